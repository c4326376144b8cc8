package org.handslag.acceptance.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.stage.Folder;
import org.handslag.acceptance.stage.ReportDesk;
import org.handslag.acceptance.stage.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The three reports to the board. */
final class Reports {

    private static final String LANGUAGE = "sv";

    private final Stage stage;
    private final Cast cast;
    private final ReportDesk desk;
    private final JsonNode words = words();
    private JsonNode last = MissingNode.getInstance();

    Reports(Stage stage, Cast cast, Path out) {
        this.stage = stage;
        this.cast = cast;
        this.desk =
                new ReportDesk(
                        stage,
                        cast.processLeader,
                        cast.boardReader,
                        cast.programme,
                        cast.cohorts.values(),
                        new Folder(out));
    }

    /** Puts the three on the agenda, each last on its day. */
    void schedule() {
        stage.agenda()
                .alone(
                        LocalDate.of(2016, 6, 1),
                        "report",
                        day -> hand("interim-1", day, "interim-1"));
        stage.agenda()
                .alone(
                        LocalDate.of(2016, 12, 31),
                        "report",
                        day -> hand("interim-2", day, "interim-2"));
        stage.agenda()
                .alone(
                        LocalDate.of(2018, 4, 30),
                        "report",
                        day -> last = hand("final", day, "board-report").body());
    }

    /** The final report as JSON, once it is there. */
    JsonNode finalReport() {
        return last;
    }

    private Answer hand(String report, LocalDate day, String name) {
        Map<String, LocalDate> ended = new HashMap<>();
        cast.participants.stream()
                .flatMap(one -> one.pairs.stream())
                .filter(pair -> !pair.lasts(day))
                .forEach(pair -> ended.put(pair.id(), pair.until()));
        desk.write(report, day, LANGUAGE, words.path(report));
        String id = desk.freeze(report, day, ended);
        desk.sign(id, day);
        return desk.leave(id, day, name, LANGUAGE, List.of(ReportDesk.Form.values()));
    }

    private static JsonNode words() {
        try (InputStream in =
                Objects.requireNonNull(Reports.class.getResourceAsStream("words.yaml"))) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
