package org.handslag.benchmark.projection;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.handslag.benchmark.letters.LettersApplication;
import org.handslag.benchmark.run.Arguments;
import org.handslag.benchmark.run.Bench;
import org.handslag.benchmark.run.Engines;
import org.handslag.benchmark.run.Goal;
import org.handslag.benchmark.run.Results;
import org.handslag.benchmark.run.WrongOutcome;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import tools.jackson.databind.JsonNode;

/**
 * {@code ./handslag bench projection [--aggregates N] [--rounds N]}: a mirror built anew, from the
 * request until all read the new one, by turns with the same loop without the platform.
 */
public final class ProjectionBench {
    private static final Set<String> OPTIONS = Set.of("--aggregates", "--rounds");
    private static final int LOOKED_AT = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Engines engines;
    private final RunningService service;
    private final MongoDatabase database;
    private final int letters;

    private ProjectionBench(
            Engines engines, RunningService service, MongoDatabase database, int letters) {
        this.engines = engines;
        this.service = service;
        this.database = database;
        this.letters = letters;
    }

    public static void main(String[] arguments) {
        Bench.run("projection", OPTIONS, arguments, ProjectionBench::measure);
    }

    static void measure(Arguments arguments, Results results) throws Exception {
        int letters = arguments.number("--aggregates", 300_000, 2_000);
        int rounds = arguments.number("--rounds", 3, 1);
        results.parameter("aggregates", letters);
        results.parameter("bytes", Letters.state(0).toJson().length());
        results.parameter("rounds", rounds);
        try (Engines engines = Engines.start()) {
            Space space = Space.on(engines.servers(), LettersApplication.PLURAL);
            try (MongoClient client = MongoClients.create(space.databaseUri());
                    RunningService service =
                            RunningService.startIn(
                                    space, LettersApplication.class, LettersApplication.PLURAL)) {
                new ProjectionBench(engines, service, client.getDatabase(space.name()), letters)
                        .measure(rounds, results);
            }
        }
    }

    private void measure(int rounds, Results results) throws Exception {
        System.err.printf("publishing %d letters ...%n", letters);
        long begun = System.nanoTime();
        Letters.publish(engines.servers().bootstrapServers(), letters);
        MongoCollection<Document> first = database.getCollection("mirror_letters");
        await().atMost(PATIENCE)
                .pollInterval(LOOK)
                .until(() -> first.estimatedDocumentCount() == letters);
        row(results, "published and followed by the group", List.of(since(begun)));
        List<Double> ours = new ArrayList<>();
        List<Double> limit = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            System.err.printf("round %d ...%n", round);
            bare.add(PlainLoop.bareConsumer(engines.servers().bootstrapServers(), letters) / 1e9);
            limit.add(loop("loop_" + round));
            ours.add(rebuild());
        }
        row(results, "rebuild", ours);
        row(results, "the same loop, no platform", limit);
        row(results, "bare consumer", bare);
        double share = median(limit) / median(ours);
        results.goal(Goal.atLeast("share of the limit", share, 0.6, 0.8));
        results.goal(Goal.atMost("seconds", median(ours), 60, 60));
    }

    private double loop(String name) throws WrongOutcome {
        MongoCollection<Document> filled = database.getCollection(name);
        long nanos = PlainLoop.fill(engines.servers().bootstrapServers(), letters, filled);
        mustHoldEverything(filled);
        filled.drop();
        return nanos / 1e9;
    }

    /** Until the next generation is read; what follows is waiting and dropping. */
    private double rebuild() throws WrongOutcome {
        int before = standing().path("generation").asInt();
        long begun = System.nanoTime();
        int status =
                service.management()
                        .post("/actuator/rebuild", Map.of("kind", LettersApplication.PLURAL))
                        .status();
        if (status != 202) {
            throw new WrongOutcome("the rebuild was answered " + status);
        }
        await().atMost(PATIENCE)
                .pollInterval(LOOK)
                .until(() -> standing().path("generation").asInt() > before);
        double seconds = since(begun);
        await().atMost(PATIENCE).until(() -> standing().path("step").asString().equals("rests"));
        mustHoldEverything(database.getCollection("mirror_letters_" + (before + 1)));
        return seconds;
    }

    private JsonNode standing() {
        for (JsonNode mirror :
                service.management().get("/actuator/rebuild").json().path("mirrors")) {
            if (mirror.path("kind").asString().equals(LettersApplication.PLURAL)) {
                return mirror;
            }
        }
        throw new IllegalStateException("the service mirrors no letters");
    }

    private void mustHoldEverything(MongoCollection<Document> filled) throws WrongOutcome {
        long held = filled.estimatedDocumentCount();
        if (held != letters) {
            throw new WrongOutcome(held + " of " + letters + " are in " + filled.getNamespace());
        }
        for (int i = 0; i < letters; i += Math.max(1, letters / LOOKED_AT)) {
            Document found =
                    filled.find(new Document("_id", Letters.TENANT + "/" + Letters.id(i))).first();
            if (found == null || !Letters.state(i).equals(found.get("data"))) {
                throw new WrongOutcome("letter " + i + " is not what was published: " + found);
            }
        }
    }

    private void row(Results results, String what, List<Double> seconds) {
        results.row(
                Results.columns(
                        "what",
                        what,
                        "seconds",
                        median(seconds),
                        "lowest",
                        seconds.stream().min(Double::compare).orElseThrow(),
                        "highest",
                        seconds.stream().max(Double::compare).orElseThrow(),
                        "aggregatesPerSecond",
                        letters / median(seconds)));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
