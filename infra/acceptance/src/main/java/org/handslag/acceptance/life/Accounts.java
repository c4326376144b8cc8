package org.handslag.acceptance.life;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Stage;
import org.handslag.acceptance.stage.Strand;
import tools.jackson.databind.JsonNode;

/** What the process leader keeps of the plan itself: decisions, activities, money. */
final class Accounts {

    private final Stage stage;
    private final Cast cast;

    Accounts(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    /** Puts everything on the agenda that has a day in the plan. */
    void schedule() {
        decisions();
        activities();
        money();
    }

    private void decisions() {
        Strand calls = stage.strand("decisions");
        for (JsonNode decision : cast.definition.list("decisions")) {
            String by = decision.path("by").asString("unknown");
            When.first(decision.path("on"))
                    .ifPresent(
                            on ->
                                    at(
                                            on,
                                            "decisions",
                                            day ->
                                                    calls.post(
                                                            cast.processLeader,
                                                            "record-decision",
                                                            programme("/decisions"),
                                                            Fields.of(
                                                                    "decision",
                                                                    Definition.keyOf(decision),
                                                                    "decidedOn",
                                                                    day,
                                                                    "outcome",
                                                                    "approved",
                                                                    "by",
                                                                    by.equals("unknown")
                                                                            ? null
                                                                            : by))));
        }
    }

    private void activities() {
        for (JsonNode activity : cast.definition.list("activities")) {
            String row = activity.path("row").asString("");
            JsonNode first = activity.path("planned").path(0);
            if (first.isMissingNode()) {
                continue;
            }
            int last = activity.path("planned").size() - 1;
            JsonNode end = activity.path("planned").path(last);
            LocalDate from = When.first(first.path("from")).orElse(cast.frame.opens());
            LocalDate to =
                    When.last(end.has("to") ? end.path("to") : end.path("from")).orElse(from);
            Strand calls = stage.strand("activity-" + row);
            at(
                    from,
                    "activity-" + row,
                    day -> progress(calls, row, Fields.of("startedOn", day, "state", "ongoing")));
            at(
                    When.later(to, from),
                    "activity-" + row,
                    day ->
                            progress(
                                    calls,
                                    row,
                                    Fields.of("startedOn", from, "endedOn", day, "state", "done")));
        }
    }

    private void progress(Strand calls, String row, Map<String, Object> body) {
        calls.post(cast.processLeader, "record-activity", programme("/activities/" + row), body);
    }

    private void money() {
        Strand calls = stage.strand("economy");
        Chance chance = stage.chance("economy");
        for (JsonNode year : cast.definition.list("budget", "years")) {
            int number = year.path("year").asInt();
            for (JsonNode line : year.path("lines").values()) {
                long cents =
                        Math.round(
                                line.path("planned").asDouble() * 100 * chance.between(0.8, 1.1));
                LocalDate on = chance.day(LocalDate.of(number, 2, 1), LocalDate.of(number, 12, 18));
                at(
                        When.later(on, cast.frame.opens().plusDays(1)),
                        "economy",
                        day ->
                                calls.post(
                                        cast.processLeader,
                                        "record-cost",
                                        "/api/costs",
                                        Fields.of(
                                                "programme",
                                                cast.programme,
                                                "year",
                                                number,
                                                "line",
                                                Definition.keyOf(line),
                                                "amount",
                                                BigDecimal.valueOf(cents, 2),
                                                "on",
                                                day)));
            }
        }
    }

    private void at(LocalDate on, String strand, org.handslag.acceptance.stage.Agenda.Act act) {
        if (!on.isAfter(cast.frame.ends())) {
            stage.agenda().at(on, strand, act);
        }
    }

    private String programme(String rest) {
        return "/api/programmes/" + cast.programme + rest;
    }
}
