package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Stage;
import org.handslag.acceptance.stage.Strand;
import tools.jackson.databind.JsonNode;

/** Meetings of many pairs that staff enter together, once a month and before each report. */
final class Months {

    /** Less than the operation takes: a call can wait for so many pairs at once. */
    private static final int ROWS = 40;

    private final Stage stage;
    private final Cast cast;
    private final Strand calls;
    private final List<Row> waiting = new ArrayList<>();
    private final Set<LocalDate> entered = ConcurrentHashMap.newKeySet();

    /** What staff were told of one meeting. */
    private record Row(LocalDate on, String order, Map<String, Object> told) {}

    Months(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
        this.calls = stage.strand("months");
        for (JsonNode report : cast.definition.list("reports")) {
            When.last(report.path("due")).ifPresent(this::enterOn);
        }
    }

    /** Keeps a meeting until its month is entered. */
    void tell(Pair pair, LocalDate on, Map<String, Object> told) {
        synchronized (waiting) {
            // By the story's own names: ids are another run's others.
            waiting.add(new Row(on, pair.participant().strand + told.get("kind"), told));
        }
        enterOn(YearMonth.from(on).atEndOfMonth());
    }

    private void enterOn(LocalDate day) {
        LocalDate on = When.earlier(day, cast.frame.ends());
        if (entered.add(on)) {
            stage.agenda().alone(on, "m-month", _ -> enter());
        }
    }

    private void enter() {
        Map<YearMonth, List<Row>> months = new TreeMap<>();
        synchronized (waiting) {
            waiting.sort(Comparator.comparing(Row::on).thenComparing(Row::order));
            for (Row row : waiting) {
                months.computeIfAbsent(YearMonth.from(row.on()), _ -> new ArrayList<>()).add(row);
            }
            waiting.clear();
        }
        months.forEach(
                (month, rows) -> {
                    for (int from = 0; from < rows.size(); from += ROWS) {
                        enter(month, rows.subList(from, Math.min(rows.size(), from + ROWS)));
                    }
                });
    }

    private void enter(YearMonth month, List<Row> rows) {
        Answer answer =
                calls.post(
                        cast.processLeader,
                        "record-month",
                        "/api/meetings/month",
                        Fields.of(
                                "programme",
                                cast.programme,
                                "month",
                                month,
                                "rows",
                                rows.stream().map(Row::told).toList(),
                                "toldBy",
                                "mentor"));
        JsonNode body = answer.body();
        if (body.path("recorded").asInt() + body.path("present").asInt() != rows.size()) {
            // The ledger counts every row; one that was refused after all would not be seen. Some
            // are there already where the call was cut off and sent again.
            throw new IllegalStateException("not every row of " + month + " was recorded");
        }
    }
}
