package org.handslag.meeting.contact.model;

import java.time.LocalDate;
import java.util.List;
import org.handslag.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * That staff were in touch with a pair, a participant or a mentor: when and how, and nothing of
 * what was said.
 *
 * @param programme the programme's id
 * @param pair the pair's id; null where it was with one person
 * @param participant the participant's id, of a pair too; null for a mentor alone
 * @param mentor the mentor's id, of a pair too; null for a participant alone
 * @param persons ids of both, or of the one
 * @param by the membership of who put it down
 */
public record Contact(
        String programme,
        @Nullable String pair,
        @Nullable String participant,
        @Nullable String mentor,
        List<String> persons,
        LocalDate on,
        Way how,
        String by) {

    public static final String RECORDED = "contact.recorded.v1";
    public static final String PERSON_ERASED = "contact.person-erased.v1";

    public Contact {
        persons = List.copyOf(persons);
    }

    /** Puts it down. */
    public Decision<Contact> recorded() {
        return Decision.changed(this, RECORDED);
    }

    /** Whether it was with this person, or with the pair that is for this person. */
    public boolean isTheOwnOf(String person) {
        return person.equals(participant) || pair == null;
    }

    /** A contact with a pair, without its mentor. */
    public Decision<Contact> without(String person) {
        return persons.contains(person)
                ? Decision.changed(
                        new Contact(
                                programme,
                                pair,
                                participant,
                                null,
                                persons.stream().filter(each -> !each.equals(person)).toList(),
                                on,
                                how,
                                by),
                        PERSON_ERASED)
                : Decision.unchanged();
    }
}
