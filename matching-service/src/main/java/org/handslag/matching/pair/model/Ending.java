package org.handslag.matching.pair.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of a pair.
 *
 * @param on the last day
 * @param reason a code
 * @param recordedBy the membership that recorded it
 * @param toldBy who told it to whoever recorded it; null where unknown
 * @param rematch whether the participant is to get another mentor; null: nobody said
 */
public record Ending(
        LocalDate on,
        String reason,
        String recordedBy,
        @Nullable String toldBy,
        @Nullable Boolean rematch) {}
