package org.handslag.mentor.mentor.model;

import java.time.LocalDate;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A mentor says yes to a programme.
 *
 * @param programme the programme's id
 * @param channel the blueprint's recruitment channel
 * @param partner the key of the blueprint's partner through which the mentor came; null: none
 * @param recruitedFor the participant for whom the mentor was found; null: for whoever comes
 * @param coordinating whether the mentor will lead the mentors' discussions
 * @param newMentor whether the mentor has not been one before
 */
public record Recruitment(
        String programme,
        String channel,
        @Nullable String partner,
        LocalDate recruitedOn,
        @Nullable String recruitedFor,
        boolean coordinating,
        boolean newMentor,
        Recorded recording) {}
