package org.handslag.gateway.erasure.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.handslag.gateway.erasure.application.Reporting;
import org.handslag.gateway.erasure.model.Erasure;
import org.handslag.gateway.erasure.model.Ground;
import org.handslag.gateway.erasure.model.Kept;
import org.handslag.gateway.erasure.model.Outcome;
import org.handslag.gateway.erasure.model.Ruling;
import org.handslag.gateway.membership.model.Person;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An erasure and its report.
 *
 * @param parts how far each service is; empty before it is granted, and where it is refused
 */
record ErasureView(
        String id,
        Subject person,
        LocalDate requestedOn,
        String requestedBy,
        Erasure.@Nullable ToldBy toldBy,
        Erasure.State state,
        @Nullable Outcome outcome,
        @Nullable Ground ground,
        List<Kept> keeps,
        @Nullable LocalDate decidedOn,
        @Nullable String decidedBy,
        @Nullable Instant doneAt,
        List<Reporting.Part> parts) {
    /** Whom it is about. */
    record Subject(Person.Kind kind, @PersonId String id) {}

    static ErasureView of(Stored<Erasure> stored, List<Reporting.Part> parts) {
        Erasure erasure = stored.state();
        Ruling ruling = erasure.ruling();
        return new ErasureView(
                stored.id(),
                new Subject(erasure.person().kind(), erasure.person().id()),
                erasure.requestedOn(),
                erasure.requestedBy(),
                erasure.toldBy(),
                erasure.state(),
                ruling == null ? null : ruling.outcome(),
                ruling == null ? null : ruling.ground(),
                ruling == null ? List.of() : ruling.keeps(),
                ruling == null ? null : ruling.on(),
                ruling == null ? null : ruling.by(),
                erasure.doneAt(),
                parts);
    }
}
