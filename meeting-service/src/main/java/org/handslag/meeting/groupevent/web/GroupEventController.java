package org.handslag.meeting.groupevent.web;

import jakarta.validation.Valid;
import java.util.function.Function;
import org.handslag.meeting.groupevent.application.ConcludingGroupEvent;
import org.handslag.meeting.groupevent.application.PlanningGroupEvent;
import org.handslag.meeting.groupevent.application.SettlingGroupEvent;
import org.handslag.meeting.groupevent.application.ShowingGroupEvents;
import org.handslag.meeting.groupevent.model.GroupEvent;
import org.handslag.meeting.reach.Asked;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.web.Answers;
import org.handslag.platform.web.AnswersWith;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Group events over HTTP. */
@RestController
class GroupEventController {
    private static final String PLURAL = "group-events";

    private final PlanningGroupEvent planning;
    private final SettlingGroupEvent settling;
    private final ConcludingGroupEvent concluding;
    private final ShowingGroupEvents showing;
    private final Answers answers;

    GroupEventController(
            PlanningGroupEvent planning,
            SettlingGroupEvent settling,
            ConcludingGroupEvent concluding,
            ShowingGroupEvents showing,
            Answers answers) {
        this.planning = planning;
        this.settling = settling;
        this.concluding = concluding;
        this.showing = showing;
        this.answers = answers;
    }

    private static Function<Stored<GroupEvent>, GroupEventView> view(Call call) {
        return stored -> GroupEventView.of(call.caller(), stored);
    }

    @Allowed("plan-group-event")
    @AnswersWith(also = 201)
    @PostMapping("/api/group-events")
    ResponseEntity<GroupEventView> plan(
            Call call, @Valid @RequestBody GroupEventRequests.Plan body) {
        return answers.written(PLURAL, planning.plan(call, body.draft()), view(call));
    }

    @Allowed("hold-group-event")
    @PostMapping("/api/group-events/{id}/held")
    ResponseEntity<GroupEventView> hold(
            Call call, @PathVariable String id, @Valid @RequestBody GroupEventRequests.Held body) {
        return answers.written(
                PLURAL,
                settling.hold(
                        call, id, body.heldOn(), body.named(), body.attendance(), body.toldBy()),
                view(call));
    }

    @Allowed("cancel-group-event")
    @PostMapping("/api/group-events/{id}/cancellation")
    ResponseEntity<GroupEventView> cancel(
            Call call,
            @PathVariable String id,
            @Valid @RequestBody GroupEventRequests.Cancelled body) {
        return answers.written(
                PLURAL, settling.cancel(call, id, body.on(), body.toldBy()), view(call));
    }

    @Allowed("conclude-group-event")
    @PostMapping("/api/group-events/{id}/conclusions")
    ResponseEntity<ConclusionsView> conclude(
            Call call, @PathVariable String id, @Valid @RequestBody GroupEventRequests.Text body) {
        return answers.written(
                PLURAL, concluding.conclude(call, id, body.text()), ConclusionsView::of);
    }

    @Allowed("read-conclusions")
    @GetMapping("/api/group-events/{id}/conclusions")
    ResponseEntity<ConclusionsView> conclusions(Call call, @PathVariable String id) {
        return answers.read(showing.show(call, id), ConclusionsView::of);
    }

    @Allowed("show-group-event")
    @GetMapping("/api/group-events/{id}")
    ResponseEntity<GroupEventView> show(Call call, @PathVariable String id) {
        return answers.read(showing.show(call, id), view(call));
    }

    @Allowed("list-group-events")
    @GetMapping("/api/group-events")
    Page<GroupEventView> list(
            Call call,
            Paging paging,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String cohort,
            @RequestParam(required = false) @Nullable String kind) {
        Asked asked =
                new Asked()
                        .with("state.programme", programme)
                        .with("state.cohort", cohort)
                        .with("state.kind", kind);
        return showing.list(call, asked.equal(), paging).map(view(call));
    }
}
