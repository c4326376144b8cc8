package org.handslag.acceptance.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.core.ConditionTimeoutException;
import org.handslag.acceptance.RunningPlatform;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Call;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.client.Front;
import org.handslag.acceptance.client.Request;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.client.Wire.Reply;
import org.handslag.acceptance.world.Crowd;
import org.handslag.acceptance.world.Texts;
import org.handslag.acceptance.world.Together;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Staff adjust, solve anew and publish, people answer and withdraw, all at once through the front
 * door; then the services are asked what came of it.
 */
class ARoundUnderRaceAtTheGatewayTest {
    private static final int PEOPLE = 8;
    private static final List<Integer> PLACES = List.of(2, 1, 3);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Site site = Site.of(RunningPlatform.shared().installation());
    private final Front front = site.front();
    private final Crowd crowd =
            Crowd.make(front, Site.run("race"), Texts.plain(), Clock.systemUTC(), PEOPLE, PLACES);
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private String round = "";

    @Test
    @Tag("long")
    void keepsEveryLimit() throws Exception {
        long begun = System.nanoTime();
        round = opened();
        assertThat(write(crowd.leader(), path("resolution"), "on", today())).isIn(200, 202);
        List<String> pairs = new ArrayList<>();
        for (String mentor : crowd.mentors()) {
            pairs.add(proposed(crowd.participants().get(pairs.size()), mentor));
        }
        together(whileTheRoundIsOpen(pairs));
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            publish();
                            return get("/api/rounds/" + round)
                                    .path("state")
                                    .asString()
                                    .equals("published");
                        });
        assertThat(pairs("").size()).isGreaterThan(pairs.size());
        together(whenEverybodyIsAsked());
        System.out.printf(
                "answers by status: %s, in %d ms%n",
                statuses, (System.nanoTime() - begun) / 1_000_000);
        holds();
    }

    private List<Callable<Integer>> whileTheRoundIsOpen(List<String> pairs) {
        List<Callable<Integer>> all = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            String person = crowd.participants().get(random.nextInt(PEOPLE));
            String mentor = crowd.mentors().get(random.nextInt(PLACES.size()));
            String kind = List.of("force", "forbid", "free").get(random.nextInt(3));
            all.add(() -> adjust(kind, person, mentor));
        }
        for (int n = 0; n < 4; n++) {
            all.add(() -> write(crowd.leader(), path("resolution"), "on", today()));
            all.add(() -> write(crowd.leader(), path("stop")));
            all.add(() -> read("/api/rounds/" + round + "/explanation"));
        }
        all.add(this::publish);
        all.add(this::publish);
        for (String pair : pairs) {
            all.add(() -> says(pair, "mentor"));
            all.add(() -> says(pair, "participant"));
        }
        all.add(() -> withdraws(crowd.participants().getLast()));
        return all;
    }

    private List<Callable<Integer>> whenEverybodyIsAsked() {
        List<Callable<Integer>> all = new ArrayList<>();
        for (JsonNode pair : pairs("")) {
            String id = pair.path("id").asString();
            all.add(() -> says(id, "mentor"));
            all.add(() -> says(id, "participant"));
            all.add(() -> says(id, "participant"));
        }
        // Everybody with everybody, so that each place is asked for by more than it holds.
        for (String person : crowd.participants()) {
            for (String mentor : crowd.mentors()) {
                all.add(
                        () -> {
                            Reply pair = propose(person, mentor);
                            String id = site.wire().tree(pair).path("id").asString("");
                            if (!id.isEmpty()) {
                                says(id, "mentor");
                                return says(id, "participant");
                            }
                            return pair.status();
                        });
            }
        }
        all.add(() -> withdraws(crowd.participants().get(PEOPLE - 2)));
        all.add(this::publish);
        return all;
    }

    private void holds() {
        Map<String, Integer> held = new HashMap<>();
        List<String> paired = new ArrayList<>();
        for (JsonNode pair : pairs("&state=accepted")) {
            held.merge(pair.path("mentor").asString(), 1, Integer::sum);
            paired.add(pair.path("participant").asString());
        }
        assertThat(paired).as("seed " + seed).isNotEmpty().doesNotHaveDuplicates();
        crowd.places()
                .forEach(
                        (mentor, places) ->
                                assertThat(held.getOrDefault(mentor, 0))
                                        .as("seed " + seed)
                                        .isLessThanOrEqualTo(places));
        assertThat(get("/api/pairs?beyondCapacity=true").path("items")).isEmpty();
        assertThat(statuses.keySet()).as("seed " + seed).allMatch(status -> status < 500);
        assertThat(statuses.getOrDefault(200, 0)).isGreaterThan(PLACES.size());
    }

    /** Lets them all begin at the same moment, and waits for all. */
    private void together(List<Callable<Integer>> all) {
        Collections.shuffle(all, random);
        CountDownLatch start = new CountDownLatch(1);
        try (Together together = new Together()) {
            List<CompletableFuture<Integer>> begun =
                    all.stream()
                            .map(
                                    each ->
                                            together.start(
                                                    () -> {
                                                        start.await();
                                                        return each.call();
                                                    }))
                            .toList();
            start.countDown();
            begun.forEach(CompletableFuture::join);
        }
    }

    private String opened() {
        return front.send(
                        Request.post(
                                crowd.leader(),
                                "open-round",
                                "/api/rounds",
                                Fields.of(
                                        "programme", crowd.programme(),
                                        "cohort", crowd.cohort(),
                                        "openedOn", today(),
                                        "mode", "assignment",
                                        "seed", "7"),
                                "open-" + seed))
                .id();
    }

    private int adjust(String kind, String participant, String mentor) {
        return write(
                crowd.leader(),
                path("adjustments"),
                "kind",
                kind,
                "participant",
                participant,
                "mentor",
                mentor,
                "reason",
                "knows-the-firm",
                "on",
                today());
    }

    private int publish() {
        return write(crowd.leader(), path("publication"), "on", today());
    }

    private int says(String pair, String side) {
        return write(
                crowd.leader(),
                "/api/pairs/" + pair + "/answers",
                "side",
                side,
                "answer",
                "yes",
                "on",
                today(),
                "toldBy",
                side);
    }

    private int withdraws(String participant) {
        return write(
                crowd.officer(),
                "/api/admissions/" + crowd.admissions().get(participant) + "/withdrawal",
                "on",
                today(),
                "reason",
                "moved");
    }

    private String proposed(String participant, String mentor) {
        return site.wire().tree(propose(participant, mentor)).path("id").asString();
    }

    private Reply propose(String participant, String mentor) {
        return sent(
                crowd.leader(),
                "POST",
                "/api/pairs",
                Fields.of(
                        "programme", crowd.programme(),
                        "cohort", crowd.cohort(),
                        "participant", participant,
                        "mentor", mentor,
                        "on", today()));
    }

    private int write(Actor as, String path, @Nullable Object... fields) {
        return sent(as, "POST", path, Fields.of(fields)).status();
    }

    private int read(String path) {
        return sent(crowd.leader(), "GET", path, null).status();
    }

    /** Sends it again only where the platform asks for that: 503 with {@code Retry-After}. */
    private Reply sent(Actor as, String method, String path, @Nullable Map<String, Object> body) {
        Call call =
                site.as(
                        as,
                        Call.of(
                                method,
                                site.doors().gateway(),
                                path,
                                body == null ? null : JSON.writeValueAsBytes(body)));
        Reply[] last = {site.wire().send(call)};
        if (asksForPatience(last[0])) {
            try {
                await().atMost(Duration.ofSeconds(40))
                        .pollInterval(Duration.ofSeconds(1))
                        .until(
                                () -> {
                                    last[0] = site.wire().send(call);
                                    return !asksForPatience(last[0]);
                                });
            } catch (ConditionTimeoutException e) {
                throw new AssertionError(path + " is still refused: " + last[0].text(), e);
            }
        }
        synchronized (statuses) {
            statuses.merge(last[0].status(), 1, Integer::sum);
        }
        assertThat(last[0].status()).as(path + " " + last[0].text()).isLessThan(500);
        return last[0];
    }

    private static boolean asksForPatience(Reply reply) {
        return reply.status() == 503 && reply.headers().firstValue("Retry-After").isPresent();
    }

    private JsonNode pairs(String more) {
        return get("/api/pairs?limit=200&cohort=" + crowd.cohort() + more).path("items");
    }

    private JsonNode get(String path) {
        return front.send(Request.get(crowd.leader(), "read", path)).body();
    }

    private String path(String act) {
        return "/api/rounds/" + round + "/" + act;
    }

    private String today() {
        return crowd.today().toString();
    }
}
