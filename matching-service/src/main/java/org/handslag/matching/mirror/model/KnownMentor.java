package org.handslag.matching.mirror.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mentor, as far as matching asks.
 *
 * @param capacity how many participants at once
 * @param state {@code active}, {@code anonymised}
 */
public record KnownMentor(
        String id, int capacity, @Nullable List<Engagement> engagements, String state) {

    /**
     * The mentor's part in a programme.
     *
     * @param state {@code recruited}, {@code active}, {@code ended}
     */
    public record Engagement(String programme, String state) {}

    /** Whether the mentor has taken the programme's steps and still takes part. */
    public boolean activeIn(String programme) {
        return "active".equals(state)
                && engagements != null
                && engagements.contains(new Engagement(programme, "active"));
    }
}
