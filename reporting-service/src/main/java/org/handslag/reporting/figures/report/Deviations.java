package org.handslag.reporting.figures.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/** Where things went otherwise: found by comparing with the plan, and written down on the way. */
public record Deviations(List<Computed> computed, List<Recorded> recorded) {

    /**
     * Found by comparing.
     *
     * @param code its words stand in the message bundles
     * @param about what it is about: a row's, cohort's, municipality's or line's title
     */
    public record Computed(String code, Words about, Map<String, String> values) {}

    /**
     * Written down.
     *
     * @param kind deviation, risk, lesson or change
     * @param decidedBy who decided on it
     */
    public record Recorded(
            String kind,
            LocalDate on,
            String text,
            @Nullable String decidedBy,
            @Nullable Integer activity) {}
}
