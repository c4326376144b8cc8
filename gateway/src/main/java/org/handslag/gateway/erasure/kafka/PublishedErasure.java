package org.handslag.gateway.erasure.kafka;

import java.time.LocalDate;
import java.util.List;
import org.handslag.gateway.erasure.model.Erasure;
import org.handslag.gateway.erasure.model.Kept;
import org.handslag.gateway.erasure.model.Outcome;
import org.handslag.gateway.erasure.model.Ruling;
import org.handslag.gateway.membership.model.Person;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** What every service must know of an erasure; why it was decided so stays here. */
public record PublishedErasure(
        String id,
        Person person,
        Erasure.State state,
        LocalDate requestedOn,
        @Nullable LocalDate decidedOn,
        @Nullable Outcome outcome,
        @Nullable List<Kept> keeps) {
    /** The published state. */
    public static PublishedErasure of(Stored<Erasure> stored) {
        Erasure erasure = stored.state();
        Ruling ruling = erasure.ruling();
        return new PublishedErasure(
                stored.id(),
                erasure.person(),
                erasure.state(),
                erasure.requestedOn(),
                ruling == null ? null : ruling.on(),
                ruling == null ? null : ruling.outcome(),
                ruling == null || ruling.keeps().isEmpty() ? null : ruling.keeps());
    }
}
