package org.handslag.reporting.figures;

import java.time.LocalDate;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.ApplicationFact;
import org.handslag.reporting.figures.fact.ContactFact;
import org.handslag.reporting.figures.fact.CostFact;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.GroupEventFact;
import org.handslag.reporting.figures.fact.InternshipFact;
import org.handslag.reporting.figures.fact.MeetingFact;
import org.handslag.reporting.figures.fact.MeetingPlanFact;
import org.handslag.reporting.figures.fact.OfferFact;
import org.handslag.reporting.figures.fact.OutcomeFact;
import org.handslag.reporting.figures.fact.PairFact;
import org.handslag.reporting.figures.fact.RoundFact;
import org.handslag.reporting.figures.fact.SurveyFact;
import org.handslag.reporting.figures.opening.Line;
import org.handslag.reporting.figures.report.Standing;
import org.jspecify.annotations.Nullable;

/** A fact as a line: which it is, about whom, and how it stood on the day of the report. */
final class FactLines {
    private final LocalDate day;

    FactLines(Known known) {
        day = known.day();
    }

    /**
     * The line of a fact.
     *
     * @throws IllegalArgumentException for what no figure counts
     */
    Line of(Object fact) {
        return switch (fact) {
            case AdmissionFact one -> admission(one);
            case OutcomeFact one -> outcome(one);
            case PairFact one -> pair(one);
            case MentorFigures.Seen one -> mentor(one);
            case InternshipFact one -> internship(one);
            case MeetingFact one -> meeting(one);
            case MeetingCounts.Due(MeetingPlanFact plan, LocalDate on, int number) ->
                    planned("expected-meeting", plan, on, "due");
            case HourCounts.Time one ->
                    planned(
                            "time-for-hours",
                            one.plan(),
                            one.window().to(),
                            one.isShort() ? "short-of-hours" : "hours-met");
            case GroupEventFact one -> event(one);
            case RoundFact one -> Line.of("round", one.id(), one.mode(), one.openedOn(), "stated");
            case SurveyFact one ->
                    Line.of(
                            "survey",
                            one.id(),
                            one.survey(),
                            one.openedOn(),
                            "not-shown-one-by-one");
            case GoalChanges.Answers one ->
                    Line.of("answers", null, one.question(), null, "not-shown-one-by-one");
            case ContactFact one ->
                    Line.of("contact", one.id(), one.how(), one.on(), "on-record")
                            .about(one.participant(), one.mentor());
            case FirmCounts.Spoken one ->
                    Line.of(
                            "organisation-contact",
                            one.firm(),
                            one.contact().way(),
                            one.contact().on(),
                            "on-record");
            case FirmCounts.Given one ->
                    Line.of("promise", one.firm(), null, one.promise().on(), "on-record");
            case OfferFact one ->
                    Line.of(
                            "placement-offer",
                            one.id(),
                            one.kind(),
                            one.offeredOn(),
                            one.openOn(day) ? "open" : "closed");
            case ApplicationFact one ->
                    Line.of("application", one.id(), null, one.appliedOn(), one.stateOn(day))
                            .about(one.participant(), null);
            case Standing.Part one ->
                    Line.of(
                            "cohort",
                            null,
                            one.key(),
                            null,
                            one.underWay() + one.onLeave() > 0 ? "under-way" : "nobody-under-way");
            case CostFact one -> Line.of("cost", null, one.line(), one.on(), "on-record");
            default -> throw new IllegalArgumentException(fact.getClass() + " is no fact");
        };
    }

    private Line admission(AdmissionFact one) {
        AdmissionFact.Selection decision = one.decisionOn(day).orElse(null);
        LocalDate decided = decision == null ? null : decision.on();
        if (one.admittedBy(day)) {
            if (Days.by(one.completedOn(), day)) {
                return admission(one, one.completedOn(), "completed");
            }
            if (Days.by(one.endedEarlyOn(), day)) {
                return admission(one, one.endedEarlyOn(), "ended-early");
            }
            return one.leaveOn(day)
                    .map(leave -> admission(one, leave.from(), "on-leave"))
                    .orElseGet(() -> admission(one, decided, "selected"));
        }
        if (Days.by(one.withdrawnOn(), day)) {
            return admission(one, one.withdrawnOn(), "withdrawn");
        }
        return decision == null
                ? admission(
                        one,
                        one.referredOn(),
                        Days.by(one.referredOn(), day) ? "referred" : "too-late")
                : admission(one, decided, decision.outcome());
    }

    private static Line admission(AdmissionFact one, @Nullable LocalDate on, String what) {
        return Line.of("admission", one.id(), one.source(), on, what)
                .about(one.participant(), null);
    }

    private Line outcome(OutcomeFact one) {
        String what = "too-late";
        LocalDate on = one.from() == null ? one.offeredOn() : one.from();
        if (one.startedBy(day)) {
            what = Days.by(one.to(), day) ? "ended" : "running";
        } else if (OutcomeCounts.offered(one, day)) {
            what = "offered";
            on = one.offeredOn();
        } else if (OutcomeCounts.onRecord(one, day)) {
            what = "on-record";
            on = one.recordedOn();
        }
        return Line.of("outcome", one.id(), one.kind(), on, what).about(one.participant(), null);
    }

    private Line pair(PairFact one) {
        String what = "proposed";
        LocalDate on = one.proposedOn();
        if (one.acceptedBy(day)) {
            boolean ended = Days.by(one.endedOn(), day);
            what = ended ? "ended" : "live";
            on =
                    ended
                            ? one.endedOn()
                            : one.acceptedOn() == null ? one.agreedOn() : one.acceptedOn();
        } else if (one.declinedBy(day)) {
            what = "declined";
        }
        return Line.of("pair", one.id(), null, on, what).about(one.participant(), one.mentor());
    }

    private Line mentor(MentorFigures.Seen one) {
        String what = "recruited";
        LocalDate on = one.part().recruitedOn();
        if (one.part().activeBy(day)) {
            boolean ended = Days.by(one.part().endedOn(), day);
            what = ended ? "ended" : "active";
            on = ended ? one.part().endedOn() : one.part().activatedOn();
        }
        return Line.of("mentor", null, one.part().channel(), on, what)
                .about(null, one.mentor().id());
    }

    private Line internship(InternshipFact one) {
        String what = "running";
        if (Days.by(one.endedOn(), day)) {
            what = one.endedEarlyBy(day) ? "ended-early" : "completed";
        }
        return Line.of("internship", one.id(), null, one.from(), what)
                .about(one.participant(), null);
    }

    private Line meeting(MeetingFact one) {
        String what = "too-late";
        LocalDate on = one.heldOn() == null ? one.missedOn() : one.heldOn();
        if (Days.by(one.heldOn(), day)) {
            what = "held";
        } else if (one.missedBy(day)) {
            what = "missed";
            on = one.missedOn();
        }
        return Line.of("meeting", one.id(), one.kind(), on, what)
                .about(one.participant(), one.mentor());
    }

    private static Line planned(
            String kind, MeetingPlanFact plan, @Nullable LocalDate on, String what) {
        return Line.of(kind, plan.id(), plan.kind(), on, what)
                .about(plan.participant(), plan.mentor());
    }

    private Line event(GroupEventFact one) {
        String what = "planned";
        LocalDate on = one.plannedOn();
        if (Days.by(one.heldOn(), day)) {
            what = "held";
            on = one.heldOn();
        } else if (Days.by(one.cancelledOn(), day)) {
            what = "cancelled";
            on = one.cancelledOn();
        }
        return Line.of("event", one.id(), one.kind(), on, what);
    }
}
