package org.handslag.participant.admission.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.admission.model.Goal;
import org.handslag.participant.admission.model.PlanVersion;
import org.handslag.participant.admission.model.Reached;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.ToldBy;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own plan over HTTP.
 *
 * @param plans every version, the oldest first; the last one holds
 */
record PlansView(String id, @PersonId String participant, List<PlanView> plans) {

    record PlanView(
            int number,
            LocalDate on,
            List<GoalView> goals,
            String recordedBy,
            @Nullable ToldBy toldBy) {
        private static PlanView of(PlanVersion plan) {
            return new PlanView(
                    plan.number(),
                    plan.on(),
                    plan.goals().stream().map(GoalView::of).toList(),
                    plan.recorded().by(),
                    plan.recorded().toldBy());
        }
    }

    record GoalView(
            String key,
            PrivateText text,
            @Nullable PrivateText measure,
            @Nullable LocalDate by,
            @Nullable Reached reached,
            @Nullable LocalDate reviewedOn) {
        private static GoalView of(Goal goal) {
            return new GoalView(
                    goal.key(),
                    goal.text(),
                    goal.measure(),
                    goal.by(),
                    goal.reached(),
                    goal.reviewedOn());
        }
    }

    static PlansView of(Stored<Admission> stored) {
        return new PlansView(
                stored.id(),
                stored.state().person().participant(),
                stored.state().time().plans().stream().map(PlanView::of).toList());
    }
}
