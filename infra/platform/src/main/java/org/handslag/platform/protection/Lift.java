package org.handslag.platform.protection;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.handslag.platform.personal.ToldBy;
import org.jspecify.annotations.Nullable;

/**
 * A request that lifts the mark.
 *
 * @param on the first day without it
 */
public record Lift(@NotNull LocalDate on, @Nullable ToldBy toldBy) {}
