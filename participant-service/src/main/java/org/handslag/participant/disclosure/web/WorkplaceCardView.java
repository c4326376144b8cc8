package org.handslag.participant.disclosure.web;

import java.util.List;
import org.handslag.participant.disclosure.application.Disclosing.Workplace;
import org.handslag.participant.disclosure.model.Shown;
import org.handslag.participant.disclosure.model.What;
import org.handslag.participant.participant.model.Identity;
import org.handslag.participant.participant.model.Participant;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/** A participant as a workplace was told of them, without what has been withheld since. */
record WorkplaceCardView(
        @PersonId String participant,
        String organisation,
        @Nullable PrivateText anonymousCv,
        @Nullable PrivateText name,
        @Nullable PrivateText cv,
        @Nullable PrivateText email,
        @Nullable PrivateText phone,
        List<Shown> steps) {

    static WorkplaceCardView of(Stored<Participant> stored, Workplace workplace) {
        Identity identity = stored.state().identity();
        boolean contact = shows(workplace, What.CONTACT);
        return new WorkplaceCardView(
                stored.id(),
                workplace.organisation(),
                shows(workplace, What.ANONYMOUS_CV) ? identity.anonymousCv() : null,
                shows(workplace, What.NAME) ? identity.name() : null,
                shows(workplace, What.CV) ? identity.cv() : null,
                contact ? identity.email() : null,
                contact ? identity.phone() : null,
                workplace.steps());
    }

    private static boolean shows(Workplace workplace, What what) {
        return workplace.steps().stream().anyMatch(step -> step.what() == what && step.shown());
    }
}
