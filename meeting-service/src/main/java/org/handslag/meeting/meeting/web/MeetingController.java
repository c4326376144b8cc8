package org.handslag.meeting.meeting.web;

import jakarta.validation.Valid;
import java.util.function.Function;
import org.handslag.meeting.meeting.application.AskingForFollowUp;
import org.handslag.meeting.meeting.application.RecordingMeeting;
import org.handslag.meeting.meeting.application.SettlingMeeting;
import org.handslag.meeting.meeting.application.ShowingMeetings;
import org.handslag.meeting.meeting.model.Meeting;
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

/** Meetings over HTTP. */
@RestController
class MeetingController {
    private static final String PLURAL = "meetings";

    private final RecordingMeeting recording;
    private final AskingForFollowUp asking;
    private final SettlingMeeting settling;
    private final ShowingMeetings showing;
    private final Answers answers;

    MeetingController(
            RecordingMeeting recording,
            AskingForFollowUp asking,
            SettlingMeeting settling,
            ShowingMeetings showing,
            Answers answers) {
        this.recording = recording;
        this.asking = asking;
        this.settling = settling;
        this.showing = showing;
        this.answers = answers;
    }

    private static Function<Stored<Meeting>, MeetingView> view(Call call) {
        return stored -> MeetingView.of(call.caller(), stored);
    }

    @Allowed("record-meeting")
    @AnswersWith(also = 201)
    @PostMapping("/api/meetings")
    ResponseEntity<MeetingView> record(Call call, @Valid @RequestBody MeetingRequests.Record body) {
        return answers.written(PLURAL, recording.record(call, body.order()), view(call));
    }

    @Allowed("hold-meeting")
    @PostMapping("/api/meetings/{id}/held")
    ResponseEntity<MeetingView> hold(
            Call call, @PathVariable String id, @Valid @RequestBody MeetingRequests.Held body) {
        return answers.written(
                PLURAL, settling.hold(call, id, body.held(), body.toldBy()), view(call));
    }

    @Allowed("ask-for-follow-up")
    @AnswersWith(also = 201)
    @PostMapping("/api/meetings/follow-ups")
    ResponseEntity<MeetingView> ask(Call call, @Valid @RequestBody MeetingRequests.FollowUp body) {
        return answers.written(PLURAL, asking.ask(call, body.order()), view(call));
    }

    @Allowed("plan-meeting")
    @PostMapping("/api/meetings/{id}/plan")
    ResponseEntity<MeetingView> plan(
            Call call, @PathVariable String id, @Valid @RequestBody MeetingRequests.Planned body) {
        return answers.written(
                PLURAL, settling.plan(call, id, body.plannedOn(), body.toldBy()), view(call));
    }

    @Allowed("miss-meeting")
    @PostMapping("/api/meetings/{id}/missed")
    ResponseEntity<MeetingView> miss(
            Call call, @PathVariable String id, @Valid @RequestBody MeetingRequests.Missed body) {
        return answers.written(
                PLURAL,
                settling.miss(call, id, body.missedOn(), body.reason(), body.toldBy()),
                view(call));
    }

    @Allowed("cancel-meeting")
    @PostMapping("/api/meetings/{id}/cancellation")
    ResponseEntity<MeetingView> cancel(
            Call call,
            @PathVariable String id,
            @Valid @RequestBody MeetingRequests.Cancelled body) {
        return answers.written(
                PLURAL, settling.cancel(call, id, body.on(), body.toldBy()), view(call));
    }

    @Allowed("show-meeting")
    @GetMapping("/api/meetings/{id}")
    ResponseEntity<MeetingView> show(Call call, @PathVariable String id) {
        return answers.read(showing.show(call, id), view(call));
    }

    @Allowed("list-meetings")
    @GetMapping("/api/meetings")
    Page<MeetingView> list(
            Call call,
            Paging paging,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String cohort,
            @RequestParam(required = false) @Nullable String pair,
            @RequestParam(required = false) @Nullable String mentor,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String state) {
        Asked asked =
                new Asked()
                        .with("state.programme", programme)
                        .with("state.cohort", cohort)
                        .with("state.pair", pair)
                        .with("state.mentor", mentor)
                        .with("state.kind", kind)
                        .with("state.state", state);
        return showing.list(call, asked.equal(), paging).map(view(call));
    }
}
