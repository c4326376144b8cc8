package org.handslag.gateway.feed.model;

import java.util.List;
import org.handslag.platform.fact.Fact;
import org.handslag.platform.fact.HoldsFacts;
import org.handslag.platform.personal.ClientReference;
import org.jspecify.annotations.Nullable;

/** A mentor, in each programme that has asked for them. */
public record MentorState(
        List<Engagement> engagements, @Nullable List<ClientReference> clientReferences)
        implements HoldsFacts {
    /** One programme's. */
    public record Engagement(
            String programme,
            String recruitedOn,
            @Nullable String activatedOn,
            @Nullable String endedOn) {}

    @Override
    public List<Fact> facts() {
        Facts facts = new Facts(clientReferences);
        for (int i = 0; i < engagements.size(); i++) {
            Engagement engagement = engagements.get(i);
            facts.common("programme", engagement.programme())
                    .on(engagement.recruitedOn(), "recruited-" + i, "mentor.recruited.v1")
                    .on(engagement.activatedOn(), "activated-" + i, "mentor.activated.v1")
                    .on(engagement.endedOn(), "ended-" + i, "mentor.ended.v1");
        }
        return facts.inOrder();
    }
}
