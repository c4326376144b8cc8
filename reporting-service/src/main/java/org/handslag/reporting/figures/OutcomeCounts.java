package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.OutcomeFact;
import org.handslag.reporting.figures.report.OutcomeFigures;
import org.handslag.reporting.figures.report.Volumes;
import org.jspecify.annotations.Nullable;

/** Outcomes in detail, of those admitted by the day. */
final class OutcomeCounts {
    private static final String NETWORK = "mentor-network";
    private static final List<String> OTHERS =
            List.of("internship", "education", "career-change", "clarified", "product", "unknown");

    static final List<String> PERCENTS =
            List.of("full-time", "half-time-or-more", "less-than-half-time");
    static final List<String> TERMS = List.of("short", "long");
    static final List<String> SUBSIDIES = List.of("subsidised", "unsubsidised");
    static final List<String> RELEVANCES = List.of("yes", "no");

    private OutcomeCounts() {}

    static OutcomeFigures of(Known known) {
        List<Known.Person> admitted = known.admittedPersons();
        var ids = new HashSet<String>();
        admitted.forEach(one -> ids.add(one.id()));
        List<OutcomeFact> outcomes =
                known.outcomes().stream().filter(one -> ids.contains(one.participant())).toList();
        return new OutcomeFigures(
                admitted.size(),
                placements(known, outcomes, ids),
                employment(outcomes, known.day()),
                others(outcomes, known.day()),
                byGender(known, admitted, outcomes));
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
            Known known, List<OutcomeFact> outcomes, Set<String> admitted) {
        LocalDate day = known.day();
        int months = known.plan().placementMonths();
        var stays = new ArrayList<Stay>();
        Map<String, Stay> best = new LinkedHashMap<>();
        int offered = 0;
        for (OutcomeFact one : outcomes) {
            if (!one.kind().equals("placement")) {
                continue;
            }
            if (one.startedBy(day)) {
                Stay stay = stay(one, day, months);
                stays.add(stay);
                best.merge(one.participant(), stay, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            } else if (offered(one, day)) {
                offered++;
            }
        }
        return new OutcomeFigures.Placements(
                months,
                stays.size(),
                offered,
                split(stays),
                split(List.copyOf(best.values())),
                admitted.size() - best.size());
    }

    private static OutcomeFigures.Split split(List<Stay> stays) {
        return new OutcomeFigures.Split(
                VolumeFigures.count(stays, one -> one == Stay.THROUGH_NETWORK),
                VolumeFigures.count(stays, one -> one == Stay.OTHERWISE),
                VolumeFigures.count(stays, one -> one == Stay.RUNNING),
                VolumeFigures.count(stays, one -> one == Stay.SHORTER));
    }

    private static OutcomeFigures.Employment employment(List<OutcomeFact> outcomes, LocalDate day) {
        List<OutcomeFact> jobs =
                outcomes.stream().filter(one -> one.kind().equals("employment")).toList();
        List<OutcomeFact> begun = jobs.stream().filter(one -> one.startedBy(day)).toList();
        return new OutcomeFigures.Employment(
                persons(begun).size(),
                begun.size(),
                VolumeFigures.count(jobs, one -> offered(one, day)),
                numbers(PERCENTS, begun, of(job -> share(job.percent()))),
                numbers(TERMS, begun, of(OutcomeFact.Employment::term)),
                numbers(SUBSIDIES, begun, of(job -> subsidy(job.subsidised()))),
                numbers(RELEVANCES, begun, of(OutcomeFact.Employment::relevant)),
                numbers(List.of(NETWORK), begun, OutcomeFact::via));
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

    private static List<Volumes.Number> others(List<OutcomeFact> outcomes, LocalDate day) {
        List<OutcomeFact> rest =
                outcomes.stream()
                        .filter(
                                one ->
                                        !one.kind().equals("placement")
                                                && !one.kind().equals("employment")
                                                && onRecord(one, day))
                        .toList();
        return numbers(OTHERS, rest, OutcomeFact::kind);
    }

    static <T> List<Volumes.Number> numbers(
            List<String> codes, List<T> all, Function<T, @Nullable String> code) {
        var numbers = new ArrayList<Volumes.Number>();
        Groups.by(codes, all, code)
                .forEach((key, group) -> numbers.add(new Volumes.Number(key, null, group.size())));
        return numbers;
    }

    private static List<OutcomeFigures.ByGender> byGender(
            Known known, List<Known.Person> admitted, List<OutcomeFact> outcomes) {
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
                                                group.size(),
                                                in(group, placed),
                                                in(group, employed),
                                                in(group, completed),
                                                in(group, early))));
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

    private static int in(List<Known.Person> group, Set<String> ids) {
        return VolumeFigures.count(group, one -> ids.contains(one.id()));
    }
}
