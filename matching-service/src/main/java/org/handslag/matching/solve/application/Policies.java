package org.handslag.matching.solve.application;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.handslag.matching.engine.score.Criterion;
import org.handslag.matching.engine.score.HardRule;
import org.handslag.matching.engine.score.Policy;
import org.handslag.matching.mirror.model.KnownProgramme;
import org.handslag.matching.solve.model.MatchingPolicy;
import org.handslag.matching.solve.model.MatchingPolicy.Floor;
import org.handslag.platform.json.Json;
import org.jspecify.annotations.Nullable;

/** The policy of a blueprint, and what the platform takes where a blueprint is silent. */
public final class Policies {
    /**
     * The platform's own: occupation first, then language; somebody to talk with is the only thing
     * that it asks for.
     */
    private static final Map<String, Integer> WEIGHTS =
            Map.of(
                    "occupation", 300,
                    "language", 200,
                    "interests", 150,
                    "region", 150,
                    "industry", 100,
                    "studies", 100);

    private static final Map<String, Integer> RULES = Map.of("no-common-language", 1);

    private Policies() {}

    /** What a programme's blueprint says; each part it is silent about is the platform's. */
    public static MatchingPolicy of(KnownProgramme programme) {
        KnownProgramme.Policy said = programme.policy();
        if (said == null) {
            return new MatchingPolicy("platform-1", WEIGHTS, RULES, 0, List.of());
        }
        List<KnownProgramme.Floor> floors = said.floors();
        return new MatchingPolicy(
                programme.edition(),
                orElse(said.weights(), WEIGHTS),
                orElse(said.rules(), RULES),
                orElse(said.minimumScore(), 0),
                floors == null
                        ? List.of()
                        : floors.stream()
                                .map(
                                        each ->
                                                new Floor(
                                                        each.attribute(),
                                                        each.group(),
                                                        each.percent()))
                                .toList());
    }

    private static <T> T orElse(@Nullable T said, T otherwise) {
        return said == null ? otherwise : said;
    }

    /** The policy as the engine takes it; codes that it does not know have no say. */
    static Policy engine(MatchingPolicy policy) {
        Map<Criterion, Integer> weights = new EnumMap<>(Criterion.class);
        for (Criterion each : Criterion.values()) {
            Integer weight = policy.weights().get(Json.code(each));
            if (weight != null) {
                weights.put(each, weight);
            }
        }
        Map<HardRule, Integer> rules = new EnumMap<>(HardRule.class);
        for (HardRule each : HardRule.values()) {
            Integer level = policy.rules().get(Json.code(each));
            if (level != null) {
                rules.put(each, level);
            }
        }
        return new Policy(weights, rules);
    }
}
