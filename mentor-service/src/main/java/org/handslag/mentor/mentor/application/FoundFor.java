package org.handslag.mentor.mentor.application;

import java.time.LocalDate;
import java.util.List;
import org.handslag.mentor.mentor.model.Engagement;
import org.handslag.mentor.mentor.model.Mentor;

/**
 * What a mentor's parts say of a participant: that the mentor was found for them.
 *
 * @param found when, and for which programme
 */
public record FoundFor(List<Found> found) {
    /** One time. */
    public record Found(String programme, LocalDate recruitedOn, Engagement.State state) {}

    /** What is said of the person. */
    public static FoundFor of(Mentor mentor, String person) {
        return new FoundFor(
                mentor.engagements().stream()
                        .filter(part -> person.equals(part.recruitedFor()))
                        .map(part -> new Found(part.programme(), part.recruitedOn(), part.state()))
                        .toList());
    }
}
