package org.handslag.meeting.plan.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.meeting.plan.model.MeetingPlan;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PersonId;
import org.jspecify.annotations.Nullable;

/** A plan, as it is answered. */
record PlanView(
        String id,
        String programme,
        String cohort,
        String kind,
        @Nullable String pair,
        @PersonId String mentor,
        LocalDate from,
        @Nullable LocalDate to,
        List<LocalDate> expected) {

    static PlanView of(Stored<MeetingPlan> stored) {
        MeetingPlan plan = stored.state();
        return new PlanView(
                stored.id(),
                plan.programme(),
                plan.cohort(),
                plan.kind(),
                plan.pair(),
                plan.mentor(),
                plan.from(),
                plan.to(),
                plan.expected());
    }
}
