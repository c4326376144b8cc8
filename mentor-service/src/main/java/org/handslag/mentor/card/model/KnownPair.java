package org.handslag.mentor.card.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pair, as far as the mentor's card asks.
 *
 * @param state {@code proposed}, {@code accepted}, {@code agreed}, {@code ended}; any other shows
 *     nothing
 */
public record KnownPair(
        String id,
        String programme,
        String participant,
        String mentor,
        LocalDate proposedOn,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate endedOn,
        String state) {}
