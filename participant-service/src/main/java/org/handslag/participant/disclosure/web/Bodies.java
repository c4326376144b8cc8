package org.handslag.participant.disclosure.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.handslag.participant.disclosure.model.Audience;
import org.handslag.participant.disclosure.model.What;
import org.handslag.platform.personal.ToldBy;
import org.jspecify.annotations.Nullable;

/** What requests about disclosure carry. */
final class Bodies {
    /** The form of an id. */
    static final String ID = "[0-7][0-9A-HJKMNP-TV-Z]{25}";

    private Bodies() {}

    record Release(
            @NotNull What what,
            @NotNull Audience to,
            @NotNull LocalDate from,
            @Nullable ToldBy toldBy) {}

    record Withhold(
            @NotNull What what,
            @NotNull Audience to,
            @NotNull LocalDate on,
            @Nullable ToldBy toldBy) {}

    record Tell(
            @NotNull @Pattern(regexp = ID) String organisation,
            @NotEmpty @Size(max = 4) Set<@NotNull What> what,
            @NotNull LocalDate on,
            @Nullable ToldBy toldBy) {}
}
