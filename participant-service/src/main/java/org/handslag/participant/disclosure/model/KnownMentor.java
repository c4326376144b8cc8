package org.handslag.participant.disclosure.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mentor, as far as disclosure asks.
 *
 * @param capacity how many participants at once
 * @param protection null: the identity is not protected
 */
public record KnownMentor(
        String id,
        int capacity,
        @Nullable List<Engagement> engagements,
        String state,
        @Nullable Marked protection) {

    /** The mark of a protected identity. */
    public record Marked(@Nullable List<String> handlers) {}

    /**
     * The mentor's part in a programme.
     *
     * @param state {@code active} where the mentor can be chosen
     */
    public record Engagement(String programme, String state) {}

    /**
     * Whether the mentor can choose in the programme.
     *
     * @param held how many places are taken or asked for
     */
    public boolean chooses(String programme, long held) {
        return state.equals("active")
                && held < capacity
                && engagements != null
                && engagements.contains(new Engagement(programme, "active"));
    }
}
