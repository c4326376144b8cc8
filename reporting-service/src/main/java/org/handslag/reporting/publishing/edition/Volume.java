package org.handslag.reporting.publishing.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.Report;
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
        volume.participants(report.volumes().participants());
        volume.mentors(report.volumes().mentors());
        volume.pairs(report.volumes().pairs());
        return volume.grids;
    }

    private Grid grid(String key, List<String> columns) {
        var grid = new Grid(sheet, key, columns);
        grids.add(grid);
        return grid;
    }

    private void participants(Volumes.Participants all) {
        Grid total = grid("participants", Columns.PARTICIPANTS);
        courses(total, List.of(all.total()), WHOLE);
        sheet.rest(
                "participants/total/referred",
                List.of("participants/total/admitted"),
                Nature.DIFFERENCE);
        sheet.count(PERSONS, all.persons(), true, WHOLE + Columns.weight("persons"));
        sheet.tie("participants/total/admitted", PERSONS);
        by(total, "municipality", Columns.GROUP, all.byMunicipality(), MUNICIPALITY);
        by(total, "gender", Columns.GROUP, all.byGender(), GENDER);
        by(
                total,
                "cohort",
                Columns.GROUP,
                all.byCohort().stream().filter(one -> one.referred() > 0).toList(),
                COHORT);
        by(total, "source", Columns.SOURCE, all.bySource(), SOURCE);
    }

    private void by(
            Grid total,
            String dimension,
            List<String> columns,
            List<Volumes.Course> courses,
            int weight) {
        if (!courses.isEmpty()) {
            Grid grid = grid("participants-by-" + dimension, columns);
            var fixed = courses.stream().filter(one -> isFixed(one.key(), one.title())).toList();
            var others = courses.stream().filter(one -> !isFixed(one.key(), one.title())).toList();
            courses(grid, fixed, weight);
            // That everybody stands in a row of the plan is no secret, so "others" may be absent;
            // by gender its presence alone would tell that somebody is neither woman nor man.
            if (dimension.equals("gender") || !others.isEmpty()) {
                courses(grid, List.of(together(others)), weight);
            }
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
                0,
                0,
                0,
                0,
                sum(others, Volumes.Course::admitted),
                0,
                sum(others, Volumes.Course::completed),
                sum(others, Volumes.Course::endedEarly));
    }

    private static <T> int sum(List<T> all, ToIntFunction<T> number) {
        return all.stream().mapToInt(number).sum();
    }

    private void courses(Grid grid, List<Volumes.Course> courses, int weight) {
        for (Volumes.Course one : courses) {
            Map<String, Integer> all = new LinkedHashMap<>();
            all.put("referred", one.referred());
            all.put("admitted", one.admitted());
            all.put("completed", one.completed());
            all.put("endedEarly", one.endedEarly());
            all.keySet().retainAll(grid.columns());
            grid.row(one.key(), one.title(), one.planned(), one.plannedRange(), all, weight);
            var through = new ArrayList<String>();
            for (String column : List.of("completed", "endedEarly")) {
                if (grid.columns().contains(column)) {
                    through.add(grid.at(one.key(), column));
                }
            }
            if (!through.isEmpty()) {
                sheet.rest(grid.at(one.key(), "admitted"), through, Nature.DIFFERENCE);
            }
        }
    }

    private void mentors(Volumes.Mentors all) {
        Grid total = grid("mentors", Columns.MENTORS);
        active(total, List.of(all.total()), WHOLE);
        Grid municipalities = grid("mentors-by-municipality", Columns.MENTORS);
        active(
                municipalities,
                withOthers(all.byMunicipality()).stream()
                        .filter(one -> !one.key().equals(OTHER) || one.active() > 0)
                        .toList(),
                MUNICIPALITY);
        municipalities.addUpTo(total, TOTAL);
        Grid genders = grid("mentors-by-gender", Columns.MENTORS);
        active(genders, withOthers(all.byGender()), GENDER);
        genders.addUpTo(total, TOTAL);
    }

    private static List<Volumes.Recruited> withOthers(List<Volumes.Recruited> all) {
        var rows =
                new ArrayList<>(
                        all.stream().filter(one -> isFixed(one.key(), one.title())).toList());
        var others = all.stream().filter(one -> !isFixed(one.key(), one.title())).toList();
        rows.add(
                new Volumes.Recruited(
                        OTHER, null, null, null, 0, sum(others, Volumes.Recruited::active), 0));
        return rows;
    }

    private void active(Grid grid, List<Volumes.Recruited> all, int weight) {
        all.forEach(
                one ->
                        grid.row(
                                one.key(),
                                one.title(),
                                one.planned(),
                                one.plannedRange(),
                                Map.of("active", one.active()),
                                weight));
    }

    private void pairs(Volumes.Pairs all) {
        Grid total = grid("pairs", Columns.PAIRS);
        pairs(total, List.of(all.total()), WHOLE);
        Grid cohorts = grid("pairs-by-cohort", Columns.PAIRS);
        pairs(cohorts, all.byCohort().stream().filter(one -> one.proposed() > 0).toList(), COHORT);
        cohorts.addUpTo(total, TOTAL);
    }

    private void pairs(Grid grid, List<Volumes.PairCourse> all, int weight) {
        for (Volumes.PairCourse one : all) {
            grid.row(
                    one.key(),
                    one.title(),
                    Map.of("accepted", one.accepted(), "ended", one.ended()),
                    weight);
            sheet.rest(
                    grid.at(one.key(), "accepted"),
                    List.of(grid.at(one.key(), "ended")),
                    Nature.DIFFERENCE);
        }
    }
}
