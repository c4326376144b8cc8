package org.handslag.meeting.plan.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handslag.meeting.mirrored.AdmissionView;
import org.handslag.meeting.mirrored.CohortView;
import org.handslag.meeting.mirrored.Definition;
import org.handslag.meeting.mirrored.Interval;
import org.handslag.meeting.mirrored.MeetingKind;
import org.handslag.meeting.mirrored.PairView;
import org.handslag.meeting.plan.model.Expectation;
import org.handslag.meeting.plan.model.MeetingPlan;
import org.handslag.meeting.plan.model.PairCourse;
import org.handslag.meeting.plan.model.PeriodRule;
import org.handslag.meeting.plan.model.PlanDrawing;
import org.handslag.meeting.plan.model.PlanDrawing.Rhythm;
import org.handslag.meeting.plan.model.Span;
import org.handslag.meeting.plan.model.Unit;

/**
 * Everything that the plans of one mentor in one cohort follow from, as it was known at one moment.
 *
 * @param pairs the mentor's pairs in the cohort
 * @param admissions by id; one that has not come yet is missing
 * @param held what pairs have held, by the pair's id; empty where the programme does not ask
 * @param joint when the mentor's group has met, by the kind of meeting; empty likewise
 */
record Sources(
        Definition definition,
        CohortView cohort,
        String mentor,
        List<PairView> pairs,
        Map<String, AdmissionView> admissions,
        Map<String, HeldMeetings.Held> held,
        Map<String, List<LocalDate>> joint) {

    List<MeetingPlan> plans() {
        return new PlanDrawing(cohort.programme(), cohort.id(), mentor, rule(), rhythms())
                .of(pairs.stream().map(this::course).toList());
    }

    private PeriodRule rule() {
        return new PeriodRule(
                switch (definition.startsPeriod()) {
                    case "first-meeting" -> PeriodRule.Start.FIRST_MEETING;
                    case "trial-meeting" -> PeriodRule.Start.TRIAL_MEETING;
                    case "accepted" -> PeriodRule.Start.ACCEPTED;
                    default -> PeriodRule.Start.AGREEMENT;
                },
                definition.agreementRequired(),
                definition.lastDayOf(cohort),
                definition.courseMonths(),
                definition.lastDay());
    }

    private List<Rhythm> rhythms() {
        List<Rhythm> rhythms = new ArrayList<>();
        for (MeetingKind kind : definition.meetingKinds()) {
            Expectation expectation = expectation(kind);
            List<String> themes = kind.ofGroup() ? List.of() : kind.themeKeys();
            boolean open = expectation instanceof Expectation.Open && themes.isEmpty();
            if (!open && (!kind.ofParticipant() || kind.threeWay())) {
                rhythms.add(
                        new Rhythm(
                                kind.key(),
                                kind.ofGroup(),
                                kind.ofParticipant(),
                                expectation,
                                themes));
            }
        }
        return rhythms;
    }

    private Expectation expectation(MeetingKind kind) {
        if (kind.everyMonths() != null && kind.everyMonths() > 0) {
            return new Expectation.EveryMonths(kind.everyMonths());
        }
        if (kind.perMonth() != null) {
            return new Expectation.PerMonth(kind.perMonth().atLeast(), Unit.MEETINGS);
        }
        if (kind.hoursPerMonth() != null) {
            return new Expectation.PerMonth(kind.hoursPerMonth().atLeast(), Unit.HOURS);
        }
        int inAll = kind.leastInAll();
        if (inAll == 0 && kind.threeWay()) {
            inAll = definition.threeWayTalks();
        }
        if (inAll == 0) {
            return new Expectation.Open();
        }
        return kind.between() == null
                ? new Expectation.InAll(inAll)
                : new Expectation.Between(inAll, joint.getOrDefault(kind.between(), List.of()));
    }

    private PairCourse course(PairView pair) {
        AdmissionView admission = admissions.get(pair.admission());
        List<Interval> leaves = admission == null ? List.of() : admission.breaks();
        HeldMeetings.Held met = held.get(pair.id());
        return new PairCourse(
                pair.id(),
                pair.participant(),
                pair.acceptedOn(),
                pair.agreedOn(),
                met == null ? null : met.first(),
                pair.endedOn(),
                admission == null ? null : admission.completedOn(),
                pair.trialOn(),
                met == null ? Map.of() : met.themes(),
                Stream.concat(pair.breaks().stream(), leaves.stream())
                        .map(interval -> new Span(interval.from(), interval.to()))
                        .toList());
    }
}
