package org.handslag.reporting.publishing.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.reporting.figures.report.MeetingFigure;
import org.handslag.reporting.figures.report.OutcomeFigures;
import org.handslag.reporting.figures.report.Report;
import org.handslag.reporting.figures.report.SurveyFigure;
import org.handslag.reporting.publishing.cells.Cell.Nature;

/** Outcomes, placements, surveys and meetings. */
final class Results {
    static final String NETWORK = "placements/total/throughNetwork";
    static final String OTHERWISE = "placements/total/otherwise";

    /** That there is another kind would tell of somebody. */
    private static final Set<String> KINDS =
            Set.of(
                    "placement",
                    "employment",
                    "internship",
                    "education",
                    "career-change",
                    "clarified",
                    "product",
                    "unknown");

    private static final int OUTCOME = 700;
    private static final int SURVEY = 400;

    private final Sheet sheet;
    private final List<Grid> grids = new ArrayList<>();

    private Results(Sheet sheet) {
        this.sheet = sheet;
    }

    static List<Grid> of(Sheet sheet, Report report) {
        var results = new Results(sheet);
        results.placements(report.outcomes().placements());
        results.outcomes(report);
        results.surveys(report.surveys());
        results.meetings(report.meetings());
        return results.grids;
    }

    /** The cell of who has an outcome of a kind. */
    static String persons(String kind) {
        return "outcomes/" + kind + "/persons";
    }

    private Grid grid(String key, List<String> columns) {
        var grid = new Grid(sheet, key, columns);
        grids.add(grid);
        return grid;
    }

    private void placements(OutcomeFigures.Placements placements) {
        OutcomeFigures.Split by = placements.byPerson();
        Grid grid = grid("placements", Columns.PLACEMENTS);
        grid.row(
                Volume.TOTAL,
                null,
                Map.of("throughNetwork", by.throughNetwork(), "otherwise", by.otherwise()),
                OUTCOME);
        sheet.rest(Volume.PERSONS, List.of(NETWORK, OTHERWISE), Nature.COMPLEMENT);
    }

    private void outcomes(Report report) {
        if (report.results() == null) {
            return;
        }
        Grid grid = grid("outcomes", List.of("persons"));
        report.results().kinds().stream()
                .filter(kind -> KINDS.contains(kind.key()))
                .forEach(
                        kind -> {
                            grid.row(kind.key(), null, Map.of("persons", kind.persons()), OUTCOME);
                            sheet.rest(
                                    Volume.PERSONS,
                                    List.of(persons(kind.key())),
                                    Nature.COMPLEMENT);
                        });
        if (sheet.has(persons("placement"))) {
            sheet.rest(persons("placement"), List.of(NETWORK, OTHERWISE), Nature.DIFFERENCE);
        }
    }

    /** What those asked said is counted in the goals; here only who was asked. */
    private void surveys(List<SurveyFigure> surveys) {
        Grid grid = grid("surveys", Columns.SURVEYS);
        Map<String, Integer> seen = new HashMap<>();
        for (SurveyFigure one : surveys) {
            if (one.openedOn() == null) {
                continue;
            }
            String key =
                    one.survey()
                            + (one.cohort() == null ? "" : "." + one.cohort())
                            + "."
                            + one.openedOn();
            int again = seen.merge(key, 1, Integer::sum);
            String row = again == 1 ? key : key + "." + again;
            grid.row(
                    row,
                    one.title(),
                    Map.of("asked", one.asked(), "answered", one.answered()),
                    SURVEY);
            sheet.rest(grid.at(row, "asked"), List.of(grid.at(row, "answered")), Nature.DIFFERENCE);
        }
    }

    private void meetings(List<MeetingFigure> meetings) {
        Grid grid = grid("meetings", List.of("held"));
        meetings.forEach(
                one -> grid.row(one.kind(), one.title(), Map.of("held", one.held()), SURVEY));
    }
}
