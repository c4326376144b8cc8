package org.handslag.gateway.feed.model;

import java.util.List;
import org.handslag.platform.fact.Fact;
import org.handslag.platform.fact.HoldsFacts;
import org.jspecify.annotations.Nullable;

/** Time at a workplace, as part of a programme. */
public record InternshipState(
        String participant,
        String admission,
        String programme,
        String cohort,
        String organisation,
        String from,
        @Nullable String endedOn)
        implements HoldsFacts {
    @Override
    public List<Fact> facts() {
        return new Facts()
                .common("participant", participant)
                .common("admission", admission)
                .common("organisation", organisation)
                .common("programme", programme)
                .common("cohort", cohort)
                .on(from, "started", "internship.started.v1")
                .on(endedOn, "ended", "internship.ended.v1")
                .inOrder();
    }
}
