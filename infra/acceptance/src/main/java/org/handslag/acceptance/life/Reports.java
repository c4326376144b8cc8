package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.acceptance.stage.Folder;
import org.handslag.acceptance.stage.ReportDesk;
import org.handslag.acceptance.stage.Stage;
import tools.jackson.databind.JsonNode;

/** The blueprint's reports, frozen on their days; the last of them on the story's last day. */
final class Reports {

    private final Stage stage;
    private final Cast cast;
    private final ReportDesk desk;

    Reports(Stage stage, Cast cast, Folder folder) {
        this.stage = stage;
        this.cast = cast;
        this.desk =
                new ReportDesk(
                        stage,
                        cast.processLeader,
                        cast.boardReader,
                        cast.programme,
                        cast.cohorts.values(),
                        folder);
    }

    /** Puts all on the agenda, each last on its day. */
    void schedule() {
        for (JsonNode report : cast.definition.list("reports")) {
            Optional<LocalDate> due = When.last(report.path("due"));
            boolean last = report.equals(last());
            LocalDate on = last ? cast.frame.ends() : due.orElse(cast.frame.ends());
            if (!on.isAfter(cast.frame.ends())) {
                String key = Definition.keyOf(report);
                stage.agenda().alone(on, "z-report-" + key, day -> freeze(key, day, last));
            }
        }
        // On a day of which something is told: the platform's own account.
        When.last(cast.tale.day("interim"))
                .ifPresent(
                        on ->
                                stage.agenda()
                                        .alone(
                                                on,
                                                "z-report-interim",
                                                day -> freeze("interim", day, false)));
        if (cast.definition.list("reports").isEmpty()) {
            stage.agenda()
                    .alone(cast.frame.ends(), "z-report-final", day -> freeze("final", day, true));
        }
    }

    private JsonNode last() {
        JsonNode last = cast.definition.at("nothing");
        for (JsonNode report : cast.definition.list("reports")) {
            boolean isFinal = report.path("kind").asString("").equals("final");
            last = last.isMissingNode() || isFinal ? report : last;
        }
        return last;
    }

    private void freeze(String report, LocalDate day, boolean last) {
        Map<String, LocalDate> ended = new HashMap<>();
        cast.participants.stream()
                .flatMap(one -> one.pairs.stream())
                .filter(pair -> pair.until().isBefore(day))
                .forEach(pair -> ended.put(pair.id(), pair.until()));
        String id = desk.freeze(report, day, ended);
        desk.sign(id, day);
        desk.leave(
                id,
                day,
                last ? "board-report" : report,
                cast.tale.tongue(),
                List.of(ReportDesk.Form.JSON, ReportDesk.Form.HTML));
    }
}
