package org.handslag.meeting.plan.web;

import org.handslag.meeting.plan.application.ShowingPlans;
import org.handslag.meeting.reach.Asked;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans over HTTP. */
@RestController
class PlanController {
    private final ShowingPlans showing;

    PlanController(ShowingPlans showing) {
        this.showing = showing;
    }

    @Allowed("list-meeting-plans")
    @GetMapping("/api/meeting-plans")
    Page<PlanView> list(
            Call call,
            Paging paging,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String cohort,
            @RequestParam(required = false) @Nullable String pair,
            @RequestParam(required = false) @Nullable String mentor) {
        Asked asked =
                new Asked()
                        .with("state.programme", programme)
                        .with("state.cohort", cohort)
                        .with("state.pair", pair)
                        .with("state.mentor", mentor);
        return showing.list(call, asked.equal(), paging)
                .map(plan -> PlanView.of(call.caller(), plan));
    }
}
