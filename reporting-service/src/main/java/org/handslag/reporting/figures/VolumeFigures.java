package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.CohortFact;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.opening.Rule;
import org.handslag.reporting.figures.opening.Tally;
import org.handslag.reporting.figures.plan.Keyed;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.plan.Range;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.Volumes;
import org.jspecify.annotations.Nullable;

/** How many came, stayed and left. */
final class VolumeFigures {
    static final String TOTAL = "total";

    private VolumeFigures() {}

    static Volumes of(Known known, Tally at) {
        return new Volumes(
                participants(known, at.in("participants")),
                MentorFigures.of(known, at.in("mentors")),
                PairFigures.of(known, at.in("pairs")));
    }

    private static Volumes.Participants participants(Known known, Tally at) {
        LocalDate day = known.day();
        Plan plan = known.plan();
        List<AdmissionFact> seen =
                known.snapshot().admissions().stream()
                        .filter(one -> Days.by(one.referredOn(), day) || one.admittedBy(day))
                        .toList();
        var intensity = new Intensity(known);
        return new Volumes.Participants(
                course(
                        at.in("total"),
                        TOTAL,
                        null,
                        sum(plan.cohorts().stream().map(Plan.Cohort::planned).toList()),
                        seen,
                        day),
                at.all("persons", Rule.PERSONS, known.admittedPersons()),
                courses(
                        at.in("byMunicipality"),
                        plan.municipalities(),
                        seen,
                        AdmissionFact::municipality,
                        key -> places(plan, key),
                        day),
                untitled(at.in("byGender"), Groups.GENDERS, seen, AdmissionFact::gender, day),
                byCohort(at.in("byCohort"), known, seen),
                courses(
                        at.in("bySource"),
                        plan.sources(),
                        seen,
                        AdmissionFact::source,
                        key -> null,
                        day),
                reasons(
                        at.in("endReasons"),
                        plan.endReasons(),
                        seen.stream().filter(one -> Days.by(one.endedEarlyOn(), day)).toList(),
                        AdmissionFact::endReason),
                reasons(
                        at.in("declineReasons"),
                        plan.declineReasons(),
                        seen.stream()
                                .filter(one -> standing(one, day) == Standing.DECLINED)
                                .toList(),
                        one ->
                                one.decisionOn(day)
                                        .map(AdmissionFact.Selection::reason)
                                        .orElse(null)),
                untitled(at.in("byAgeBand"), Groups.AGE_BANDS, seen, AdmissionFact::ageBand, day),
                plan.paired()
                        ? untitled(
                                at.in("byIntensity"),
                                Intensity.BANDS,
                                seen,
                                one -> intensity.of(one.participant()),
                                day)
                        : List.of());
    }

    private static List<Volumes.Course> courses(
            Tally at,
            List<Keyed> known,
            List<AdmissionFact> seen,
            Function<AdmissionFact, @Nullable String> code,
            Function<String, @Nullable Range> planned,
            LocalDate day) {
        var courses = new ArrayList<Volumes.Course>();
        Groups.by(Groups.keys(known), seen, code)
                .forEach(
                        (key, group) ->
                                courses.add(
                                        course(
                                                at.in(courses.size()),
                                                key,
                                                Groups.title(known, key),
                                                planned.apply(key),
                                                group,
                                                day)));
        return courses;
    }

    /** What the cohorts that split their places by municipality give it together. */
    private static @Nullable Range places(Plan plan, String municipality) {
        return sum(
                plan.cohorts().stream()
                        .flatMap(cohort -> cohort.places().stream())
                        .filter(one -> municipality.equals(one.municipality()))
                        .map(Plan.Part::planned)
                        .toList());
    }

    /** By codes for which the platform has the words. */
    private static List<Volumes.Course> untitled(
            Tally at,
            List<String> codes,
            List<AdmissionFact> seen,
            Function<AdmissionFact, @Nullable String> code,
            LocalDate day) {
        var courses = new ArrayList<Volumes.Course>();
        Groups.by(codes, seen, code)
                .forEach(
                        (key, group) ->
                                courses.add(
                                        course(
                                                at.in(courses.size()),
                                                key,
                                                null,
                                                null,
                                                group,
                                                day)));
        return courses;
    }

    private static List<Volumes.Course> byCohort(Tally at, Known known, List<AdmissionFact> seen) {
        var courses = new ArrayList<Volumes.Course>();
        Groups.by(Groups.keys(known.cohorts()), seen, one -> known.cohortKey(one.cohort()))
                .forEach(
                        (key, group) ->
                                courses.add(
                                        course(
                                                at.in(courses.size()),
                                                key,
                                                Groups.title(known.cohorts(), key),
                                                planned(known, key),
                                                group,
                                                known.day())));
        return courses;
    }

    /** What the plan says of a cohort, else what was said when it was opened. */
    private static @Nullable Range planned(Known known, String cohort) {
        return known.plan().cohorts().stream()
                .filter(one -> one.key().equals(cohort))
                .map(Plan.Cohort::planned)
                .findFirst()
                .or(() -> opened(known, cohort))
                .orElse(null);
    }

    private static Optional<Range> opened(Known known, String cohort) {
        return known.snapshot().cohorts().stream()
                .filter(one -> one.key().equals(cohort))
                .map(CohortFact::participants)
                .filter(Objects::nonNull)
                .map(most -> new Range(null, most, null))
                .findFirst();
    }

    /** What parts of a plan come to; null where it has none. */
    static @Nullable Range sum(List<Range> parts) {
        return parts.isEmpty()
                ? null
                : new Range(
                        sum(parts, Range::least),
                        sum(parts, Range::most),
                        sum(parts, Range::perYear));
    }

    private static @Nullable Integer sum(
            List<Range> parts, Function<Range, @Nullable Integer> number) {
        int sum = 0;
        for (Range part : parts) {
            Integer one = number.apply(part);
            if (one == null) {
                return null;
            }
            sum += one;
        }
        return sum;
    }

    private static Volumes.Course course(
            Tally at,
            String key,
            @Nullable Words title,
            @Nullable Range planned,
            List<AdmissionFact> group,
            LocalDate day) {
        return new Volumes.Course(
                key,
                title,
                planned == null ? null : planned.most(),
                planned == null ? null : planned.unlessPlain(),
                at.all("referred", Rule.REFERRED, group),
                in(at, "inIntake", group, day, Standing.IN_INTAKE),
                in(at, "waiting", group, day, Standing.WAITING),
                in(at, "declined", group, day, Standing.DECLINED),
                in(at, "withdrawn", group, day, Standing.WITHDRAWN),
                at.count("admitted", Rule.ADMITTED, group, one -> one.admittedBy(day)),
                at.count("onLeave", Rule.ON_LEAVE, group, one -> onLeave(one, day)),
                at.count(
                        "completed", Rule.COMPLETED, group, one -> Days.by(one.completedOn(), day)),
                at.count(
                        "endedEarly",
                        Rule.ENDED_EARLY,
                        group,
                        one -> Days.by(one.endedEarlyOn(), day)));
    }

    private static int in(
            Tally at, String name, List<AdmissionFact> group, LocalDate day, Standing standing) {
        return at.count(name, Rule.STANDS_IN_INTAKE, group, one -> standing(one, day) == standing);
    }

    private enum Standing {
        IN_INTAKE,
        WAITING,
        DECLINED,
        WITHDRAWN,
        ADMITTED
    }

    /** Each admission stands in exactly one place: the five add up to those referred. */
    private static Standing standing(AdmissionFact one, LocalDate day) {
        if (one.admittedBy(day)) {
            return Standing.ADMITTED;
        }
        if (Days.by(one.withdrawnOn(), day)) {
            return Standing.WITHDRAWN;
        }
        return switch (one.decisionOn(day).map(AdmissionFact.Selection::outcome).orElse("")) {
            case "waiting-list" -> Standing.WAITING;
            case "declined" -> Standing.DECLINED;
            default -> Standing.IN_INTAKE;
        };
    }

    static boolean onLeave(AdmissionFact one, LocalDate day) {
        return one.leaveOn(day).isPresent();
    }

    static <T> int count(List<T> group, Predicate<T> test) {
        return (int) group.stream().filter(test).count();
    }

    /** How many by reason, only reasons that occur. */
    static <T> List<Volumes.Number> reasons(
            Tally at, List<Keyed> known, List<T> ended, Function<T, @Nullable String> code) {
        var numbers = new ArrayList<Volumes.Number>();
        Groups.by(List.of(), ended, code)
                .forEach(
                        (key, group) ->
                                numbers.add(
                                        new Volumes.Number(
                                                key,
                                                Groups.title(known, key),
                                                at.in(numbers.size())
                                                        .all("number", Rule.BY_REASON, group))));
        return numbers;
    }
}
