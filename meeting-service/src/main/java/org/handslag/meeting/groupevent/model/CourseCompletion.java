package org.handslag.meeting.groupevent.model;

import org.jspecify.annotations.Nullable;

/**
 * When a course is completed.
 *
 * @param all whether everything that is held has to be attended
 * @param enough how many have to be attended; null: nobody says
 * @param of how many there are to be in all; null: nobody says
 */
public record CourseCompletion(boolean all, @Nullable Integer enough, @Nullable Integer of) {

    /** How far somebody has come. */
    public enum Progress {
        COMPLETED,
        UNDER_WAY,
        NOT_COMPLETED,
        UNKNOWN
    }

    /**
     * How far somebody is who came to so many of the events that were held.
     *
     * @param attended to how many they came
     * @param held how many were held
     * @param planned how many are still planned
     */
    public Progress of(int attended, int held, int planned) {
        if (all) {
            return attended < held
                    ? Progress.NOT_COMPLETED
                    : planned > 0 ? Progress.UNDER_WAY : Progress.COMPLETED;
        }
        if (enough == null) {
            return Progress.UNKNOWN;
        }
        if (attended >= enough) {
            return Progress.COMPLETED;
        }
        int toCome = of == null ? planned : Math.max(planned, of - held);
        return of == null && planned == 0 || attended + toCome >= enough
                ? Progress.UNDER_WAY
                : Progress.NOT_COMPLETED;
    }
}
