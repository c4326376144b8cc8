package org.handslag.participant.admission.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.handslag.participant.admission.model.Selection;
import org.handslag.platform.personal.ToldBy;
import org.jspecify.annotations.Nullable;

/** What requests about admissions carry. */
final class Bodies {
    private Bodies() {}

    record Refer(
            @NotNull @Size(max = 40) String participant,
            @NotNull @Size(max = 40) String cohort,
            @NotNull @Size(max = 60) String source,
            @NotNull LocalDate referredOn,
            @Nullable @Size(max = 200) String reference,
            @Nullable ToldBy toldBy) {}

    record TakeStep(
            @NotNull @Size(max = 60) String step, @NotNull LocalDate on, @Nullable ToldBy toldBy) {}

    record Decide(
            @NotNull Selection outcome,
            @NotNull LocalDate on,
            @NotNull @Size(max = 60) String reason,
            @Nullable ToldBy toldBy) {}

    record Stop(
            @NotNull LocalDate on,
            @NotNull @Size(max = 60) String reason,
            @Nullable ToldBy toldBy) {}

    record Complete(@NotNull LocalDate on, @Nullable ToldBy toldBy) {}

    record StartLeave(@NotNull LocalDate from, @Nullable ToldBy toldBy) {}

    record EndLeave(@NotNull LocalDate to, @Nullable ToldBy toldBy) {}
}
