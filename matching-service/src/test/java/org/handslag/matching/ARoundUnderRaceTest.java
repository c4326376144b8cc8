package org.handslag.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handslag.matching.AtOnce.together;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.handslag.testkit.Answer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import tools.jackson.databind.JsonNode;

/** Staff adjust, solve anew and publish while people answer, leave, and are paired by others. */
class ARoundUnderRaceTest {
    private static final List<Integer> PLACES = List.of(2, 1, 3);

    private final Town town = new Town();
    private final List<String> people = new ArrayList<>();
    private final List<String> mentors = new ArrayList<>();

    @RepeatedTest(2)
    void keepsEveryLimit(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        town.matching(Map.of("mode", "assignment"));
        for (int n = 0; n < 8; n++) {
            people.add(town.person("lomma", "woman", "2142", "sv"));
        }
        PLACES.forEach(places -> mentors.add(town.guide("lomma", "2142", places, "sv")));
        String round = town.open().id();
        assertThat(town.resolve(round).status()).isEqualTo(200);
        List<String> pairs = new ArrayList<>();
        for (String mentor : mentors) {
            pairs.add(town.propose(people.get(pairs.size()), mentor).id());
        }

        List<Callable<Answer>> all = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            String person = people.get(random.nextInt(people.size()));
            String mentor = mentors.get(random.nextInt(mentors.size()));
            String kind = List.of("force", "forbid", "free").get(random.nextInt(3));
            all.add(() -> adjust(round, kind, person, mentor));
        }
        for (int n = 0; n < 4; n++) {
            all.add(() -> town.resolve(round));
            all.add(() -> town.leader.post("/api/rounds/" + round + "/stop", Map.of()));
            all.add(() -> town.leader.get("/api/rounds/" + round));
        }
        all.add(() -> publish(round));
        all.add(() -> publish(round));
        for (String pair : pairs) {
            all.add(() -> says(pair, "mentor"));
            all.add(() -> says(pair, "participant"));
        }
        all.add(
                () -> {
                    town.withdrawn(people.getLast());
                    return town.leader.get("/api/rounds/" + round);
                });
        Collections.shuffle(all, random);
        noneFails(together(all));

        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            publish(round);
                            return town.leader
                                    .get("/api/rounds/" + round)
                                    .json()
                                    .path("state")
                                    .asString()
                                    .equals("published");
                        });
        town.settle();
        List<Callable<Answer>> answers = new ArrayList<>();
        for (JsonNode pair : pairs("")) {
            String id = pair.path("id").asString();
            answers.add(() -> says(id, "mentor"));
            answers.add(() -> says(id, "participant"));
            answers.add(() -> says(id, "participant"));
        }
        Collections.shuffle(answers, random);
        noneFails(together(answers));
        holds();
    }

    private void holds() {
        Map<String, Integer> held = new HashMap<>();
        List<String> paired = new ArrayList<>();
        for (JsonNode pair : pairs("&state=accepted")) {
            held.merge(pair.path("mentor").asString(), 1, Integer::sum);
            paired.add(pair.path("participant").asString());
        }
        assertThat(paired).isNotEmpty().doesNotHaveDuplicates();
        for (int m = 0; m < mentors.size(); m++) {
            assertThat(held.getOrDefault(mentors.get(m), 0)).isLessThanOrEqualTo(PLACES.get(m));
        }
    }

    private JsonNode pairs(String more) {
        return town.leader.get("/api/pairs?limit=200" + more).json().path("items");
    }

    private static void noneFails(List<Answer> answers) {
        assertThat(answers).allSatisfy(each -> assertThat(each.status()).isLessThan(500));
    }

    private Answer publish(String round) {
        return town.publish(round);
    }

    private Answer says(String pair, String side) {
        return town.leader.post("/api/pairs/" + pair + "/answers", Town.saying(side, "yes"));
    }

    private Answer adjust(String round, String kind, String participant, String mentor) {
        return town.leader.post(
                "/api/rounds/" + round + "/adjustments",
                Map.of(
                        "kind", kind,
                        "participant", participant,
                        "mentor", mentor,
                        "reason", "knows-the-firm",
                        "on", "2016-04-22"));
    }
}
