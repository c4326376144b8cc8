package org.handslag.gateway.feed.model;

import java.util.List;
import java.util.Map;
import org.handslag.platform.fact.Fact;
import org.handslag.platform.fact.HoldsFacts;
import org.handslag.platform.personal.ClientReference;
import org.jspecify.annotations.Nullable;

/**
 * A person's way through a programme. Why somebody was declined or stopped is nobody else's
 * business.
 */
public record AdmissionState(
        String participant,
        String programme,
        String cohort,
        String source,
        String referredOn,
        @Nullable List<Ruling> decisions,
        @Nullable String startedOn,
        List<Leave> leaves,
        @Nullable String completedOn,
        @Nullable String withdrawnOn,
        @Nullable String endedEarlyOn,
        @Nullable List<ClientReference> clientReferences)
        implements HoldsFacts {
    private static final String ENDED = "admission.ended.v1";

    /** One decision on the referral; a later one takes its place. */
    public record Ruling(String outcome, String on) {}

    /** The clock stood still. */
    public record Leave(String from, @Nullable String to) {}

    @Override
    public List<Fact> facts() {
        Facts facts =
                new Facts(clientReferences)
                        .common("participant", participant)
                        .common("programme", programme)
                        .common("cohort", cohort)
                        .on(
                                referredOn,
                                "referred",
                                "admission.referred.v1",
                                Map.of("source", source));
        List<Ruling> rulings = decisions == null ? List.of() : decisions;
        for (int i = 0; i < rulings.size(); i++) {
            facts.on(
                    rulings.get(i).on(),
                    "decided-" + i,
                    "admission.decided.v1",
                    Map.of("outcome", rulings.get(i).outcome()));
        }
        facts.on(startedOn, "started", "admission.started.v1");
        for (int i = 0; i < leaves.size(); i++) {
            facts.on(leaves.get(i).from(), "paused-" + i, "admission.paused.v1");
            facts.on(leaves.get(i).to(), "resumed-" + i, "admission.resumed.v1");
        }
        return ended(facts).inOrder();
    }

    /** There is one end, whatever else was written down. */
    private Facts ended(Facts facts) {
        if (completedOn != null) {
            return facts.on(completedOn, "ended", ENDED, Map.of("how", "completed"));
        }
        return endedEarlyOn != null
                ? facts.on(endedEarlyOn, "ended", ENDED, Map.of("how", "ended-early"))
                : facts.on(withdrawnOn, "ended", ENDED, Map.of("how", "withdrawn"));
    }
}
