package org.handslag.participant.outcome.kafka;

import java.time.LocalDate;
import org.handslag.participant.outcome.model.Employment;
import org.handslag.participant.outcome.model.Outcome;
import org.handslag.participant.outcome.model.OutcomeKind;
import org.handslag.participant.outcome.model.OutcomeState;
import org.handslag.participant.outcome.model.Product;
import org.handslag.participant.outcome.model.Via;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** An outcome as every service may know it. */
public record PublishedOutcome(
        String id,
        String participant,
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
        OutcomeState state) {

    /** What is published of this state. */
    public static PublishedOutcome of(Stored<Outcome> stored) {
        Outcome outcome = stored.state();
        return new PublishedOutcome(
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
                outcome.state());
    }
}
