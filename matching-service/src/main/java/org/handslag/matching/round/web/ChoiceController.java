package org.handslag.matching.round.web;

import jakarta.validation.Valid;
import org.handslag.matching.round.application.Concealed;
import org.handslag.matching.round.application.ReadingCandidates;
import org.handslag.matching.round.application.RecordingChoices;
import org.handslag.matching.round.web.RoundRequests.Choosing;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What each side reads of the other in a round, and what mentors choose. */
@RestController
class ChoiceController {
    private final ReadingCandidates reading;
    private final RecordingChoices recording;
    private final Concealed concealed;
    private final Answers answers;

    ChoiceController(
            ReadingCandidates reading,
            RecordingChoices recording,
            Concealed concealed,
            Answers answers) {
        this.reading = reading;
        this.recording = recording;
        this.concealed = concealed;
        this.answers = answers;
    }

    @Allowed("list-candidates")
    @GetMapping("/api/rounds/{id}/candidates")
    Page<CandidateView> candidates(Call call, Paging paging, @PathVariable String id) {
        return reading.read(call, id, paging)
                .map(each -> CandidateView.of(each, call.caller().reachesMoreThanOwn()));
    }

    @Allowed("list-mentors-to-rank")
    @GetMapping("/api/rounds/{id}/mentors")
    Page<RankableView> mentors(Call call, Paging paging, @PathVariable String id) {
        return reading.mentors(call, id, paging)
                .map(each -> RankableView.of(each, call.caller().reachesMoreThanOwn()));
    }

    @Allowed("record-choice")
    @PostMapping("/api/rounds/{id}/choices")
    ResponseEntity<RoundView> choose(
            Call call, @PathVariable String id, @Valid @RequestBody Choosing body) {
        return answers.written(
                "rounds",
                recording.record(
                        call, id, body.mentor(), body.participants(), body.on(), body.toldBy()),
                stored -> RoundView.withChoiceOf(concealed.leaveOut(stored), body.mentor()));
    }
}
