package org.handslag.gateway.feed.model;

import java.util.List;
import org.handslag.platform.fact.Fact;
import org.handslag.platform.fact.HoldsFacts;
import org.jspecify.annotations.Nullable;

/** What came of it: work, education, a product, or that nobody knows. */
public record OutcomeState(
        String participant,
        String admission,
        String programme,
        String cohort,
        String kind,
        String via,
        String recordedOn,
        @Nullable String from,
        @Nullable String to)
        implements HoldsFacts {
    @Override
    public List<Fact> facts() {
        return new Facts()
                .common("participant", participant)
                .common("admission", admission)
                .common("programme", programme)
                .common("cohort", cohort)
                .common("kind", kind)
                .common("via", via)
                .on(recordedOn, "recorded", "outcome.recorded.v1")
                .on(from, "started", "outcome.started.v1")
                .on(to, "ended", "outcome.ended.v1")
                .inOrder();
    }
}
