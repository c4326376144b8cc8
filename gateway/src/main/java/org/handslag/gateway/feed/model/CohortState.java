package org.handslag.gateway.feed.model;

import java.util.List;
import org.handslag.platform.fact.Fact;
import org.handslag.platform.fact.HoldsFacts;
import org.jspecify.annotations.Nullable;

/** People who begin together. */
public record CohortState(String programme, String key, String openedOn, @Nullable String closedOn)
        implements HoldsFacts {
    @Override
    public List<Fact> facts() {
        return new Facts()
                .common("programme", programme)
                .common("key", key)
                .on(openedOn, "opened", "cohort.opened.v1")
                .on(closedOn, "closed", "cohort.closed.v1")
                .inOrder();
    }
}
