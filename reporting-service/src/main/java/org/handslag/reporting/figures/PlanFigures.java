package org.handslag.reporting.figures;

import java.util.Comparator;
import java.util.List;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.ProgrammeFact.PlanFact;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.PlanVersion;
import org.handslag.reporting.figures.report.PlanVersion.State;
import org.jspecify.annotations.Nullable;

/** Changes of the plan and its budget, as far as they had come by the day. */
final class PlanFigures {
    private PlanFigures() {}

    /** Every version proposed by the day; what the programme began with is no change. */
    static List<PlanVersion> of(Known known) {
        return known.snapshot().programme().plans().stream()
                .filter(one -> Days.by(one.proposedOn(), known.day()))
                .sorted(Comparator.comparing(PlanFact::number))
                .map(one -> version(known, one))
                .toList();
    }

    private static PlanVersion version(Known known, PlanFact one) {
        boolean prepared = Days.by(one.preparedOn(), known.day());
        boolean decided = Days.by(one.decidedOn(), known.day());
        return new PlanVersion(
                one.number(),
                state(known, one),
                one.proposedOn(),
                prepared ? one.preparedOn() : null,
                prepared ? body(known, one.preparedBy()) : null,
                decided ? one.decidedOn() : null,
                decided ? body(known, one.decidedBy()) : null,
                decided ? one.outcome() : null,
                one.changed().stream()
                        .map(
                                change ->
                                        new PlanVersion.Change(
                                                change.pointer(),
                                                change.place(),
                                                change.kind(),
                                                change.before(),
                                                change.after()))
                        .toList(),
                one.changes() > one.changed().size());
    }

    private static State state(Known known, PlanFact one) {
        if (approved(known, one)) {
            boolean replaced =
                    known.snapshot().programme().plans().stream()
                            .anyMatch(
                                    later ->
                                            later.number() != one.number()
                                                    && approved(known, later)
                                                    && isAfter(later, one));
            return replaced ? State.REPLACED : State.DECIDED;
        }
        if (Days.by(one.decidedOn(), known.day()) && "rejected".equals(one.outcome())) {
            return State.REJECTED;
        }
        return Days.by(one.preparedOn(), known.day()) ? State.PREPARED : State.PROPOSED;
    }

    private static boolean approved(Known known, PlanFact one) {
        return Days.by(one.decidedOn(), known.day()) && "approved".equals(one.outcome());
    }

    /** Of two that were approved on one day the one proposed later holds. */
    private static boolean isAfter(PlanFact later, PlanFact one) {
        int days =
                later.decidedOn() == null || one.decidedOn() == null
                        ? 0
                        : later.decidedOn().compareTo(one.decidedOn());
        return days > 0 || (days == 0 && later.number() > one.number());
    }

    private static @Nullable Words body(Known known, @Nullable String key) {
        return key == null || key.equals(Groups.UNKNOWN)
                ? null
                : TimetableFigures.body(known.plan(), key);
    }
}
