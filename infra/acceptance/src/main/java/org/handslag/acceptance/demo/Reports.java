package org.handslag.acceptance.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.client.Request;
import org.handslag.acceptance.stage.Stage;
import org.handslag.acceptance.stage.Strand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The three reports: frozen by the process leader, read by the board, kept as files. */
final class Reports {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration GLANCE = Duration.ofMillis(200);

    private final Stage stage;
    private final Cast cast;
    private final Path out;
    private final Strand calls;
    private JsonNode last = MissingNode.getInstance();

    Reports(Stage stage, Cast cast, Path out) {
        this.stage = stage;
        this.cast = cast;
        this.out = out;
        this.calls = stage.strand("reports");
    }

    /** Puts the three on the agenda, each last on its day. */
    void schedule() {
        stage.agenda().alone(LocalDate.of(2016, 6, 1), "report", day -> interim("interim-1", day));
        stage.agenda()
                .alone(LocalDate.of(2016, 12, 31), "report", day -> interim("interim-2", day));
        stage.agenda().alone(LocalDate.of(2018, 4, 30), "report", this::finish);
    }

    /** The final report as JSON, once it is there. */
    JsonNode finalReport() {
        return last;
    }

    private void interim(String report, LocalDate day) {
        String id = freeze(report, day);
        write(report + ".json", read(id, "application/json").text());
    }

    private void finish(LocalDate day) {
        String id = freeze("final", day);
        Answer json = read(id, "application/json");
        last = json.body();
        write("board-report.json", json.text());
        write("board-report.html", read(id + "?lang=sv", "text/html").text());
    }

    private Answer read(String id, String mediaType) {
        return stage.front()
                .send(
                        Request.get(cast.boardReader, "show-report", "/api/reports/" + id)
                                .accepting(mediaType));
    }

    private String freeze(String report, LocalDate day) {
        stage.front().settle(cast.processLeader, "meeting-service");
        stage.front().settle(cast.processLeader, "reporting-service");
        awaitPlans(report, day);
        return calls.post(
                        cast.processLeader,
                        "freeze-report",
                        "/api/reports",
                        Fields.of(
                                "programme",
                                cast.programme,
                                "report",
                                report,
                                "asOf",
                                day,
                                "frozenOn",
                                day))
                .id();
    }

    /**
     * The expected meetings follow from the pairs by way of another service's events, whose
     * positions no call has answered: wait until that service has taken every pair's end into its
     * plans, and the preview knows as many meetings as it.
     */
    private void awaitPlans(String report, LocalDate day) {
        Instant giveUp = Instant.now().plus(PATIENCE);
        Map<String, Integer> before = Map.of();
        while (Instant.now().isBefore(giveUp)) {
            List<JsonNode> plans = plans();
            Map<String, Integer> wanted = expected(plans, day);
            if (knowEnds(plans, day)
                    && wanted.equals(before)
                    && wanted.equals(previewed(report, day, wanted))) {
                return;
            }
            before = wanted;
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        throw new IllegalStateException("the report does not expect the meetings that are planned");
    }

    /** Whether every pair that has ended has a plan that ends with it. */
    private boolean knowEnds(List<JsonNode> plans, LocalDate day) {
        Map<String, String> lasts = new HashMap<>();
        for (JsonNode plan : plans) {
            lasts.put(plan.path("pair").asString(""), plan.path("to").asString(""));
        }
        return cast.participants.stream()
                .flatMap(one -> one.pairs.stream())
                .filter(pair -> !pair.lasts(day))
                .allMatch(pair -> pair.until().toString().equals(lasts.get(pair.id())));
    }

    private List<JsonNode> plans() {
        List<JsonNode> plans = new ArrayList<>();
        for (String cohort : cast.cohorts.values()) {
            String next = "";
            do {
                JsonNode page =
                        calls.get(
                                        cast.processLeader,
                                        "list-meeting-plans",
                                        "/api/meeting-plans?limit=200&cohort=" + cohort + next)
                                .body();
                plans.addAll(page.path("items").values());
                next = page.has("next") ? "&after=" + page.path("next").asString("") : "";
            } while (!next.isEmpty());
        }
        return plans;
    }

    private static Map<String, Integer> expected(List<JsonNode> plans, LocalDate day) {
        Map<String, Integer> expected = new TreeMap<>();
        for (JsonNode plan : plans) {
            long due =
                    plan.path("expected").values().stream()
                            .map(date -> LocalDate.parse(date.asString("")))
                            .filter(date -> !date.isAfter(day))
                            .count();
            if (due > 0) {
                expected.merge(plan.path("kind").asString(""), (int) due, Integer::sum);
            }
        }
        return expected;
    }

    private Map<String, Integer> previewed(
            String report, LocalDate day, Map<String, Integer> wanted) {
        JsonNode preview =
                calls.get(
                                cast.processLeader,
                                "preview-report",
                                "/api/report-previews/"
                                        + cast.programme
                                        + "?report="
                                        + report
                                        + "&asOf="
                                        + day)
                        .body();
        Map<String, Integer> expected = new TreeMap<>();
        for (JsonNode kind : preview.path("meetings").values()) {
            int number = kind.path("expected").asInt(0);
            if (number > 0 || wanted.containsKey(kind.path("kind").asString(""))) {
                expected.put(kind.path("kind").asString(""), number);
            }
        }
        return expected;
    }

    private void write(String name, String text) {
        try {
            Files.writeString(out.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
