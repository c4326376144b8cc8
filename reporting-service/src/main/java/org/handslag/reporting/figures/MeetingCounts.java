package org.handslag.reporting.figures;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.MeetingFact;
import org.handslag.reporting.figures.fact.MeetingPlanFact;
import org.handslag.reporting.figures.fact.RoundFact;
import org.handslag.reporting.figures.plan.Keyed;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.report.MeetingFigure;
import org.handslag.reporting.figures.report.RoundFigure;
import org.jspecify.annotations.Nullable;

/** Rounds of matching, and meetings. */
final class MeetingCounts {
    private MeetingCounts() {}

    static List<RoundFigure> rounds(Known known) {
        return known.snapshot().rounds().stream()
                .filter(one -> Days.by(one.openedOn(), known.day()))
                .filter(one -> !Days.by(one.cancelledOn(), known.day()))
                .map(one -> round(known, one))
                .toList();
    }

    private static RoundFigure round(Known known, RoundFact one) {
        String cohort = known.cohortKey(one.cohort());
        boolean resolved = Days.by(one.resolvedOn(), known.day());
        return new RoundFigure(
                cohort,
                Keyed.titleOf(known.cohorts(), cohort),
                one.mode(),
                one.openedOn(),
                Days.by(one.publishedOn(), known.day()) ? one.publishedOn() : null,
                number(one.participants()),
                number(one.mentors()),
                resolved ? number(one.choices()) : 0,
                resolved ? number(one.contested()) : 0,
                resolved ? number(one.proposals()) : 0);
    }

    private static int number(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    static List<MeetingFigure> meetings(Known known) {
        Set<String> kinds = new LinkedHashSet<>();
        known.plan().meetingKinds().forEach(kind -> kinds.add(kind.key()));
        var others = new TreeSet<String>();
        known.snapshot().meetings().forEach(one -> others.add(one.kind()));
        known.snapshot().meetingPlans().forEach(one -> others.add(one.kind()));
        kinds.addAll(others);
        return kinds.stream().map(kind -> meetings(known, kind)).toList();
    }

    private static MeetingFigure meetings(Known known, String kind) {
        List<MeetingFact> all =
                known.snapshot().meetings().stream()
                        .filter(one -> one.kind().equals(kind))
                        .toList();
        List<MeetingPlanFact> plans =
                known.snapshot().meetingPlans().stream()
                        .filter(one -> one.kind().equals(kind))
                        .toList();
        boolean inHours = plans.stream().anyMatch(MeetingPlanFact::inHours);
        boolean regular =
                !inHours
                        && (!plans.isEmpty()
                                || known.plan().meetingKinds().stream()
                                        .anyMatch(one -> one.key().equals(kind) && one.expected()));
        int expected = expected(known, plans);
        int held = held(known, all);
        int missed = missed(known, all);
        return new MeetingFigure(
                kind,
                Keyed.titleOf(titles(known.plan()), kind),
                regular ? expected : null,
                held,
                missed,
                regular ? Math.max(0, expected - held - missed) : null,
                VolumeFigures.count(
                        all,
                        one ->
                                Days.by(one.heldOn(), known.day())
                                        && "digital".equals(one.format())),
                known.cohorts().stream()
                        .map(cohort -> ofCohort(known, cohort, regular, plans, all))
                        .toList(),
                HourCounts.of(known, plans, all));
    }

    private static MeetingFigure.ByCohort ofCohort(
            Known known,
            Keyed cohort,
            boolean regular,
            List<MeetingPlanFact> plans,
            List<MeetingFact> meetings) {
        List<MeetingPlanFact> itsPlans =
                plans.stream()
                        .filter(one -> known.cohortKey(one.cohort()).equals(cohort.key()))
                        .toList();
        List<MeetingFact> itsMeetings =
                meetings.stream()
                        .filter(one -> known.cohortKey(one.cohort()).equals(cohort.key()))
                        .toList();
        return new MeetingFigure.ByCohort(
                cohort.key(),
                cohort.title(),
                regular ? expected(known, itsPlans) : null,
                held(known, itsMeetings),
                missed(known, itsMeetings));
    }

    /** Dates that have come, and what the times asked for that were due; hours are apart. */
    private static int expected(Known known, List<MeetingPlanFact> plans) {
        int dates =
                (int)
                        plans.stream()
                                .flatMap(one -> one.expected().stream())
                                .filter(date -> Days.by(date, known.day()))
                                .count();
        return dates
                + plans.stream()
                        .filter(one -> !one.inHours())
                        .flatMap(one -> one.dueBy(known.day()).stream())
                        .mapToInt(one -> one.required().intValue())
                        .sum();
    }

    private static int held(Known known, List<MeetingFact> meetings) {
        return VolumeFigures.count(meetings, one -> Days.by(one.heldOn(), known.day()));
    }

    /** Whoever met in the end did not miss it. */
    private static int missed(Known known, List<MeetingFact> meetings) {
        return VolumeFigures.count(meetings, one -> one.missedBy(known.day()));
    }

    private static List<Keyed> titles(Plan plan) {
        return plan.meetingKinds().stream().map(one -> new Keyed(one.key(), one.title())).toList();
    }
}
