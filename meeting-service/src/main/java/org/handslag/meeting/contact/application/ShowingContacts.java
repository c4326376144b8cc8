package org.handslag.meeting.contact.application;

import java.util.Map;
import org.handslag.meeting.contact.model.Contact;
import org.handslag.meeting.reach.OwnAccess;
import org.handslag.platform.access.Placing;
import org.handslag.platform.access.Role;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.reach.Reach;
import org.springframework.stereotype.Component;

/** Lists contacts. */
@Component
public class ShowingContacts {
    static final Reach<Contact> REACH =
            new Reach<>(
                    Placing.ofProgramme("state.programme")
                            .participant("state.persons")
                            .mentor("state.persons"),
                    stored -> target(stored.state()));

    private final Aggregates<Contact> contacts;
    private final OwnAccess access;

    ShowingContacts(Aggregates<Contact> contacts, OwnAccess access) {
        this.contacts = contacts;
        this.access = access;
    }

    /** Whose own a contact is. */
    static Target target(Contact contact) {
        return Target.ofProgramme(contact.programme()).of(contact.persons());
    }

    /**
     * The contacts that the caller may see; those with a pair are a mentor's own for as long as the
     * pair's meetings are.
     *
     * @param equal what is asked for, by field of the document
     */
    public Page<Stored<Contact>> list(Call call, Map<String, String> equal, Paging paging) {
        return REACH.list(contacts, call, equal, paging, stored -> holds(call, stored.state()));
    }

    private boolean holds(Call call, Contact contact) {
        return isForCaller(call, contact) && holdsForMentor(call, contact);
    }

    /** An authority's contact follows participants: what is with a mentor alone is not theirs. */
    static boolean isForCaller(Call call, Contact contact) {
        return contact.participant() != null
                || call.caller().onlyAs(Role.AUTHORITY_CONTACT, target(contact)).isEmpty();
    }

    private boolean holdsForMentor(Call call, Contact contact) {
        return contact.pair() == null || access.holds(call, contact.pair(), contact.persons());
    }
}
