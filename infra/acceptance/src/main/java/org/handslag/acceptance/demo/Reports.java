package org.handslag.acceptance.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.client.Request;
import org.handslag.acceptance.stage.MeetingPlans;
import org.handslag.acceptance.stage.Stage;
import org.handslag.acceptance.stage.Strand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The three reports: frozen by the process leader, read by the board, kept as files. */
final class Reports {

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
        Map<String, LocalDate> ended = new HashMap<>();
        cast.participants.stream()
                .flatMap(one -> one.pairs.stream())
                .filter(pair -> !pair.lasts(day))
                .forEach(pair -> ended.put(pair.id(), pair.until()));
        new MeetingPlans(calls, cast.processLeader, cast.programme, cast.cohorts.values())
                .await(ended, report, day);
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

    private void write(String name, String text) {
        try {
            Files.writeString(out.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
