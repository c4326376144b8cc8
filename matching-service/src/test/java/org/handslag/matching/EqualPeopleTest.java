package org.handslag.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handslag.testkit.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People with equal data have equal chances, in whatever order they came. */
class EqualPeopleTest {
    private static final int SEEDS = 16;
    private static final List<String> ENGINEERS = List.of("e1", "e2", "e3", "e4");
    private static final List<String> COOKS = List.of("c1", "c2", "c3");

    private final Map<String, Integer> times = new HashMap<>();

    /** A town with these people and three places, two of them an engineer's. */
    private static Map<String, String> arriving(Town town, List<String> order) {
        town.matching(Map.of("mode", "assignment"));
        Map<String, String> names = new HashMap<>();
        for (String each : order) {
            String isco = each.startsWith("e") ? "2142" : "5120";
            names.put(town.person("lomma", "woman", isco, "sv"), each);
        }
        town.guide("lomma", "2142", 2, "sv");
        town.guide("lomma", "5120", 1, "sv");
        town.settle();
        return names;
    }

    @Test
    void areDrawnAlikeWhoeverCameFirst() {
        List<String> order = new ArrayList<>(ENGINEERS);
        order.addAll(COOKS);
        List<Map<String, Integer>> one = outcomes(order);
        List<Map<String, Integer>> other = outcomes(order.reversed());

        assertThat(one).isEqualTo(other);
        assertThat(times.keySet()).containsAll(ENGINEERS).containsAll(COOKS);
        // 2 * 16 rounds: each engineer 16 times on average, each cook 10 or 11.
        for (String each : ENGINEERS) {
            assertThat(times.get(each)).as(each).isBetween(7, 25);
        }
        for (String each : COOKS) {
            assertThat(times.get(each)).as(each).isBetween(3, 20);
        }
    }

    /** For each seed how many of each kind got a mentor, and the score. */
    private List<Map<String, Integer>> outcomes(List<String> order) {
        Town town = new Town();
        Map<String, String> names = arriving(town, order);
        List<Map<String, Integer>> found = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            String round =
                    town.leader
                            .post(
                                    "/api/rounds",
                                    Map.of(
                                            "programme",
                                            town.programme,
                                            "cohort",
                                            town.cohort,
                                            "openedOn",
                                            "2016-04-11",
                                            "seed",
                                            Integer.toString(seed)))
                            .id();
            Answer resolved = town.resolve(round);
            Map<String, Integer> outcome = new TreeMap<>();
            for (JsonNode each : resolved.json().path("proposals")) {
                String name = names.get(each.path("participant").asString());
                times.merge(name, 1, Integer::sum);
                outcome.merge(name.substring(0, 1), 1, Integer::sum);
            }
            outcome.put(
                    "score",
                    town.leader
                            .get("/api/rounds/" + round)
                            .json()
                            .at("/solution/found/score")
                            .asInt());
            found.add(outcome);
            town.leader.post("/api/rounds/" + round + "/cancellation", Map.of("on", "2016-04-21"));
        }
        return found;
    }
}
