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
import org.handslag.meeting.mirrored.PairView;
import org.handslag.meeting.plan.model.MeetingPlan;
import org.handslag.meeting.plan.model.PairCourse;
import org.handslag.meeting.plan.model.PeriodRule;
import org.handslag.meeting.plan.model.PlanDrawing;
import org.handslag.meeting.plan.model.PlanDrawing.Rhythm;
import org.handslag.meeting.plan.model.Span;

/**
 * Everything that the plans of one mentor in one cohort follow from, as it was known at one moment.
 *
 * @param pairs the mentor's pairs in the cohort
 * @param admissions by id; one that has not come yet is missing
 * @param firstMet when pairs first met, by the pair's id; empty where the programme does not ask
 */
record Sources(
        Definition definition,
        CohortView cohort,
        String mentor,
        List<PairView> pairs,
        Map<String, AdmissionView> admissions,
        Map<String, LocalDate> firstMet) {

    List<MeetingPlan> plans() {
        return new PlanDrawing(cohort.programme(), cohort.id(), mentor, rule(), rhythms())
                .of(pairs.stream().map(this::course).toList());
    }

    private PeriodRule rule() {
        return new PeriodRule(
                definition.startsWithFirstMeeting()
                        ? PeriodRule.Start.FIRST_MEETING
                        : PeriodRule.Start.AGREEMENT,
                definition.agreementRequired(),
                definition.lastDayOfCohort(cohort.key()),
                definition.lastDay());
    }

    private List<Rhythm> rhythms() {
        List<Rhythm> rhythms = new ArrayList<>();
        for (Definition.MeetingKind kind : definition.meetingKinds()) {
            Integer everyMonths = kind.everyMonths();
            if (everyMonths != null && everyMonths > 0) {
                rhythms.add(new Rhythm(kind.key(), kind.ofGroup(), everyMonths));
            }
        }
        return rhythms;
    }

    private PairCourse course(PairView pair) {
        AdmissionView admission = admissions.get(pair.admission());
        List<Interval> leaves = admission == null ? List.of() : admission.breaks();
        return new PairCourse(
                pair.id(),
                pair.participant(),
                pair.acceptedOn(),
                pair.agreedOn(),
                firstMet.get(pair.id()),
                pair.endedOn(),
                Stream.concat(pair.breaks().stream(), leaves.stream())
                        .map(interval -> new Span(interval.from(), interval.to()))
                        .toList());
    }
}
