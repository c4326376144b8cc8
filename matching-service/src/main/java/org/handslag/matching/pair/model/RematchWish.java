package org.handslag.matching.pair.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for another mentor, or to be another's; the pair goes on until it is ended.
 *
 * @param on the day
 * @param side who asks; null: staff do, of their own
 * @param reason a code
 * @param wish a code for what the next one should be like; null: none was told
 * @param recordedBy the membership that recorded it
 * @param toldBy who told it to whoever recorded it; null where unknown
 */
public record RematchWish(
        LocalDate on,
        @Nullable Side side,
        String reason,
        @Nullable String wish,
        String recordedBy,
        @Nullable String toldBy) {}
