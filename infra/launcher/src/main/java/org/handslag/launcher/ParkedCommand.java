package org.handslag.launcher;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.handslag.launcher.client.FrontDoor;
import org.handslag.launcher.client.Installation;
import org.handslag.launcher.issuer.DemoUser;
import org.handslag.launcher.plan.DataFolder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Shows what is parked and set aside, and tries it again, as the platform admin at the gateway. */
final class ParkedCommand {
    private static final Set<String> DONE = Set.of("applied", "superseded");

    private final DataFolder folder;
    private final PrintStream out;

    ParkedCommand(DataFolder folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /**
     * Runs {@code list}, {@code show}, {@code replay} or {@code release}.
     *
     * @return 0 where it is done; 1 where a service did not answer, or a replay left it parked
     */
    int run(List<String> arguments) {
        ParkedOptions options = ParkedOptions.of(arguments);
        try (FrontDoor gateway = new FrontDoor(Installation.in(folder), DemoUser.PLATFORM_ADMIN)) {
            String place = options.service() + "/" + options.id();
            return switch (options.what()) {
                case "list" -> list(gateway, options);
                case "show" -> {
                    show(gateway.get("/api/parked-records/" + place));
                    yield 0;
                }
                case "replay" ->
                        replayed(
                                gateway.post(
                                        "/api/parked-records/" + place + "/replay",
                                        Map.of("reason", String.valueOf(options.reason()))));
                default -> {
                    gateway.post(
                            "/api/quarantined-aggregates/" + place + "/release",
                            Map.of("reason", String.valueOf(options.reason())));
                    out.println("Its events are sent again; see ./handslag parked in a moment.");
                    yield 0;
                }
            };
        }
    }

    private int list(FrontDoor gateway, ParkedOptions options) {
        Set<String> missing = new TreeSet<>();
        List<JsonNode> parked =
                all(
                        gateway,
                        "/api/parked-records",
                        options,
                        Set.of("service", "topic", "tenant"),
                        missing);
        List<JsonNode> aside =
                all(gateway, "/api/quarantined-aggregates", options, Set.of("service"), missing);
        out.printf("%d parked%n", parked.size());
        parked.forEach(
                each ->
                        out.printf(
                                "  %s  %s  %s%n      %s%n",
                                place(each),
                                each.path("topic").asString(),
                                aggregate(each),
                                each.path("text").asString()));
        out.printf("%d set aside%n", aside.size());
        aside.forEach(
                each ->
                        out.printf(
                                "  %s  %s  %s  %d events wait%n      %s%n",
                                place(each),
                                each.path("kind").asString(),
                                aggregate(each),
                                each.path("waiting").asInt(),
                                each.path("text").asString()));
        missing.forEach(service -> System.err.println(service + " did not answer"));
        return missing.isEmpty() ? 0 : 1;
    }

    private static List<JsonNode> all(
            FrontDoor gateway,
            String path,
            ParkedOptions options,
            Set<String> fields,
            Set<String> missing) {
        List<JsonNode> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            JsonNode part = gateway.get(path + options.query(after, fields));
            part.path("items").forEach(all::add);
            part.path("missing").forEach(service -> missing.add(service.asString()));
            after = part.path("next").asString(null);
        } while (after != null);
        return all;
    }

    private static String place(JsonNode each) {
        return each.path("service").asString() + "/" + each.path("id").asString();
    }

    private static String aggregate(JsonNode each) {
        return each.path("tenant").asString("?") + "/" + each.path("aggregate").asString("?");
    }

    /** Everything that is known of a parked record. */
    void show(JsonNode record) {
        out.println(place(record));
        line("record", record.path("topic").asString(""));
        line(
                "",
                "partition %d, offset %d"
                        .formatted(number(record, "partition"), number(record, "offset")));
        line("of", aggregate(record));
        line(
                "event",
                record.path("type").asString("?") + " " + record.path("sequence").asString("?"));
        line("failed", record.path("part").asString(""));
        line("why", record.path("text").asString(""));
        line("", record.path("code").asString("") + " " + record.path("error").asString(""));
        line("place", record.path("place").asString("-"));
        line("since", record.path("firstAt").asString(""));
        line(
                "last",
                record.path("at").asString("") + ", failed " + number(record, "times") + " times");
        line("replay", record.at("/replay/text").asString(""));
        record.path("actions")
                .forEach(
                        action ->
                                line(
                                        "tried",
                                        action.path("at").asString("")
                                                + " "
                                                + action.path("result").asString("")
                                                + ": "
                                                + action.path("reason").asString("")));
    }

    private static long number(JsonNode record, String field) {
        return record.path(field).asLong();
    }

    private void line(String name, String text) {
        out.printf("  %-8s %s%n", name, text);
    }

    /** What came of a replay: 0 where it is no longer parked. */
    int replayed(JsonNode replay) {
        out.println(replay.path("text").asString(""));
        if (replay.hasNonNull("record")) {
            show(replay.path("record"));
        }
        return DONE.contains(replay.path("result").asString("")) ? 0 : 1;
    }
}
