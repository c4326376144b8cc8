package org.handslag.acceptance.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Stage;
import org.handslag.acceptance.stage.Strand;
import org.jspecify.annotations.Nullable;

/** What the process leader keeps of the plan itself: decisions, activities, costs, lessons. */
final class Plan {

    /** When an activity really began and ended. */
    private record Row(String row, LocalDate from, LocalDate to) {}

    private record Entry(
            String kind,
            LocalDate on,
            String text,
            @Nullable String decidedBy,
            @Nullable Integer activity,
            @Nullable Risk risk) {

        Entry(
                String kind,
                LocalDate on,
                String text,
                @Nullable String decidedBy,
                @Nullable Integer activity) {
            this(kind, on, text, decidedBy, activity, null);
        }
    }

    /** How a risk is seen, and how it ended. */
    private record Risk(
            int likelihood, int consequence, String measure, LocalDate closedOn, String ended) {}

    private final Stage stage;
    private final Cast cast;

    Plan(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    /** Puts everything on the agenda. */
    void schedule() {
        decisions();
        activities();
        costs();
        entries();
    }

    private void decisions() {
        Strand calls = stage.strand("decisions");
        Chance chance = stage.chance("decisions");
        for (Blueprint.Milestone milestone : cast.blueprint.milestones()) {
            // Most on their day; now and then a body meets a few days later than planned.
            boolean late = milestone.by().equals("unknown") && chance.with(0.2);
            LocalDate on =
                    late
                            ? Chance.workday(milestone.on().plusDays(chance.between(3, 7)))
                            : milestone.on();
            stage.agenda()
                    .at(
                            on,
                            "decisions",
                            day ->
                                    calls.post(
                                            cast.processLeader,
                                            "record-decision",
                                            programme("/decisions"),
                                            Fields.of(
                                                    "decision",
                                                    milestone.key(),
                                                    "decidedOn",
                                                    day,
                                                    "outcome",
                                                    "approved",
                                                    "by",
                                                    body(milestone.by()))));
        }
    }

    private static @Nullable String body(String by) {
        return by.equals("unknown") ? null : by;
    }

    private void activities() {
        Chance chance = stage.chance("activities");
        for (Row row : rows(chance)) {
            String strand = "activity-" + row.row();
            Strand calls = stage.strand(strand);
            stage.agenda()
                    .at(
                            row.from(),
                            strand,
                            day ->
                                    activity(
                                            calls,
                                            row.row(),
                                            Fields.of("startedOn", day, "state", "ongoing")));
            stage.agenda()
                    .at(
                            row.to(),
                            strand,
                            day ->
                                    activity(
                                            calls,
                                            row.row(),
                                            Fields.of(
                                                    "startedOn",
                                                    row.from(),
                                                    "endedOn",
                                                    day,
                                                    "state",
                                                    "done")));
        }
    }

    private static List<Row> rows(Chance chance) {
        return List.of(
                row("1", "2015-12-02", chance.day(day("2015-12-14"), day("2016-01-22"))),
                row("2", "2015-12-07", day("2017-12-15")),
                row("3", "2015-12-01", chance.day(day("2016-03-14"), day("2016-05-27"))),
                row("4", "2016-03-08", day("2017-01-25")),
                row("5", "2016-02-01", day("2016-03-31")),
                row("6", "2016-04-18", day("2016-06-10")),
                row("7", "2016-06-01", day("2017-11-30")),
                row("8", "2017-01-09", chance.day(day("2017-01-30"), day("2017-02-17"))),
                row("9", "2017-02-06", day("2017-03-31")),
                row("10", "2017-04-18", day("2017-05-31")),
                row("11", "2017-01-25", day("2017-11-30")),
                row("12", "2017-12-07", day("2017-12-07")),
                row("13", "2017-12-11", day("2018-02-23")),
                row("14", "2018-03-05", day("2018-04-30")));
    }

    private static Row row(String row, String from, LocalDate to) {
        return new Row(row, day(from), to);
    }

    private void activity(Strand calls, String row, Map<String, Object> body) {
        calls.post(cast.processLeader, "record-activity", programme("/activities/" + row), body);
    }

    private void costs() {
        Strand calls = stage.strand("economy");
        Chance chance = stage.chance("economy");
        for (Blueprint.Line line : cast.blueprint.budget()) {
            List<LocalDate> days = Instalments.of(line, chance);
            boolean salary = line.key().startsWith("salary");
            double spent = salary ? chance.between(0.99, 1.01) : chance.between(0.7, 1.15);
            long total = Math.round(line.planned() * 100 * spent);
            long each = total / days.size();
            for (int i = 0; i < days.size(); i++) {
                long part = i < days.size() - 1 ? each : total - each * (days.size() - 1);
                stage.agenda()
                        .at(
                                days.get(i),
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
                                                        line.year(),
                                                        "line",
                                                        line.key(),
                                                        "amount",
                                                        BigDecimal.valueOf(part, 2),
                                                        "on",
                                                        day)));
            }
        }
    }

    private void entries() {
        Strand calls = stage.strand("lessons");
        Chance chance = stage.chance("lessons");
        for (Entry entry :
                List.of(
                        new Entry(
                                "risk",
                                day("2016-01-18"),
                                "Det tar längre tid än planerat att hitta mentorer i Lomma.",
                                null,
                                3,
                                new Risk(
                                        4,
                                        4,
                                        "Näringslivsföreningens styrelse frågar sina medlemmar en och en.",
                                        day("2016-06-07"),
                                        "Mentorerna är på plats.")),
                        new Entry(
                                "deviation",
                                day("2016-04-11"),
                                "Alla mentorer var inte på plats när urvalet var klart. Matchningen görs vid"
                                        + " flera tillfällen.",
                                "idea-group",
                                6),
                        new Entry(
                                "change",
                                day("2016-05-23"),
                                "Några mentorer tar en tredje deltagare så att alla antagna får en mentor.",
                                "idea-group",
                                6),
                        new Entry(
                                "change",
                                day("2016-09-19"),
                                "Omgång 1 avslutas för de flesta 2016-11-30, inte 2017-11 som planen anger,"
                                        + " så att omgång 2 får platser.",
                                "board",
                                7),
                        new Entry(
                                "lesson",
                                day("2016-12-12"),
                                "Förväntningarna behöver vara tydliga från början: mentorn är inte där för"
                                        + " att dela ut ett arbete.",
                                null,
                                null),
                        new Entry(
                                "lesson",
                                day("2017-02-06"),
                                "Följ upp tidigt när det inte fungerar mellan två personer, och låt dem"
                                        + " byta.",
                                null,
                                null),
                        new Entry(
                                "change",
                                day("2017-02-28"),
                                "Mentorer söks i nya branscher inför omgång 2.",
                                "board",
                                3),
                        new Entry(
                                "risk",
                                day("2017-08-28"),
                                "Uppföljningen av praktikplatser beror på handläggare som byter tjänst.",
                                null,
                                null,
                                new Risk(
                                        3,
                                        3,
                                        "Överlämning med trepartssamtal när någon slutar.",
                                        day("2018-03-19"),
                                        "Alla praktikplatser är följda till slutet.")),
                        new Entry(
                                "lesson",
                                day("2018-02-26"),
                                "Kunskaper utan betyg räknas: deltagare har visat dem på studiebesök och"
                                        + " fått praktik.",
                                null,
                                null))) {
            LocalDate on = entry.on().plusDays(chance.between(0, 3));
            stage.agenda().at(on, "lessons", day -> record(calls, entry, day));
        }
    }

    private void record(Strand calls, Entry entry, LocalDate day) {
        String id =
                calls.post(
                                entry.kind().equals("lesson") ? cast.evaluator : cast.processLeader,
                                "record-deviation",
                                "/api/deviations",
                                Fields.of(
                                        "programme",
                                        cast.programme,
                                        "kind",
                                        entry.kind(),
                                        "on",
                                        day,
                                        "text",
                                        entry.text(),
                                        "decidedBy",
                                        entry.decidedBy(),
                                        "activity",
                                        entry.activity()))
                        .id();
        Risk risk = entry.risk();
        if (risk != null) {
            calls.post(
                    cast.processLeader,
                    "assess-risk",
                    "/api/deviations/" + id + "/assessments",
                    Fields.of(
                            "likelihood",
                            risk.likelihood(),
                            "consequence",
                            risk.consequence(),
                            "measure",
                            risk.measure(),
                            "on",
                            day));
            stage.agenda()
                    .at(
                            risk.closedOn(),
                            "lessons",
                            closing ->
                                    calls.post(
                                            cast.processLeader,
                                            "close-deviation",
                                            "/api/deviations/" + id + "/closure",
                                            Fields.of("on", closing, "text", risk.ended())));
        }
    }

    private String programme(String rest) {
        return "/api/programmes/" + cast.programme + rest;
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
