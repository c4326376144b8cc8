package org.handslag.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.handslag.testkit.Answer;
import org.handslag.testkit.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Ten tenants of 10,000 people and 5,000 mentors on one service, all solved at once, while the
 * rounds of a small tenant go on. The database of the tests lies in this JVM's memory, so that a
 * heap below 3 GB takes fewer of them: three where it is 900 MB.
 */
@Tag("long")
class ManyLargeTenantsTest {
    /** What the database takes for one of them, in bytes. */
    private static final long OF_DATABASE = 280L << 20;

    private static final int TENANTS =
            Math.clamp(Runtime.getRuntime().maxMemory() / OF_DATABASE, 1, 10);

    private final RunningService service =
            RunningService.start(MatchingApplication.class, MatchingApplication.NAME);
    private final List<LargeTown> towns =
            IntStream.range(0, TENANTS).mapToObj(seed -> new LargeTown(service, seed)).toList();
    private final Map<LargeTown, String> rounds = new HashMap<>();

    @Test
    void areSolvedAndProvedWhileASmallOneGoesOn() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            List<Future<?>> announced = new ArrayList<>();
            towns.forEach(each -> announced.add(threads.submit(each::populate)));
            for (Future<?> each : announced) {
                each.get();
            }
            LargeTown.say("everybody of " + TENANTS + " tenants announced", begun);
            AtomicBoolean over = new AtomicBoolean();
            Future<Integer> small = threads.submit(() -> goOn(over));
            try {
                largeOnes();
            } finally {
                over.set(true);
            }
            assertThat(small.get()).isPositive();
        }
        publishes(towns.getFirst());
        LargeTown.sayHeap();
        service.close();
    }

    private void largeOnes() {
        long begun = System.nanoTime();
        towns.forEach(each -> rounds.put(each, LargeTown.open(each.town, LargeTown.PEOPLE)));
        LargeTown.say("all opened", begun);

        long asked = System.nanoTime();
        towns.forEach(
                each -> assertThat(each.town.resolve(rounds.get(each)).status()).isIn(200, 202));
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> rounds.keySet().stream().allMatch(this::resolved));
        LargeTown.say("all solved", asked);
        LargeTown.sayHeap();

        long checked = System.nanoTime();
        for (LargeTown each : towns) {
            JsonNode found = LargeTown.state(each.town, rounds.get(each)).at("/solution/found");
            assertThat(found.path("certified").asBoolean()).as(found.toString()).isTrue();
            Answer verified = patiently(each.town, rounds.get(each), "verification");
            assertThat(verified.json().path("same").asBoolean()).as(verified.text()).isTrue();
        }
        LargeTown.say("all verified", checked);
        for (LargeTown each : List.of(towns.getLast(), towns.getFirst())) {
            long why = System.nanoTime();
            patiently(each.town, rounds.get(each), "explanation");
            LargeTown.say("explained as a whole", why);
            long again = System.nanoTime();
            patiently(each.town, rounds.get(each), "explanation");
            LargeTown.say("again", again);
        }
    }

    private boolean resolved(LargeTown each) {
        return LargeTown.resolved(each.town, rounds.get(each));
    }

    /** Asks until there is time for it. */
    private static Answer patiently(Town town, String round, String question) {
        return await().atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> town.leader.get("/api/rounds/" + round + "/" + question),
                        answer -> {
                            assertThat(answer.status()).as(answer.text()).isIn(200, 503);
                            return answer.status() == 200;
                        });
    }

    /** A small tenant's rounds, one after the other, from opening to pairs. */
    private int goOn(AtomicBoolean over) {
        Town town = new Town(service);
        town.matching(Map.of("mode", "assignment"));
        List<Long> millis = new ArrayList<>();
        while (!over.get()) {
            String person = town.person("lomma", "woman", "2142", "sv");
            town.guide("lomma", "2142", 1, "sv");
            town.settle();
            long begun = System.nanoTime();
            String round = town.open().id();
            assertThat(town.resolve(round).status()).isIn(200, 202);
            await().atMost(Duration.ofMinutes(1)).until(() -> LargeTown.resolved(town, round));
            patiently(town, round, "explanations/" + person);
            assertThat(town.publish(round).status()).isIn(200, 202);
            await().atMost(Duration.ofMinutes(1))
                    .until(
                            () ->
                                    LargeTown.state(town, round)
                                            .path("state")
                                            .asString()
                                            .equals("published"));
            millis.add((System.nanoTime() - begun) / 1_000_000);
        }
        System.out.printf(
                "a small tenant's %d rounds meanwhile: median %d ms, longest %d ms%n",
                millis.size(),
                millis.stream().sorted().toList().get(millis.size() / 2),
                millis.stream().mapToLong(each -> each).max().orElseThrow());
        return millis.size();
    }

    private void publishes(LargeTown each) {
        long begun = System.nanoTime();
        String round = rounds.get(each);
        int matched = LargeTown.state(each.town, round).at("/solution/found/matched").asInt();
        assertThat(each.town.publish(round).status()).isIn(200, 202);
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () ->
                                LargeTown.state(each.town, round)
                                        .path("state")
                                        .asString()
                                        .equals("published"));
        LargeTown.say("one of them published, " + matched + " pairs", begun);
        assertThat(LargeTown.pairs(service, each.town)).hasSize(matched);
    }
}
