package org.handslag.meeting.plan.application;

import java.util.Map;
import org.handslag.meeting.plan.model.MeetingPlan;
import org.handslag.platform.access.Placing;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.reach.Reach;
import org.springframework.stereotype.Component;

/** Lists plans. */
@Component
public class ShowingPlans {
    private static final Reach<MeetingPlan> REACH =
            new Reach<>(
                    Placing.ofProgramme("state.programme")
                            .participant("state.persons")
                            .mentor("state.persons"),
                    stored -> target(stored.state()));

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
        return REACH.list(plans, call, equal, paging);
    }

    private static Target target(MeetingPlan plan) {
        return Target.ofProgramme(plan.programme()).of(plan.persons());
    }
}
