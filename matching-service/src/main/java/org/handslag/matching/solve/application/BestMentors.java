package org.handslag.matching.solve.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handslag.matching.engine.score.HardRule;
import org.handslag.matching.engine.score.LeftOut;
import org.handslag.matching.engine.score.Policy;
import org.handslag.matching.engine.score.Profile;
import org.handslag.matching.solve.application.Reasons.Heard;
import org.handslag.matching.solve.application.Reasons.Opening;
import org.handslag.matching.solve.application.Reasons.Part;
import org.handslag.matching.solve.model.Codes;
import org.handslag.matching.solve.model.MatchingPolicy;
import org.handslag.platform.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Who fits one person best, by the policy that holds in rounds.
 *
 * @param possible whom no rule removes, the best first; of equals the smaller id first
 * @param removed ids by the rule that removes them; one mentor stands under each rule that does.
 *     {@value #BELOW}: by the minimum score alone
 * @param opening the smallest relaxation that opens one; null: some are possible, or none does
 */
public record BestMentors(
        List<Fitting> possible, Map<String, List<String>> removed, @Nullable Opening opening) {
    /** The minimum score's place among the rules. */
    public static final String BELOW = "below-minimum";

    /** Copies what is mutable. */
    public BestMentors {
        possible = List.copyOf(possible);
        removed = Map.copyOf(removed);
    }

    /**
     * A mentor, and what each criterion adds to the score.
     *
     * @param wishes what became of the two's; null: neither has one
     */
    public record Fitting(String mentor, int score, List<Part> parts, @Nullable Heard wishes) {
        /** Copies what is mutable. */
        public Fitting {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Looks at all of them.
     *
     * @param mentors profiles by id
     */
    public static BestMentors of(Codes person, Map<String, Codes> mentors, MatchingPolicy said) {
        Policy policy = Policies.engine(said);
        Profile profile = Profiles.of(person);
        List<Fitting> possible = new ArrayList<>();
        Map<String, List<String>> removed = new TreeMap<>();
        new TreeMap<>(mentors)
                .forEach(
                        (id, codes) -> {
                            Profile mentor = Profiles.of(codes);
                            List<String> rules = forbidding(policy, profile, mentor);
                            int score = policy.score(profile, mentor);
                            if (rules.isEmpty() && score < said.minimumScore()) {
                                rules.add(BELOW);
                            }
                            rules.forEach(
                                    rule ->
                                            removed.computeIfAbsent(rule, _ -> new ArrayList<>())
                                                    .add(id));
                            if (rules.isEmpty()) {
                                possible.add(
                                        new Fitting(
                                                id,
                                                score,
                                                parts(policy, profile, mentor),
                                                Hearing.of(
                                                        person,
                                                        codes,
                                                        new Hearing.Fit(profile, mentor),
                                                        said)));
                            }
                        });
        possible.sort(Comparator.comparingInt(Fitting::score).reversed());
        return new BestMentors(
                possible, removed, possible.isEmpty() ? opening(profile, mentors, policy) : null);
    }

    private static List<String> forbidding(Policy policy, Profile person, Profile mentor) {
        List<String> rules = new ArrayList<>();
        for (Map.Entry<HardRule, Integer> rule : policy.rules().entrySet()) {
            if (rule.getKey().forbids(person, mentor, rule.getValue())) {
                rules.add(Json.code(rule.getKey()));
            }
        }
        return rules;
    }

    private static List<Part> parts(Policy policy, Profile person, Profile mentor) {
        return policy.contributions(person, mentor).stream()
                .map(each -> new Part(Json.code(each.criterion()), each.fit(), each.points()))
                .toList();
    }

    private static @Nullable Opening opening(
            Profile person, Map<String, Codes> mentors, Policy policy) {
        LeftOut.Opening found =
                LeftOut.of(person, mentors.values().stream().map(Profiles::of).toList(), policy)
                        .opening();
        return found == null
                ? null
                : new Opening(Json.code(found.rule()), found.level(), found.by(), found.mentors());
    }
}
