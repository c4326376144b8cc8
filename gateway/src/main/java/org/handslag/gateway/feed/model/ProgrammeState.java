package org.handslag.gateway.feed.model;

import java.util.List;
import java.util.Map;
import org.handslag.platform.fact.Fact;
import org.handslag.platform.fact.HoldsFacts;
import org.jspecify.annotations.Nullable;

/** A programme, and what its boards decided. */
public record ProgrammeState(String key, Blueprint blueprint, @Nullable List<Ruling> decisions)
        implements HoldsFacts {
    /** What it was made from. */
    public record Blueprint(String key, int version) {}

    /** A decision that the blueprint asks for. */
    public record Ruling(String key, String decidedOn, String outcome) {}

    @Override
    public List<Fact> facts() {
        Facts facts =
                new Facts()
                        .common("key", key)
                        .common("blueprint", blueprint.key())
                        .undated("created", "programme.created.v1");
        List<Ruling> rulings = decisions == null ? List.of() : decisions;
        for (int i = 0; i < rulings.size(); i++) {
            Ruling ruling = rulings.get(i);
            facts.on(
                    ruling.decidedOn(),
                    "decided-" + i,
                    "programme.decided.v1",
                    Map.of("decision", ruling.key(), "outcome", ruling.outcome()));
        }
        return facts.inOrder();
    }
}
