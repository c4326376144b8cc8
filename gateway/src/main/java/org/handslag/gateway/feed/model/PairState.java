package org.handslag.gateway.feed.model;

import java.util.List;
import org.handslag.platform.fact.Fact;
import org.handslag.platform.fact.HoldsFacts;
import org.jspecify.annotations.Nullable;

/** A participant and a mentor. What was proposed and never accepted is told to nobody. */
public record PairState(
        String participant,
        String mentor,
        String admission,
        String programme,
        String cohort,
        @Nullable String acceptedOn,
        @Nullable String agreedOn,
        List<Pause> pauses,
        @Nullable String endedOn)
        implements HoldsFacts {
    /** They did not meet for a while. */
    public record Pause(String from, @Nullable String to) {}

    @Override
    public List<Fact> facts() {
        if (acceptedOn == null && agreedOn == null) {
            return List.of();
        }
        Facts facts =
                new Facts()
                        .common("participant", participant)
                        .common("mentor", mentor)
                        .common("admission", admission)
                        .common("programme", programme)
                        .common("cohort", cohort)
                        .on(acceptedOn, "formed", "pair.formed.v1")
                        .on(agreedOn, "agreed", "pair.agreed.v1");
        for (int i = 0; i < pauses.size(); i++) {
            facts.on(pauses.get(i).from(), "paused-" + i, "pair.paused.v1");
            facts.on(pauses.get(i).to(), "resumed-" + i, "pair.resumed.v1");
        }
        return facts.on(endedOn, "ended", "pair.ended.v1").inOrder();
    }
}
