package org.handslag.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.handslag.matching.pair.model.Pair;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.tenant.Tenant;
import org.handslag.testkit.Answer;
import org.handslag.testkit.RunningService;
import org.springframework.core.ParameterizedTypeReference;
import tools.jackson.databind.JsonNode;

/** A town with as many people as the largest tenant has: 10,000, and 5,000 mentors. */
final class LargeTown {
    static final int PEOPLE = 10_000;
    static final int MENTORS = 5_000;
    private static final int MUNICIPALITIES = 20;

    final Town town;
    private final Random random;

    LargeTown(RunningService service, int seed) {
        town = new Town(service);
        random = new Random(seed);
        town.matching(
                Map.of(
                        "mode",
                        "assignment",
                        "policy",
                        Map.of("rules", Map.of("too-far", 1, "no-common-language", 1))));
    }

    /** Announces everybody, and waits until the service knows them. */
    void populate() {
        for (int n = 0; n < MENTORS; n++) {
            town.guide("town-" + random.nextInt(MUNICIPALITIES), isco(), 2, "sv");
        }
        for (int n = 0; n < PEOPLE; n++) {
            person();
        }
        town.settleAfterMany();
    }

    private void person() {
        String person = Town.id();
        String municipality = "town-" + random.nextInt(MUNICIPALITIES);
        town.say(
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
        town.say(
                "admissions",
                admission,
                "admission.decided.v1",
                Map.of(
                        "id",
                        admission,
                        "participant",
                        person,
                        "programme",
                        town.programme,
                        "cohort",
                        town.cohort,
                        "municipality",
                        municipality,
                        "admittedOn",
                        "2016-03-10",
                        "state",
                        "admitted"));
    }

    private String isco() {
        return Integer.toString(1000 + random.nextInt(60) * 111);
    }

    /** Opens a round that so many people are in. */
    static String open(Town town, int people) {
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
        assertThat(opened.json().path("participants").asInt()).as(opened.text()).isEqualTo(people);
        say("opened for " + people, begun);
        return opened.id();
    }

    static JsonNode state(Town town, String round) {
        return town.leader.get("/api/rounds/" + round).json();
    }

    /** Whether the round has its proposals. */
    static boolean resolved(Town town, String round) {
        JsonNode state = state(town, round);
        return state.path("state").asString().equals("resolved") && !state.has("job");
    }

    /** The pairs of a town's cohort, as the service has them. */
    static List<Stored<Pair>> pairs(RunningService service, Town town) {
        Aggregates<Pair> pairs = bean(service, new ParameterizedTypeReference<>() {});
        return pairs.all(new Tenant(town.tenant), Map.of("state.parties.cohort", town.cohort));
    }

    static <T> T bean(RunningService service, ParameterizedTypeReference<T> type) {
        return service.context().<T>getBeanProvider(type).getObject();
    }

    static void say(String what, long since) {
        System.out.printf("%s: %d ms%n", what, (System.nanoTime() - since) / 1_000_000);
    }

    /** How much of the heap was used, and how much the last collection left. */
    static void sayHeap() {
        List<MemoryPoolMXBean> heap =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .toList();
        long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        long kept =
                heap.stream()
                        .filter(pool -> pool.getCollectionUsage() != null)
                        .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                        .sum();
        System.out.printf(
                "heap with Kafka and database: %d MB at its peak, %d MB kept by the last collection%n",
                peak >> 20, kept >> 20);
    }
}
