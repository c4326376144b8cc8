package org.handslag.meeting.plan.application;

import java.util.Map;
import java.util.Set;
import org.handslag.meeting.plan.model.MeetingPlan;
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

    ShowingPlans(Aggregates<MeetingPlan> plans) {
        this.plans = plans;
    }

    /**
     * The plans that the caller may see.
     *
     * @param equal what is asked for, by field of the document
     */
    public Page<Stored<MeetingPlan>> list(Call call, Map<String, String> equal, Paging paging) {
        return Reach.list(plans, call, equal, paging, ShowingPlans::target);
    }

    private static Target target(MeetingPlan plan) {
        return new Target(plan.programme(), null, Set.copyOf(plan.persons()));
    }
}
