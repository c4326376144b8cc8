package org.handslag.gateway.feed.model;

import java.util.List;
import org.handslag.platform.fact.Fact;
import org.handslag.platform.fact.HoldsFacts;
import org.jspecify.annotations.Nullable;

/** A meeting of a pair, or of a mentor's group. What is planned may change, and is not told. */
public record MeetingState(
        String programme,
        String cohort,
        String kind,
        @Nullable String pair,
        @Nullable String mentor,
        @Nullable String heldOn,
        @Nullable String missedOn)
        implements HoldsFacts {
    @Override
    public List<Fact> facts() {
        return new Facts()
                .common("pair", pair)
                .common("mentor", mentor)
                .common("programme", programme)
                .common("cohort", cohort)
                .common("kind", kind)
                .on(heldOn, "held", "meeting.held.v1")
                .on(missedOn, "missed", "meeting.missed.v1")
                .inOrder();
    }
}
