package org.handslag.mentor.organisation.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.mentor.organisation.model.Contacted;
import org.handslag.mentor.organisation.model.Organisation;
import org.handslag.mentor.organisation.model.Promise;
import org.handslag.mentor.organisation.model.Way;
import org.handslag.platform.access.Caller;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.ToldBy;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as the caller may see it: what was asked and promised for the programmes that the
 * caller acts in, without whomever the caller may not know of.
 */
record OrganisationView(
        String id,
        PrivateText name,
        String industry,
        @Nullable String municipality,
        List<ContactView> contacts,
        List<PromiseView> promises) {

    record ContactView(
            String programme,
            LocalDate on,
            Way way,
            String result,
            @PersonId @Nullable String participant,
            @Nullable PrivateText note,
            String recordedBy,
            @Nullable ToldBy toldBy) {
        private static ContactView of(Contacted contact) {
            return new ContactView(
                    contact.programme(),
                    contact.on(),
                    contact.way(),
                    contact.result(),
                    contact.participant(),
                    contact.note(),
                    contact.recording().by(),
                    contact.recording().toldBy());
        }
    }

    record NamedView(@PersonId @Nullable String mentor, LocalDate on, String recordedBy) {}

    record PromiseView(
            int number,
            String programme,
            LocalDate on,
            int places,
            @PersonId @Nullable String participant,
            List<NamedView> named,
            @Nullable LocalDate withdrawnOn,
            Promise.State state,
            String recordedBy,
            @Nullable ToldBy toldBy) {
        private static PromiseView of(Caller caller, Promise promise) {
            return new PromiseView(
                    promise.number(),
                    promise.programme(),
                    promise.on(),
                    promise.places(),
                    promise.participant(),
                    promise.named().stream()
                            .filter(one -> one.mentor() == null || caller.mayKnow(one.mentor()))
                            .map(one -> new NamedView(one.mentor(), one.on(), one.recording().by()))
                            .toList(),
                    promise.withdrawnOn(),
                    promise.state(),
                    promise.recording().by(),
                    promise.recording().toldBy());
        }
    }

    static OrganisationView of(Caller caller, Stored<Organisation> stored) {
        Organisation organisation = stored.state();
        return new OrganisationView(
                stored.id(),
                organisation.name(),
                organisation.industry(),
                organisation.municipality(),
                organisation.contacts().stream()
                        .filter(each -> seen(caller, each.programme(), each.participant()))
                        .map(ContactView::of)
                        .toList(),
                organisation.promises().stream()
                        .filter(each -> seen(caller, each.programme(), each.participant()))
                        .map(each -> PromiseView.of(caller, each))
                        .toList());
    }

    /** What was said for a concealed person is concealed with them. */
    private static boolean seen(Caller caller, String programme, @Nullable String participant) {
        return caller.actsIn(programme) && (participant == null || caller.mayKnow(participant));
    }
}
