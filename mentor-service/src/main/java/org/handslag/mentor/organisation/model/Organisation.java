package org.handslag.mentor.organisation.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A firm or other organisation that mentors come from.
 *
 * @param name what it calls itself; stays in this service
 * @param industry an industry's key of the tenant's blueprints
 * @param municipality where it is; null: unknown or elsewhere
 * @param recordedBy the membership that entered it
 * @param contacts when it was spoken with, in the order of recording
 * @param promises the mentors that it promised
 */
public record Organisation(
        PrivateText name,
        String industry,
        @Nullable String municipality,
        String recordedBy,
        List<Contacted> contacts,
        List<Promise> promises) {
    /** So many fit into what is published. */
    public static final int MAX_CONTACTS = 250;

    /** More promises than one organisation makes: a mistake of entry. */
    public static final int MAX_PROMISES = 60;

    /** More mentors than one promise can mean: a mistake of entry. */
    public static final int MAX_PLACES = 50;

    /** Organisations that were written before there were contacts have neither list. */
    public Organisation {
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
        promises = promises == null ? List.of() : List.copyOf(promises);
    }

    /** Enters it. */
    public static Decision<Organisation> register(
            PrivateText name, String industry, @Nullable String municipality, String recordedBy) {
        return Decision.changed(
                new Organisation(name, industry, municipality, recordedBy, List.of(), List.of()),
                "organisation.registered.v1");
    }

    /** It was spoken with. */
    public Decision<Organisation> log(Contacted contact) {
        if (contacts.size() >= MAX_CONTACTS) {
            return Decision.refused("too-many-contacts", Map.of("limit", MAX_CONTACTS));
        }
        List<Contacted> now = new ArrayList<>(contacts);
        now.add(contact);
        return Decision.changed(with(now, promises), "organisation.contacted.v1");
    }

    /**
     * It promises mentors.
     *
     * @param participant for whom; null: for whoever comes
     */
    public Decision<Organisation> promise(
            String programme,
            int places,
            LocalDate on,
            @Nullable String participant,
            Recorded recording) {
        if (promises.size() >= MAX_PROMISES) {
            return Decision.refused("too-many-promises", Map.of("limit", MAX_PROMISES));
        }
        List<Promise> now = new ArrayList<>(promises);
        now.add(
                new Promise(
                        promises.size() + 1,
                        programme,
                        places,
                        on,
                        participant,
                        List.of(),
                        null,
                        recording,
                        null));
        return Decision.changed(with(contacts, now), "organisation.mentor-promised.v1");
    }

    /** The promise of that number. */
    public Optional<Promise> promise(int number) {
        return promises.stream().filter(each -> each.number() == number).findFirst();
    }

    /** A promised mentor has a name. */
    public Decision<Organisation> name(
            Promise promise, String mentor, LocalDate on, Recorded recording) {
        return replaced(promise, promise.name(mentor, on, recording));
    }

    /** It takes back what of the promise is still open. */
    public Decision<Organisation> withdraw(Promise promise, LocalDate on, Recorded recording) {
        return replaced(promise, promise.withdraw(on, recording));
    }

    /** The same without a person in it. */
    public Decision<Organisation> without(String person) {
        List<Contacted> lefts = contacts.stream().map(each -> each.without(person)).toList();
        List<Promise> kept = promises.stream().map(each -> each.without(person)).toList();
        return lefts.equals(contacts) && kept.equals(promises)
                ? Decision.unchanged()
                : Decision.changed(with(lefts, kept), "organisation.changed.v1");
    }

    private Decision<Organisation> replaced(Promise promise, Decision<Promise> decision) {
        return decision.map(
                next ->
                        with(
                                contacts,
                                promises.stream()
                                        .map(
                                                each ->
                                                        each.number() == promise.number()
                                                                ? next
                                                                : each)
                                        .toList()));
    }

    private Organisation with(List<Contacted> contacts, List<Promise> promises) {
        return new Organisation(name, industry, municipality, recordedBy, contacts, promises);
    }
}
