package org.handslag.reporting.deviation.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PrivateText;
import org.handslag.reporting.deviation.model.Deviation;
import org.jspecify.annotations.Nullable;

/** What was written down on the way, and how it was followed, over HTTP. */
record DeviationView(
        String id,
        String programme,
        Deviation.Kind kind,
        LocalDate on,
        PrivateText text,
        @Nullable PrivateText decidedBy,
        @Nullable Integer activity,
        List<AssessmentView> assessments,
        @Nullable ClosingView closed) {

    /** How great a risk was held to be. */
    record AssessmentView(
            LocalDate on,
            int likelihood,
            int consequence,
            @Nullable PrivateText measure,
            @Nullable PrivateText responsible) {}

    /** That it is over. */
    record ClosingView(LocalDate on, PrivateText text) {}

    static DeviationView of(Stored<Deviation> stored) {
        Deviation one = stored.state();
        Deviation.Closing closing = one.closing();
        return new DeviationView(
                stored.id(),
                one.programme(),
                one.kind(),
                one.on(),
                one.text(),
                one.decidedBy(),
                one.activity(),
                one.assessments().stream()
                        .map(
                                each ->
                                        new AssessmentView(
                                                each.on(),
                                                each.likelihood(),
                                                each.consequence(),
                                                each.measure(),
                                                each.responsible()))
                        .toList(),
                closing == null ? null : new ClosingView(closing.on(), closing.text()));
    }
}
