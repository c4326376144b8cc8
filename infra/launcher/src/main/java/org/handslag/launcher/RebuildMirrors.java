package org.handslag.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.Part;
import org.handslag.launcher.plan.Plan;
import org.handslag.launcher.plan.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has a service build its mirrors anew while it goes on, and waits: {@code rebuild SERVICE [--kind
 * PLURAL]}. Whoever interrupts it ends the waiting, not the rebuild.
 */
final class RebuildMirrors {
    private static final String USAGE = "./handslag rebuild SERVICE [--kind PLURAL]";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);

    /** How often nobody may answer, a second apart, before it cannot be told. */
    private static final int MOST_SILENCES = 60;

    /** The status of a service that rebuilds something already. */
    private static final int UNDER_WAY = 409;

    /** How often somebody else's rebuild may come before this one. */
    private static final int MOST_TURNS = 5;

    private final DataFolder folder;
    private final PrintStream out;
    private final HttpClient http = HttpClient.newHttpClient();

    RebuildMirrors(DataFolder folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /**
     * Returns 0 where every mirror was built anew, 1 where one was given up. A rebuild that is
     * under way already is waited for, and counts for the mirrors that it builds.
     *
     * @throws IllegalArgumentException with the usage where the arguments are wrong
     * @throws IllegalStateException where the service does not run, does not mirror the kind, or
     *     others ask for rebuilds again and again
     */
    int run(List<String> arguments) {
        boolean ofOne = arguments.size() == 3 && arguments.get(1).equals("--kind");
        if (arguments.size() != 1 && !ofOne) {
            throw new IllegalArgumentException(USAGE);
        }
        List<URI> instances = instances(arguments.getFirst());
        Predicate<JsonNode> wanted = mirror -> !ofOne || kind(mirror).equals(arguments.get(2));
        String wish = ofOne ? JSON.writeValueAsString(Map.of("kind", arguments.get(2))) : "{}";
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            Answer asked =
                    ask(
                            instances,
                            request ->
                                    request.header("Content-Type", "application/json")
                                            .POST(BodyPublishers.ofString(wish)));
            if (asked.status() != UNDER_WAY) {
                return await(instances, generations(asked.mirrors().filter(wanted)));
            }
            List<JsonNode> now = standing(instances).toList();
            Map<String, Integer> others =
                    generations(now.stream().filter(mirror -> !rests(mirror)));
            if (!others.isEmpty()) {
                out.println("A rebuild is under way already, and is waited for.");
                int end = await(instances, others);
                if (now.stream().filter(wanted).allMatch(m -> others.containsKey(kind(m)))) {
                    return end;
                }
            }
        }
        throw new IllegalStateException(
                "Others ask for rebuilds again and again; nothing was asked for");
    }

    /** The generation that each kind had before the rebuild that it waits for or is in. */
    private static Map<String, Integer> generations(Stream<JsonNode> mirrors) {
        Map<String, Integer> before = new LinkedHashMap<>();
        mirrors.forEach(
                mirror ->
                        before.put(
                                kind(mirror),
                                generation(mirror) - (step(mirror).equals("ends") ? 1 : 0)));
        return before;
    }

    private List<URI> instances(String service) {
        Plan plan =
                Plan.load(folder.plan())
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "Nothing runs in "
                                                        + folder.root()
                                                        + "; try ./handslag up"));
        Part part =
                Part.named(service)
                        .filter(Part::isService)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "No service " + service + "\n" + USAGE));
        return IntStream.rangeClosed(1, plan.instances())
                .mapToObj(
                        instance ->
                                URI.create(
                                        "http://127.0.0.1:"
                                                + plan.ports()
                                                        .managementOf(new Unit(part, instance))
                                                + "/actuator/rebuild"))
                .toList();
    }

    /** Asks again and again, any instance that answers, and prints what has changed. */
    private int await(List<URI> instances, Map<String, Integer> before) {
        Map<String, String> shown = new LinkedHashMap<>();
        int silences = 0;
        while (true) {
            try {
                boolean underWay = false;
                boolean whole = true;
                for (JsonNode mirror : standing(instances).toList()) {
                    if (before.containsKey(kind(mirror))) {
                        String line = words(mirror, before.get(kind(mirror)));
                        if (!line.equals(shown.put(kind(mirror), line))) {
                            out.printf("%-24s %s%n", kind(mirror), line);
                        }
                        underWay |= !rests(mirror);
                        whole &= generation(mirror) > before.get(kind(mirror));
                    }
                }
                if (!underWay) {
                    return whole ? 0 : 1;
                }
                silences = 0;
            } catch (IllegalStateException silent) {
                if (++silences > MOST_SILENCES) {
                    throw silent;
                }
            }
            pause();
        }
    }

    private static String words(JsonNode mirror, int before) {
        return switch (step(mirror)) {
            case "waits" -> "waits";
            case "reads" ->
                    "reads, %d of %d records"
                            .formatted(mirror.path("read").asLong(), mirror.path("all").asLong());
            case "ends" -> "is read, the old one goes";
            default ->
                    generation(mirror) > before
                            ? "built anew, generation " + generation(mirror)
                            : "GIVEN UP: " + mirror.path("failure").asString("no reason was left");
        };
    }

    private static boolean rests(JsonNode mirror) {
        return step(mirror).equals("rests");
    }

    private static String step(JsonNode mirror) {
        return mirror.path("step").asString();
    }

    private static String kind(JsonNode mirror) {
        return mirror.path("kind").asString();
    }

    private static int generation(JsonNode mirror) {
        return mirror.path("generation").asInt();
    }

    /** How each mirror stands. */
    private Stream<JsonNode> standing(List<URI> instances) {
        return ask(instances, HttpRequest.Builder::GET).mirrors();
    }

    /** What a service said. */
    private record Answer(int status, JsonNode said) {
        Stream<JsonNode> mirrors() {
            return said.path("mirrors").valueStream();
        }
    }

    /**
     * The answer of the first instance that gives one: what was asked for, or that one is under
     * way.
     */
    private Answer ask(List<URI> instances, UnaryOperator<HttpRequest.Builder> of) {
        for (URI instance : instances) {
            try {
                HttpResponse<byte[]> answer =
                        http.send(
                                of.apply(HttpRequest.newBuilder(instance))
                                        .timeout(ANSWERS_WITHIN)
                                        .build(),
                                BodyHandlers.ofByteArray());
                JsonNode said = JSON.readTree(answer.body());
                if (answer.statusCode() >= 300 && answer.statusCode() != UNDER_WAY) {
                    throw new IllegalStateException(
                            "The service answered %d: %s"
                                    .formatted(
                                            answer.statusCode(),
                                            said.path("error").asString("no reason was given")));
                }
                return new Answer(answer.statusCode(), said);
            } catch (IOException silent) {
                // the next one may answer
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted; the rebuild goes on", e);
            }
        }
        throw new IllegalStateException("The service does not answer; try ./handslag status");
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted; the rebuild goes on", e);
        }
    }
}
