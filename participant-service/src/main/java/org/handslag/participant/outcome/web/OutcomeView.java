package org.handslag.participant.outcome.web;

import java.time.LocalDate;
import org.handslag.participant.outcome.model.Employment;
import org.handslag.participant.outcome.model.Outcome;
import org.handslag.participant.outcome.model.OutcomeKind;
import org.handslag.participant.outcome.model.OutcomeState;
import org.handslag.participant.outcome.model.Product;
import org.handslag.participant.outcome.model.Via;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.ToldBy;
import org.jspecify.annotations.Nullable;

/** An outcome over HTTP. */
record OutcomeView(
        String id,
        @PersonId String participant,
        String admission,
        String programme,
        String cohort,
        OutcomeKind kind,
        @Nullable LocalDate offeredOn,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        LocalDate recordedOn,
        Via via,
        @Nullable String pair,
        @Nullable Employment employment,
        @Nullable Product product,
        OutcomeState state,
        String recordedBy,
        @Nullable ToldBy toldBy) {

    static OutcomeView of(Stored<Outcome> stored) {
        Outcome outcome = stored.state();
        return new OutcomeView(
                stored.id(),
                outcome.whose().participant(),
                outcome.whose().admission(),
                outcome.whose().programme(),
                outcome.whose().cohort(),
                outcome.kind(),
                outcome.times().offeredOn(),
                outcome.times().from(),
                outcome.times().to(),
                outcome.recordedOn(),
                outcome.via(),
                outcome.pair(),
                outcome.employment(),
                outcome.product(),
                outcome.state(),
                outcome.recorded().by(),
                outcome.recorded().toldBy());
    }
}
