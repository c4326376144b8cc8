package org.handslag.meeting.plan.application;

import java.util.Map;
import org.handslag.meeting.plan.model.MeetingPlan;
import org.handslag.meeting.reach.OwnAccess;
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
    private final OwnAccess access;

    ShowingPlans(Aggregates<MeetingPlan> plans, OwnAccess access) {
        this.plans = plans;
        this.access = access;
    }

    /**
     * The plans that the caller may see.
     *
     * @param equal what is asked for, by field of the document; nothing is found by a mentor of
     *     whom the caller may not know
     */
    public Page<Stored<MeetingPlan>> list(Call call, Map<String, String> equal, Paging paging) {
        return REACH.list(
                plans,
                call,
                equal,
                paging,
                stored ->
                        call.caller().mayAskFor(equal.get("state.mentor"), target(stored.state()))
                                && holds(call, stored.state()));
    }

    private boolean holds(Call call, MeetingPlan plan) {
        return access.holds(call, plan.cohort(), plan.pair(), plan.persons());
    }

    /** Whose own a plan is. */
    public static Target target(MeetingPlan plan) {
        Target target = Target.ofProgramme(plan.programme());
        return plan.pair() == null ? target.sharedBy(plan.persons()) : target.of(plan.persons());
    }
}
