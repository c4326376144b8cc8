package org.handslag.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
    private final RunningService service =
            RunningService.start(MatchingApplication.class, MatchingApplication.NAME);
    private final LargeTown many = new LargeTown(service, 5);
    private final Town large = many.town;
    private final Town small = new Town(service);

    @Test
    void isSolvedPublishedAndProvedWhileOthersGoOn() {
        small.matching(Map.of("mode", "assignment"));
        String adnan = small.person("lomma", "woman", "2142", "sv");
        String nils = small.guide("lomma", "2142", 1, "sv");
        many.populate();
        small.settle();

        cancels(LargeTown.open(large, LargeTown.PEOPLE));
        String round = LargeTown.open(large, LargeTown.PEOPLE);
        long asked = System.nanoTime();
        Answer resolving = large.resolve(round);
        assertThat(resolving.status()).as(resolving.text()).isIn(200, 202);

        long begun = System.nanoTime();
        String other = LargeTown.open(small, 1);
        Answer quick = small.resolve(other);
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                LargeTown.state(small, other)
                                        .path("state")
                                        .asString()
                                        .equals("resolved"));
        LargeTown.say("another tenant's round, behind it", begun);
        assertThat(quick.status()).isIn(200, 202);

        await().atMost(Duration.ofMinutes(3))
                .until(
                        () ->
                                LargeTown.state(large, round)
                                        .path("state")
                                        .asString()
                                        .equals("resolved"));
        LargeTown.say("solved", asked);
        JsonNode found = LargeTown.state(large, round).at("/solution/found");
        System.out.println(found);
        assertThat(found.path("certified").asBoolean()).isTrue();

        begun = System.nanoTime();
        Answer verified = large.leader.get("/api/rounds/" + round + "/verification");
        assertThat(verified.json().path("same").asBoolean()).as(verified.text()).isTrue();
        LargeTown.say("verified", begun);

        String somebody =
                large.leader
                        .get("/api/rounds/" + round + "/proposals")
                        .json()
                        .at("/proposals/0/participant")
                        .asString();
        for (String question : List.of("explanations/" + somebody, "explanation")) {
            begun = System.nanoTime();
            Answer explained = large.leader.get("/api/rounds/" + round + "/" + question);
            LargeTown.say(question + ": " + explained.status(), begun);
            assertThat(explained.status()).as(explained.text()).isEqualTo(200);
        }
        stops(round);

        begun = System.nanoTime();
        Answer publishing = large.publish(round);
        assertThat(publishing.status()).as(publishing.text()).isEqualTo(202);
        assertThat(publishing.json().at("/job/stage").asString()).isIn("waiting", "publishing");
        begun = System.nanoTime();
        assertThat(small.publish(other).status()).isEqualTo(200);
        LargeTown.say("another tenant's publication meanwhile", begun);
        assertThat(small.leader.get("/api/pairs").text()).contains(adnan, nils);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> LargeTown.state(large, round).at("/job/done").asInt() > 2_000);
        service.close();
        goesOnByItself(round, found.path("matched").asInt(), begun);
        LargeTown.sayHeap();
    }

    /** Another process finishes the publication; nobody asks it to, and no pair is made twice. */
    private void goesOnByItself(String round, int pairs, long begun) {
        Tenant tenant = new Tenant(large.tenant);
        try (RunningService next =
                RunningService.startIn(
                        service.space(), MatchingApplication.class, MatchingApplication.NAME)) {
            Aggregates<Round> rounds = LargeTown.bean(next, new ParameterizedTypeReference<>() {});
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> rounds.get(tenant, round).state().state() == RoundState.PUBLISHED);
            LargeTown.say("published, by two processes one after the other", begun);
            assertThat(LargeTown.pairs(next, large)).hasSize(pairs);
        }
    }

    /** A round that is given up while it is solved. */
    private void cancels(String round) {
        Thread resolving = Thread.ofVirtual().start(() -> large.resolve(round));
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                LargeTown.state(large, round).has("job")
                                        || LargeTown.state(large, round).has("resolvedOn"));
        long begun = System.nanoTime();
        Answer cancelled =
                large.leader.post(
                        "/api/rounds/" + round + "/cancellation", Map.of("on", "2016-04-21"));
        LargeTown.say("cancelled", begun);
        assertThat(cancelled.json().path("state").asString()).isEqualTo("cancelled");
        join(resolving);
        assertThat(LargeTown.state(large, round).path("state").asString()).isEqualTo("cancelled");
    }

    /** A solving that is stopped leaves what was proposed before. */
    private void stops(String round) {
        JsonNode before = LargeTown.state(large, round).at("/solution/found");
        // Somebody else's question keeps the lane busy, so that the solving waits behind it.
        Thread asking =
                Thread.ofVirtual()
                        .start(() -> large.leader.get("/api/rounds/" + round + "/verification"));
        Thread resolving = Thread.ofVirtual().start(() -> large.resolve(round));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> LargeTown.state(large, round).has("job"));
        long begun = System.nanoTime();
        Answer stopped = large.leader.post("/api/rounds/" + round + "/stop", Map.of());
        LargeTown.say("stopped", begun);
        assertThat(stopped.json().has("job")).as(stopped.text()).isFalse();
        assertThat(LargeTown.state(large, round).at("/solution/found")).isEqualTo(before);
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
}
