package org.handslag.reporting.publishing.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.Report;
import org.handslag.reporting.figures.report.Standing;
import org.handslag.reporting.figures.report.Volumes;
import org.handslag.reporting.publishing.cells.Cell.Nature;
import org.jspecify.annotations.Nullable;

/** Participants, mentors and pairs, in all and by one dimension at a time. */
final class Volume {
    static final String TOTAL = "total";
    static final String OTHER = "other";
    static final String PERSONS = "participants/total/persons";
    static final String COMPLETED = "participants/total/completed";
    static final String ACTIVE = "mentors/total/active";
    static final String ACCEPTED = "pairs/total/accepted";

    /** Which table is shown first, where not all can be; see {@link Columns#weight}. */
    private static final int WHOLE = 1000;

    private static final int COHORT = 160;
    private static final int GENDER = 140;
    private static final int MUNICIPALITY = 120;
    private static final int SOURCE = 100;

    private final Sheet sheet;
    private final List<Grid> grids = new ArrayList<>();

    private Volume(Sheet sheet) {
        this.sheet = sheet;
    }

    static List<Grid> of(Sheet sheet, Report report) {
        var volume = new Volume(sheet);
        volume.participants(report.volumes().participants(), report.standing());
        volume.mentors(report.volumes().mentors());
        volume.pairs(report.volumes().pairs());
        return volume.grids;
    }

    private Grid grid(String key, List<String> columns) {
        var grid = new Grid(sheet, key, columns);
        grids.add(grid);
        return grid;
    }

    private void participants(Volumes.Participants all, @Nullable Standing standing) {
        var columns = new ArrayList<>(Columns.PARTICIPANTS);
        columns.add(6, "persons");
        columns.add("unknown");
        Grid total = grid("participants", columns);
        courses(total, List.of(all.total()), WHOLE);
        sheet.count(PERSONS, all.persons(), true, WHOLE + Columns.weight("persons"));
        sheet.tie("participants/total/admitted", PERSONS);
        if (standing != null) {
            sheet.count("participants/total/unknown", standing.total().unknown(), false, WHOLE);
            if (sheet.has("participants/total/underWay")) {
                sheet.rest(
                        "participants/total/underWay",
                        List.of("participants/total/unknown"),
                        Nature.DIFFERENCE);
            }
        }
        by(total, "municipality", all.byMunicipality(), MUNICIPALITY);
        by(total, "gender", all.byGender(), GENDER);
        by(total, "cohort", all.byCohort(), COHORT);
        by(total, "source", all.bySource(), SOURCE);
    }

    private void by(Grid total, String dimension, List<Volumes.Course> courses, int weight) {
        if (!courses.isEmpty()) {
            Grid grid = grid("participants-by-" + dimension, Columns.PARTICIPANTS);
            var fixed = courses.stream().filter(one -> isFixed(one.key(), one.title())).toList();
            var others = courses.stream().filter(one -> !isFixed(one.key(), one.title())).toList();
            courses(grid, fixed, weight);
            courses(grid, List.of(together(others)), weight);
            grid.addUpTo(total, TOTAL);
        }
    }

    /**
     * A row that is there whether anybody is in it or not; that there is another tells of somebody.
     */
    private static boolean isFixed(String key, @Nullable Words title) {
        return title != null || key.equals("woman") || key.equals("man");
    }

    private static Volumes.Course together(List<Volumes.Course> others) {
        return new Volumes.Course(
                OTHER,
                null,
                null,
                null,
                sum(others, Volumes.Course::referred),
                sum(others, Volumes.Course::inIntake),
                sum(others, Volumes.Course::waiting),
                sum(others, Volumes.Course::declined),
                sum(others, Volumes.Course::withdrawn),
                sum(others, Volumes.Course::admitted),
                sum(others, Volumes.Course::onLeave),
                sum(others, Volumes.Course::completed),
                sum(others, Volumes.Course::endedEarly));
    }

    private static <T> int sum(List<T> all, ToIntFunction<T> number) {
        return all.stream().mapToInt(number).sum();
    }

    private void courses(Grid grid, List<Volumes.Course> courses, int weight) {
        for (Volumes.Course one : courses) {
            Map<String, Integer> values = new LinkedHashMap<>();
            values.put("referred", one.referred());
            values.put("inIntake", one.inIntake());
            values.put("waiting", one.waiting());
            values.put("declined", one.declined());
            values.put("withdrawn", one.withdrawn());
            values.put("admitted", one.admitted());
            values.put("completed", one.completed());
            values.put("endedEarly", one.endedEarly());
            values.put("onLeave", one.onLeave());
            int underWay = one.admitted() - one.completed() - one.endedEarly() - one.onLeave();
            if (underWay >= 0) {
                values.put("underWay", underWay);
            }
            grid.row(one.key(), one.title(), one.planned(), one.plannedRange(), values, weight);
            sheet.sum(grid.at(one.key(), "referred"), at(grid, one.key(), Columns.REFERRED));
            if (underWay >= 0) {
                sheet.sum(grid.at(one.key(), "admitted"), at(grid, one.key(), Columns.ADMITTED));
            } else {
                for (String part : List.of("completed", "endedEarly", "onLeave")) {
                    sheet.tie(grid.at(one.key(), "admitted"), grid.at(one.key(), part));
                }
            }
        }
    }

    private static List<String> at(Grid grid, String row, List<String> columns) {
        return columns.stream().map(column -> grid.at(row, column)).toList();
    }

    private void mentors(Volumes.Mentors all) {
        Grid total = grid("mentors", Columns.MENTORS);
        recruited(total, List.of(all.total()), WHOLE);
        Grid municipalities = grid("mentors-by-municipality", Columns.MENTORS);
        recruited(municipalities, withOthers(all.byMunicipality()), MUNICIPALITY);
        municipalities.addUpTo(total, TOTAL);
        Grid genders = grid("mentors-by-gender", Columns.MENTORS);
        recruited(genders, withOthers(all.byGender()), GENDER);
        genders.addUpTo(total, TOTAL);
    }

    private static List<Volumes.Recruited> withOthers(List<Volumes.Recruited> all) {
        var rows =
                new ArrayList<>(
                        all.stream().filter(one -> isFixed(one.key(), one.title())).toList());
        var others = all.stream().filter(one -> !isFixed(one.key(), one.title())).toList();
        rows.add(
                new Volumes.Recruited(
                        OTHER,
                        null,
                        null,
                        null,
                        sum(others, Volumes.Recruited::recruited),
                        sum(others, Volumes.Recruited::active),
                        sum(others, Volumes.Recruited::ended)));
        return rows;
    }

    private void recruited(Grid grid, List<Volumes.Recruited> all, int weight) {
        for (Volumes.Recruited one : all) {
            grid.row(
                    one.key(),
                    one.title(),
                    one.planned(),
                    one.plannedRange(),
                    Map.of(
                            "recruited", one.recruited(),
                            "active", one.active(),
                            "ended", one.ended()),
                    weight);
            sheet.tie(grid.at(one.key(), "recruited"), grid.at(one.key(), "active"));
            sheet.rest(
                    grid.at(one.key(), "active"),
                    List.of(grid.at(one.key(), "ended")),
                    Nature.COMPLEMENT);
        }
    }

    private void pairs(Volumes.Pairs all) {
        Grid total = grid("pairs", Columns.PAIRS);
        pairs(total, List.of(all.total()), WHOLE);
        Grid cohorts = grid("pairs-by-cohort", Columns.PAIRS);
        pairs(cohorts, all.byCohort(), COHORT);
        cohorts.addUpTo(total, TOTAL);
    }

    private void pairs(Grid grid, List<Volumes.PairCourse> all, int weight) {
        for (Volumes.PairCourse one : all) {
            grid.row(
                    one.key(),
                    one.title(),
                    Map.of(
                            "proposed", one.proposed(),
                            "declined", one.declined(),
                            "accepted", one.accepted(),
                            "agreed", one.agreed(),
                            "live", one.live(),
                            "ended", one.ended(),
                            "rematched", one.rematched()),
                    weight);
            sheet.rest(
                    grid.at(one.key(), "proposed"),
                    at(grid, one.key(), List.of("declined", "accepted")),
                    Nature.DIFFERENCE);
            sheet.rest(
                    grid.at(one.key(), "accepted"),
                    at(grid, one.key(), List.of("live", "ended")),
                    Nature.DIFFERENCE);
            sheet.tie(grid.at(one.key(), "accepted"), grid.at(one.key(), "agreed"));
            sheet.rest(
                    grid.at(one.key(), "accepted"),
                    List.of(grid.at(one.key(), "rematched")),
                    Nature.COMPLEMENT);
        }
    }
}
