package org.handslag.meeting.plan.application;

import java.util.Objects;
import org.handslag.meeting.plan.model.MeetingPlan;
import org.handslag.platform.id.Ids;
import org.handslag.platform.tenant.Tenant;

/** Ids of plans: always the same for the same pair, or mentor and cohort, and kind of meeting. */
final class PlanIds {
    private PlanIds() {}

    static String of(Tenant tenant, MeetingPlan plan) {
        return plan.pair() == null
                ? Ids.derived(
                        "meeting-plan", tenant.key(), plan.cohort(), plan.mentor(), plan.kind())
                : Ids.derived(
                        "meeting-plan",
                        tenant.key(),
                        Objects.requireNonNull(plan.pair()),
                        plan.kind());
    }
}
