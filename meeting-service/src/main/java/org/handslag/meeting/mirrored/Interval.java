package org.handslag.meeting.mirrored;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From a day to a day, both included.
 *
 * @param to null: it goes on
 */
public record Interval(LocalDate from, @Nullable LocalDate to) {}
