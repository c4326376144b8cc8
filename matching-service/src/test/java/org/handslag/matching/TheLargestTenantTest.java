package org.handslag.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.handslag.matching.pair.model.Pair;
import org.handslag.matching.round.model.Round;
import org.handslag.matching.round.model.RoundState;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.tenant.Tenant;
import org.handslag.testkit.Answer;
import org.handslag.testkit.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import tools.jackson.databind.JsonNode;

/** 10,000 people and 5,000 mentors in one round, while another tenant's round goes on. */
@Tag("long")
class TheLargestTenantTest {
    private static final int PEOPLE = 10_000;
    private static final int MENTORS = 5_000;
    private static final int MUNICIPALITIES = 20;

    private final RunningService service =
            RunningService.start(MatchingApplication.class, MatchingApplication.NAME);
    private final Town large = new Town(service);
    private final Town small = new Town(service);
    private final Random random = new Random(5);

    @Test
    void isSolvedPublishedAndProvedWhileOthersGoOn() {
        Map<String, Object> matching =
                Map.of(
                        "mode",
                        "assignment",
                        "policy",
                        Map.of("rules", Map.of("too-far", 1, "no-common-language", 1)));
        large.matching(matching);
        small.matching(Map.of("mode", "assignment"));
        populate();
        String adnan = small.person("lomma", "woman", "2142", "sv");
        String nils = small.guide("lomma", "2142", 1, "sv");
        large.settleAfterMany();
        small.settle();

        cancels(open(large, PEOPLE));
        String round = open(large, PEOPLE);
        long asked = System.nanoTime();
        Answer resolving = large.resolve(round);
        assertThat(resolving.status()).as(resolving.text()).isIn(200, 202);

        long begun = System.nanoTime();
        String other = open(small, 1);
        Answer quick = small.resolve(other);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> state(small, other).path("state").asString().equals("resolved"));
        say("another tenant's round, behind it", begun);
        assertThat(quick.status()).isIn(200, 202);

        await().atMost(Duration.ofMinutes(3))
                .until(() -> state(large, round).path("state").asString().equals("resolved"));
        say("solved", asked);
        JsonNode found = state(large, round).at("/solution/found");
        System.out.println(found);
        assertThat(found.path("certified").asBoolean()).isTrue();

        begun = System.nanoTime();
        Answer verified = large.leader.get("/api/rounds/" + round + "/verification");
        assertThat(verified.json().path("same").asBoolean()).as(verified.text()).isTrue();
        say("verified", begun);

        String somebody =
                large.leader
                        .get("/api/rounds/" + round + "/proposals")
                        .json()
                        .at("/proposals/0/participant")
                        .asString();
        for (String question : List.of("explanations/" + somebody, "explanation")) {
            begun = System.nanoTime();
            Answer explained = large.leader.get("/api/rounds/" + round + "/" + question);
            say(question + ": " + explained.status(), begun);
            assertThat(explained.status()).as(explained.text()).isEqualTo(200);
        }
        stops(round);

        begun = System.nanoTime();
        Answer publishing = large.publish(round);
        assertThat(publishing.status()).as(publishing.text()).isEqualTo(202);
        assertThat(publishing.json().at("/job/stage").asString()).isIn("waiting", "publishing");
        begun = System.nanoTime();
        assertThat(small.publish(other).status()).isEqualTo(200);
        say("another tenant's publication meanwhile", begun);
        assertThat(small.leader.get("/api/pairs").text()).contains(adnan, nils);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> state(large, round).at("/job/done").asInt() > 2_000);
        service.close();
        goesOnByItself(round, found.path("matched").asInt(), begun);
        long peak =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum();
        long kept =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .filter(pool -> pool.getCollectionUsage() != null)
                        .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                        .sum();
        System.out.printf(
                "heap with Kafka and database: %d MB at its peak, %d MB kept by the last collection%n",
                peak >> 20, kept >> 20);
    }

    /** Another process finishes the publication; nobody asks it to, and no pair is made twice. */
    private void goesOnByItself(String round, int pairs, long begun) {
        Tenant tenant = new Tenant(large.tenant);
        try (RunningService next =
                RunningService.startIn(
                        service.space(), MatchingApplication.class, MatchingApplication.NAME)) {
            Aggregates<Round> rounds = bean(next, new ParameterizedTypeReference<>() {});
            Aggregates<Pair> made = bean(next, new ParameterizedTypeReference<>() {});
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> rounds.get(tenant, round).state().state() == RoundState.PUBLISHED);
            say("published, by two processes one after the other", begun);
            assertThat(made.all(tenant, Map.of("state.parties.cohort", large.cohort)))
                    .hasSize(pairs);
        }
    }

    private static <T> T bean(RunningService service, ParameterizedTypeReference<T> type) {
        return service.context().<T>getBeanProvider(type).getObject();
    }

    /** A round that is given up while it is solved. */
    private void cancels(String round) {
        Thread resolving = Thread.ofVirtual().start(() -> large.resolve(round));
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                state(large, round).has("job")
                                        || state(large, round).has("resolvedOn"));
        long begun = System.nanoTime();
        Answer cancelled =
                large.leader.post(
                        "/api/rounds/" + round + "/cancellation", Map.of("on", "2016-04-21"));
        say("cancelled", begun);
        assertThat(cancelled.json().path("state").asString()).isEqualTo("cancelled");
        join(resolving);
        assertThat(state(large, round).path("state").asString()).isEqualTo("cancelled");
    }

    /** A solving that is stopped leaves what was proposed before. */
    private void stops(String round) {
        JsonNode before = state(large, round).at("/solution/found");
        // Somebody else's question keeps the lane busy, so that the solving waits behind it.
        Thread asking =
                Thread.ofVirtual()
                        .start(() -> large.leader.get("/api/rounds/" + round + "/verification"));
        Thread resolving = Thread.ofVirtual().start(() -> large.resolve(round));
        await().atMost(Duration.ofSeconds(60)).until(() -> state(large, round).has("job"));
        long begun = System.nanoTime();
        Answer stopped = large.leader.post("/api/rounds/" + round + "/stop", Map.of());
        say("stopped", begun);
        assertThat(stopped.json().has("job")).as(stopped.text()).isFalse();
        assertThat(state(large, round).at("/solution/found")).isEqualTo(before);
        join(asking);
        join(resolving);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void populate() {
        for (int n = 0; n < MENTORS; n++) {
            large.guide("town-" + random.nextInt(MUNICIPALITIES), isco(), 2, "sv");
        }
        for (int n = 0; n < PEOPLE; n++) {
            String person = Town.id();
            String municipality = "town-" + random.nextInt(MUNICIPALITIES);
            large.say(
                    "participants",
                    person,
                    "participant.registered.v1",
                    Map.of(
                            "id",
                            person,
                            "municipality",
                            municipality,
                            "gender",
                            random.nextBoolean() ? "woman" : "man",
                            "occupations",
                            List.of(Map.of("isco", isco())),
                            "languages",
                            List.of(Map.of("code", "sv", "level", "B1")),
                            "state",
                            "active"));
            String admission = Town.id();
            large.say(
                    "admissions",
                    admission,
                    "admission.decided.v1",
                    Map.of(
                            "id",
                            admission,
                            "participant",
                            person,
                            "programme",
                            large.programme,
                            "cohort",
                            large.cohort,
                            "municipality",
                            municipality,
                            "admittedOn",
                            "2016-03-10",
                            "state",
                            "admitted"));
        }
    }

    private String isco() {
        return Integer.toString(1000 + random.nextInt(60) * 111);
    }

    private static String open(Town town, int people) {
        long begun = System.nanoTime();
        Answer opened =
                town.leader.post(
                        "/api/rounds",
                        Map.of(
                                "programme",
                                town.programme,
                                "cohort",
                                town.cohort,
                                "openedOn",
                                "2016-04-11",
                                "seed",
                                "7"));
        assertThat(opened.json().path("participants").asInt()).isEqualTo(people);
        say("opened for " + people, begun);
        return opened.id();
    }

    private static JsonNode state(Town town, String round) {
        return town.leader.get("/api/rounds/" + round).json();
    }

    private static void say(String what, long since) {
        System.out.printf("%s: %d ms%n", what, (System.nanoTime() - since) / 1_000_000);
    }
}
