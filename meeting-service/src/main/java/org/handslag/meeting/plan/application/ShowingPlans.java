package org.handslag.meeting.plan.application;

import java.util.Map;
import java.util.Set;
import org.handslag.meeting.plan.model.MeetingPlan;
import org.handslag.meeting.reach.OwnAccess;
import org.handslag.meeting.reach.Reach;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.springframework.stereotype.Component;

/** Lists plans. */
@Component
public class ShowingPlans {
    private final Aggregates<MeetingPlan> plans;
    private final OwnAccess access;

    ShowingPlans(Aggregates<MeetingPlan> plans, OwnAccess access) {
        this.plans = plans;
        this.access = access;
    }

    /**
     * The plans that the caller may see.
     *
     * @param equal what is asked for, by field of the document
     */
    public Page<Stored<MeetingPlan>> list(Call call, Map<String, String> equal, Paging paging) {
        Page<Stored<MeetingPlan>> page =
                Reach.list(plans, call, equal, paging, ShowingPlans::target);
        return new Page<>(
                page.items().stream().filter(stored -> holds(call, stored.state())).toList(),
                page.next());
    }

    private boolean holds(Call call, MeetingPlan plan) {
        return access.holds(call, plan.cohort(), plan.pair(), plan.persons());
    }

    private static Target target(MeetingPlan plan) {
        return new Target(plan.programme(), null, Set.copyOf(plan.persons()));
    }
}
