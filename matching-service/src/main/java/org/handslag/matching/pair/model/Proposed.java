package org.handslag.matching.pair.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How and when the pair was proposed.
 *
 * @param on the day
 * @param by the membership that proposed it
 * @param round the round it came from; null where it came from none
 * @param previousPair the pair that it follows after a change of mentor; null where there is none
 * @param despite a code for why staff propose two of whom one had said no; null: nobody had
 */
public record Proposed(
        Origin origin,
        LocalDate on,
        String by,
        @Nullable String round,
        @Nullable String previousPair,
        @Nullable String despite) {}
