package org.handslag.meeting.plan.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.meeting.plan.application.ShowingPlans;
import org.handslag.meeting.plan.model.MeetingPlan;
import org.handslag.meeting.plan.model.Themes;
import org.handslag.meeting.plan.model.Unit;
import org.handslag.meeting.plan.model.Window;
import org.handslag.platform.access.Caller;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A plan, as it is answered.
 *
 * @param mentor absent where the caller may not know of them
 */
record PlanView(
        String id,
        String programme,
        String cohort,
        String kind,
        @Nullable String pair,
        @PersonId @Nullable String mentor,
        LocalDate from,
        @Nullable LocalDate to,
        List<LocalDate> expected,
        @Nullable Unit unit,
        @Nullable List<Window> windows,
        @Nullable Themes themes,
        @PersonId @Nullable String participant) {

    static PlanView of(Caller caller, Stored<MeetingPlan> stored) {
        MeetingPlan plan = stored.state();
        return new PlanView(
                stored.id(),
                plan.programme(),
                plan.cohort(),
                plan.kind(),
                plan.pair(),
                caller.mayKnow(plan.mentor(), ShowingPlans.target(plan)) ? plan.mentor() : null,
                plan.from(),
                plan.to(),
                plan.expected(),
                plan.unit(),
                plan.windows().isEmpty() ? null : plan.windows(),
                plan.themes(),
                plan.participant());
    }
}
