package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.MeetingFact;
import org.handslag.reporting.figures.fact.MeetingPlanFact;
import org.handslag.reporting.figures.fact.RoundFact;
import org.handslag.reporting.figures.opening.Rule;
import org.handslag.reporting.figures.opening.Tally;
import org.handslag.reporting.figures.plan.Keyed;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.report.MeetingFigure;
import org.handslag.reporting.figures.report.RoundFigure;
import org.jspecify.annotations.Nullable;

/** Rounds of matching, and meetings. */
final class MeetingCounts {
    private MeetingCounts() {}

    static List<RoundFigure> rounds(Known known, Tally at) {
        var rounds = new ArrayList<RoundFigure>();
        known.snapshot().rounds().stream()
                .filter(one -> Days.by(one.openedOn(), known.day()))
                .filter(one -> !Days.by(one.cancelledOn(), known.day()))
                .forEach(one -> rounds.add(round(known, at.in(rounds.size()), one)));
        return rounds;
    }

    private static RoundFigure round(Known known, Tally at, RoundFact one) {
        String cohort = known.cohortKey(one.cohort());
        boolean resolved = Days.by(one.resolvedOn(), known.day());
        return new RoundFigure(
                cohort,
                Keyed.titleOf(known.cohorts(), cohort),
                one.mode(),
                one.openedOn(),
                Days.by(one.publishedOn(), known.day()) ? one.publishedOn() : null,
                number(at, "participants", one, one.participants()),
                number(at, "mentors", one, one.mentors()),
                number(at, "choices", one, resolved ? one.choices() : null),
                number(at, "contested", one, resolved ? one.contested() : null),
                number(at, "proposals", one, resolved ? one.proposals() : null));
    }

    /** As the round's service counted it. */
    private static int number(Tally at, String name, RoundFact round, @Nullable Integer count) {
        return at.sum(name, Rule.ROUND, List.of(round), one -> count == null ? 0 : count);
    }

    static List<MeetingFigure> meetings(Known known, Tally at) {
        Set<String> kinds = new LinkedHashSet<>();
        known.plan().meetingKinds().forEach(kind -> kinds.add(kind.key()));
        var others = new TreeSet<String>();
        known.snapshot().meetings().forEach(one -> others.add(one.kind()));
        known.snapshot().meetingPlans().forEach(one -> others.add(one.kind()));
        kinds.addAll(others);
        var figures = new ArrayList<MeetingFigure>();
        kinds.forEach(kind -> figures.add(meetings(known, at.in(figures.size()), kind)));
        return figures;
    }

    private static MeetingFigure meetings(Known known, Tally at, String kind) {
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
        int expected = expected(known, at, plans);
        int held = held(known, at, all);
        int missed = missed(known, at, all);
        int unrecorded =
                at.computed(
                        "unrecorded",
                        Math.max(0, expected - held - missed),
                        "expected",
                        "held",
                        "missed");
        var byCohort = new ArrayList<MeetingFigure.ByCohort>();
        for (Keyed cohort : known.cohorts()) {
            Tally its = at.in("byCohort").in(byCohort.size());
            byCohort.add(ofCohort(known, its, cohort, regular, plans, all));
        }
        return new MeetingFigure(
                kind,
                Keyed.titleOf(titles(known.plan()), kind),
                regular ? expected : null,
                held,
                missed,
                regular ? unrecorded : null,
                at.count(
                        "digital",
                        Rule.DIGITAL,
                        all,
                        one ->
                                Days.by(one.heldOn(), known.day())
                                        && "digital".equals(one.format())),
                byCohort,
                HourCounts.of(known, at.in("hours"), plans, all));
    }

    private static MeetingFigure.ByCohort ofCohort(
            Known known,
            Tally at,
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
                regular ? expected(known, at, itsPlans) : null,
                held(known, at, itsMeetings),
                missed(known, at, itsMeetings));
    }

    /** Dates that have come, and what the times asked for that were due; hours are apart. */
    private static int expected(Known known, Tally at, List<MeetingPlanFact> plans) {
        var due = new ArrayList<Due>();
        for (MeetingPlanFact plan : plans) {
            plan.expected().stream()
                    .filter(date -> Days.by(date, known.day()))
                    .forEach(date -> due.add(new Due(plan, date, 1)));
            if (!plan.inHours()) {
                plan.dueBy(known.day())
                        .forEach(
                                one -> due.add(new Due(plan, one.to(), one.required().intValue())));
            }
        }
        return at.sum("expected", Rule.EXPECTED, due, Due::number);
    }

    /**
     * Meetings that were due.
     *
     * @param on by when
     */
    record Due(MeetingPlanFact plan, @Nullable LocalDate on, int number) {}

    private static int held(Known known, Tally at, List<MeetingFact> meetings) {
        return at.count("held", Rule.HELD, meetings, one -> Days.by(one.heldOn(), known.day()));
    }

    /** Whoever met in the end did not miss it. */
    private static int missed(Known known, Tally at, List<MeetingFact> meetings) {
        return at.count("missed", Rule.MISSED, meetings, one -> one.missedBy(known.day()));
    }

    private static List<Keyed> titles(Plan plan) {
        return plan.meetingKinds().stream().map(one -> new Keyed(one.key(), one.title())).toList();
    }
}
