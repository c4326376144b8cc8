package org.handslag.participant.internship.model;

import java.time.LocalDate;
import java.util.List;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * The organisation and the person look back.
 *
 * @param reached codes of the goals that are reached by now
 * @param note what was said; stays in this service
 */
public record Evaluation(
        LocalDate on, List<String> reached, @Nullable PrivateText note, Recorded recorded) {
    public Evaluation {
        reached = List.copyOf(reached);
    }

    Evaluation withoutNote() {
        return new Evaluation(on, reached, null, recorded);
    }
}
