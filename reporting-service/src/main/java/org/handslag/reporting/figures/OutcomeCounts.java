package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.OutcomeFact;
import org.handslag.reporting.figures.opening.Rule;
import org.handslag.reporting.figures.opening.Tally;
import org.handslag.reporting.figures.report.OutcomeFigures;
import org.handslag.reporting.figures.report.Volumes;
import org.jspecify.annotations.Nullable;

/** Outcomes in detail, of those admitted by the day. */
final class OutcomeCounts {
    static final String NETWORK = "mentor-network";
    private static final List<String> OTHERS =
            List.of("internship", "education", "career-change", "clarified", "product", "unknown");

    static final List<String> PERCENTS =
            List.of("full-time", "half-time-or-more", "less-than-half-time");
    static final List<String> TERMS = List.of("short", "long");
    static final List<String> SUBSIDIES = List.of("subsidised", "unsubsidised");
    static final List<String> RELEVANCES = List.of("yes", "no");

    private OutcomeCounts() {}

    static OutcomeFigures of(Known known, Tally at) {
        List<Known.Person> admitted = known.admittedPersons();
        var ids = new HashSet<String>();
        admitted.forEach(one -> ids.add(one.id()));
        List<OutcomeFact> outcomes =
                known.outcomes().stream().filter(one -> ids.contains(one.participant())).toList();
        return new OutcomeFigures(
                at.all("admitted", Rule.PERSONS, admitted),
                placements(at.in("placements"), known, outcomes, admitted),
                employment(at.in("employment"), outcomes, known.day()),
                others(at.in("others"), outcomes, known.day()),
                byGender(at.in("byGender"), known, admitted, outcomes));
    }

    /**
     * Whether the outcome is dated by the day: offered or begun, else recorded. What began after
     * the day stays what it was on the day, an offer.
     */
    static boolean onRecord(OutcomeFact one, LocalDate day) {
        return one.from() == null && one.offeredOn() == null
                ? Days.by(one.recordedOn(), day)
                : Days.by(one.offeredOn(), day) || one.startedBy(day);
    }

    /** Offered by the day, not begun. */
    static boolean offered(OutcomeFact one, LocalDate day) {
        return Days.by(one.offeredOn(), day) && !one.startedBy(day);
    }

    /** How a stay went, the better first. */
    private enum Stay {
        THROUGH_NETWORK,
        OTHERWISE,
        RUNNING,
        SHORTER
    }

    private static Stay stay(OutcomeFact one, LocalDate day, int months) {
        if (one.lastedBy(day, months)) {
            return NETWORK.equals(one.via()) ? Stay.THROUGH_NETWORK : Stay.OTHERWISE;
        }
        return one.to() != null && !one.to().isAfter(day) ? Stay.SHORTER : Stay.RUNNING;
    }

    private static OutcomeFigures.Placements placements(
            Tally at, Known known, List<OutcomeFact> outcomes, List<Known.Person> admitted) {
        LocalDate day = known.day();
        int months = known.plan().placementMonths();
        List<OutcomeFact> placements =
                outcomes.stream().filter(one -> one.kind().equals("placement")).toList();
        Map<String, OutcomeFact> best = new LinkedHashMap<>();
        List<OutcomeFact> stays = placements.stream().filter(one -> one.startedBy(day)).toList();
        Function<OutcomeFact, Stay> how = one -> stay(one, day, months);
        stays.forEach(
                one ->
                        best.merge(
                                one.participant(),
                                one,
                                (a, b) -> how.apply(a).compareTo(how.apply(b)) <= 0 ? a : b));
        return new OutcomeFigures.Placements(
                months,
                at.count("stays", Rule.STAY_BEGUN, placements, one -> one.startedBy(day)),
                at.count("offered", Rule.OUTCOME_OFFERED, placements, one -> offered(one, day)),
                split(at.in("byStay"), stays, how),
                split(at.in("byPerson"), List.copyOf(best.values()), how),
                at.count(
                        "without",
                        Rule.WITHOUT_STAY,
                        admitted,
                        one -> !best.containsKey(one.id())));
    }

    private static OutcomeFigures.Split split(
            Tally at, List<OutcomeFact> stays, Function<OutcomeFact, Stay> how) {
        BiFunction<String, Stay, Integer> went =
                (name, stay) ->
                        at.count(name, Rule.STAY_WENT, stays, one -> how.apply(one) == stay);
        return new OutcomeFigures.Split(
                went.apply("throughNetwork", Stay.THROUGH_NETWORK),
                went.apply("otherwise", Stay.OTHERWISE),
                went.apply("running", Stay.RUNNING),
                went.apply("shorter", Stay.SHORTER));
    }

    private static OutcomeFigures.Employment employment(
            Tally at, List<OutcomeFact> outcomes, LocalDate day) {
        List<OutcomeFact> jobs =
                outcomes.stream().filter(one -> one.kind().equals("employment")).toList();
        List<OutcomeFact> begun = jobs.stream().filter(one -> one.startedBy(day)).toList();
        return new OutcomeFigures.Employment(
                persons(at, "persons", Rule.JOB, jobs, one -> one.startedBy(day)),
                at.count("jobs", Rule.JOB, jobs, one -> one.startedBy(day)),
                at.count("offered", Rule.OUTCOME_OFFERED, jobs, one -> offered(one, day)),
                numbers(
                        at.in("byPercent"),
                        Rule.JOB_DETAIL,
                        PERCENTS,
                        begun,
                        of(job -> share(job.percent()))),
                numbers(
                        at.in("byTerm"),
                        Rule.JOB_DETAIL,
                        TERMS,
                        begun,
                        of(OutcomeFact.Employment::term)),
                numbers(
                        at.in("bySubsidy"),
                        Rule.JOB_DETAIL,
                        SUBSIDIES,
                        begun,
                        of(job -> subsidy(job.subsidised()))),
                numbers(
                        at.in("byRelevance"),
                        Rule.JOB_DETAIL,
                        RELEVANCES,
                        begun,
                        of(OutcomeFact.Employment::relevant)),
                numbers(
                        at.in("byWay"),
                        Rule.JOB_DETAIL,
                        List.of(NETWORK),
                        begun,
                        OutcomeFact::via));
    }

    static Function<OutcomeFact, @Nullable String> of(
            Function<OutcomeFact.Employment, @Nullable String> detail) {
        return one -> one.employment() == null ? null : detail.apply(one.employment());
    }

    static @Nullable String share(@Nullable Integer percent) {
        if (percent == null) {
            return null;
        }
        if (percent >= 100) {
            return "full-time";
        }
        return percent >= 50 ? "half-time-or-more" : "less-than-half-time";
    }

    static @Nullable String subsidy(@Nullable Boolean subsidised) {
        if (subsidised == null) {
            return null;
        }
        return subsidised ? "subsidised" : "unsubsidised";
    }

    private static List<Volumes.Number> others(
            Tally at, List<OutcomeFact> outcomes, LocalDate day) {
        List<OutcomeFact> rest =
                outcomes.stream()
                        .filter(
                                one ->
                                        !one.kind().equals("placement")
                                                && !one.kind().equals("employment")
                                                && onRecord(one, day))
                        .toList();
        return numbers(at, Rule.OUTCOME_RECORDED, OTHERS, rest, OutcomeFact::kind);
    }

    static <T> List<Volumes.Number> numbers(
            Tally at,
            Rule rule,
            List<String> codes,
            List<T> all,
            Function<T, @Nullable String> code) {
        var numbers = new ArrayList<Volumes.Number>();
        Groups.by(codes, all, code)
                .forEach(
                        (key, group) ->
                                numbers.add(
                                        new Volumes.Number(
                                                key,
                                                null,
                                                at.in(numbers.size()).all("number", rule, group))));
        return numbers;
    }

    private static List<OutcomeFigures.ByGender> byGender(
            Tally at, Known known, List<Known.Person> admitted, List<OutcomeFact> outcomes) {
        LocalDate day = known.day();
        int months = known.plan().placementMonths();
        Set<String> placed =
                persons(
                        outcomes.stream()
                                .filter(
                                        one ->
                                                one.kind().equals("placement")
                                                        && stay(one, day, months)
                                                                == Stay.THROUGH_NETWORK)
                                .toList());
        Set<String> employed =
                persons(
                        outcomes.stream()
                                .filter(
                                        one ->
                                                one.kind().equals("employment")
                                                        && one.startedBy(day))
                                .toList());
        List<AdmissionFact> courses = known.admitted();
        Set<String> completed = who(courses, one -> Days.by(one.completedOn(), day));
        Set<String> early = who(courses, one -> Days.by(one.endedEarlyOn(), day));
        var rows = new ArrayList<OutcomeFigures.ByGender>();
        Groups.by(Groups.GENDERS, admitted, Known.Person::gender)
                .forEach(
                        (key, group) ->
                                rows.add(
                                        new OutcomeFigures.ByGender(
                                                key,
                                                null,
                                                at.in(rows.size())
                                                        .all("admitted", Rule.PERSONS, group),
                                                in(
                                                        at.in(rows.size()),
                                                        "placedThroughNetwork",
                                                        Rule.STAY_WENT,
                                                        group,
                                                        placed),
                                                in(
                                                        at.in(rows.size()),
                                                        "employed",
                                                        Rule.JOB,
                                                        group,
                                                        employed),
                                                in(
                                                        at.in(rows.size()),
                                                        "completed",
                                                        Rule.COMPLETED,
                                                        group,
                                                        completed),
                                                in(
                                                        at.in(rows.size()),
                                                        "endedEarly",
                                                        Rule.ENDED_EARLY,
                                                        group,
                                                        early))));
        return rows;
    }

    private static Set<String> who(List<AdmissionFact> courses, Predicate<AdmissionFact> test) {
        var persons = new HashSet<String>();
        courses.stream().filter(test).forEach(one -> persons.add(one.participant()));
        return persons;
    }

    static Set<String> persons(List<OutcomeFact> outcomes) {
        var persons = new HashSet<String>();
        outcomes.forEach(one -> persons.add(one.participant()));
        return persons;
    }

    /** How many people have one that passes. */
    static int persons(
            Tally at,
            String name,
            Rule rule,
            List<OutcomeFact> outcomes,
            Predicate<OutcomeFact> test) {
        return at.different(name, rule, outcomes, OutcomeFact::participant, test);
    }

    private static int in(
            Tally at, String name, Rule rule, List<Known.Person> group, Set<String> ids) {
        return at.count(name, rule, group, one -> ids.contains(one.id()));
    }
}
