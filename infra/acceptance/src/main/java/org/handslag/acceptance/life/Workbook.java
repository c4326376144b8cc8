package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Stage;
import tools.jackson.databind.JsonNode;

/** The tasks of the blueprint's workbook, one after the other over a pair's time. */
final class Workbook {

    private static final double DONE = 0.8;
    private static final int MOST_OF_MANY = 3;

    private final Stage stage;
    private final Cast cast;

    Workbook(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    /** Puts what the two do on the agenda. */
    void schedule(Pair pair) {
        List<JsonNode> tasks = cast.definition.list("workbook", "tasks");
        Participant participant = pair.participant();
        LocalDate ends = participant.cohort.ends();
        long span = Math.max(1, ChronoUnit.DAYS.between(pair.starts(), ends) - 7);
        int most = cast.large() ? MOST_OF_MANY : tasks.size();
        for (int i = 0; i < Math.min(most, tasks.size()); i++) {
            JsonNode task = tasks.get(i);
            LocalDate on = Chance.workday(pair.starts().plusDays(span * (i + 1) / tasks.size()));
            String by = task.path("for").asString("both");
            for (String who : by.equals("both") ? List.of("participant", "mentor") : List.of(by)) {
                if (participant.chance.with(DONE)) {
                    stage.agenda()
                            .at(
                                    When.later(on, pair.starts()),
                                    participant.strand,
                                    day -> does(pair, task, who, day));
                }
            }
        }
    }

    private void does(Pair pair, JsonNode task, String who, LocalDate day) {
        if (!pair.meets(day)) {
            return;
        }
        Participant participant = pair.participant();
        Actor self = who.equals("mentor") ? pair.mentor().self : participant.self;
        participant.calls.post(
                self == null ? cast.processLeader : self,
                "do-task",
                "/api/workbooks",
                Fields.of(
                        "pair", pair.id(), "task", Definition.keyOf(task), "who", who, "on", day));
    }
}
