package org.handslag.reporting.deviation.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * Something that went otherwise than planned, or may, or was learnt; followed until it is closed.
 *
 * @param text in the writer's words; stays inside the tenant
 * @param decidedBy who decided on it, where somebody did
 * @param activity the row of the activity plan it is about
 * @param assessments of a risk, in the order in which they were recorded; none is ever taken back
 * @param closing null: it is open
 */
public record Deviation(
        String programme,
        Kind kind,
        LocalDate on,
        PrivateText text,
        @Nullable PrivateText decidedBy,
        @Nullable Integer activity,
        String recordedBy,
        List<Assessment> assessments,
        @Nullable Closing closing) {

    /** How often one risk can be assessed. */
    static final int MOST_ASSESSMENTS = 100;

    public Deviation {
        assessments = assessments == null ? List.of() : List.copyOf(assessments);
    }

    /** What it is. */
    public enum Kind {
        DEVIATION,
        RISK,
        LESSON,
        CHANGE
    }

    /**
     * How great a risk is held to be.
     *
     * @param likelihood 1 to 5
     * @param consequence 1 to 5
     * @param measure what is done about it
     * @param responsible who sees to that: a role, a body
     */
    public record Assessment(
            LocalDate on,
            int likelihood,
            int consequence,
            @Nullable PrivateText measure,
            @Nullable PrivateText responsible,
            String recordedBy) {}

    /**
     * That it is over.
     *
     * @param text what came of it
     */
    public record Closing(LocalDate on, PrivateText text, String recordedBy) {}

    /** Writes it down. */
    public Decision<Deviation> record() {
        return Decision.changed(this, "deviation.recorded.v1");
    }

    /**
     * Says anew how great a risk it is. Refused: {@code not-a-risk}, {@code
     * before-it-was-recorded}, {@code deviation-closed}, {@code too-many-assessments}.
     */
    public Decision<Deviation> assess(Assessment assessment) {
        if (kind != Kind.RISK) {
            return Decision.refused("not-a-risk");
        }
        if (assessment.on().isBefore(on)) {
            return Decision.refused("before-it-was-recorded", Map.of("on", on.toString()));
        }
        if (closing != null && assessment.on().isAfter(closing.on())) {
            return closed(closing);
        }
        if (assessments.contains(assessment)) {
            return Decision.unchanged();
        }
        if (assessments.size() >= MOST_ASSESSMENTS) {
            return Decision.refused("too-many-assessments", Map.of("most", MOST_ASSESSMENTS));
        }
        var all = new ArrayList<>(assessments);
        all.add(assessment);
        return Decision.changed(with(all, closing), "deviation.assessed.v1");
    }

    /**
     * Ends it, once. Refused: {@code deviation-closed}, {@code before-it-was-recorded}, also where
     * it was assessed later.
     */
    public Decision<Deviation> close(Closing how) {
        if (closing != null) {
            return closed(closing);
        }
        LocalDate last =
                assessments.stream()
                        .map(Assessment::on)
                        .reduce(on, (one, other) -> other.isAfter(one) ? other : one);
        return how.on().isBefore(last)
                ? Decision.refused("before-it-was-recorded", Map.of("on", last.toString()))
                : Decision.changed(with(assessments, how), "deviation.closed.v1");
    }

    private static Decision<Deviation> closed(Closing closing) {
        return Decision.refused("deviation-closed", Map.of("closedOn", closing.on().toString()));
    }

    private Deviation with(List<Assessment> assessments, @Nullable Closing closing) {
        return new Deviation(
                programme, kind, on, text, decidedBy, activity, recordedBy, assessments, closing);
    }
}
