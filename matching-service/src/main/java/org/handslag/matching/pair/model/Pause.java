package org.handslag.matching.pair.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the pair rests.
 *
 * @param from first day
 * @param to last day; null while it lasts
 * @param recordedBy the membership that recorded its latest end or beginning
 * @param toldBy who told it to whoever recorded it; null where unknown
 */
public record Pause(
        LocalDate from, @Nullable LocalDate to, String recordedBy, @Nullable String toldBy) {}
