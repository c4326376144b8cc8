package org.handslag.matching.pair.web;

import jakarta.validation.Valid;
import org.handslag.matching.pair.application.AnsweringPairs;
import org.handslag.matching.pair.application.KeepingPairs;
import org.handslag.matching.pair.web.PairRequests.Answering;
import org.handslag.matching.pair.web.PairRequests.EndingPair;
import org.handslag.matching.pair.web.PairRequests.Pausing;
import org.handslag.matching.pair.web.PairRequests.Resuming;
import org.handslag.matching.pair.web.PairRequests.Signing;
import org.handslag.matching.pair.web.PairRequests.YesNo;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.call.Call;
import org.handslag.platform.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The course of a pair: answers, agreement, rest, end. */
@RestController
class PairCourseController {
    private final AnsweringPairs answering;
    private final KeepingPairs keeping;
    private final Answers answers;

    PairCourseController(AnsweringPairs answering, KeepingPairs keeping, Answers answers) {
        this.answering = answering;
        this.keeping = keeping;
        this.answers = answers;
    }

    @Allowed("answer-pair")
    @PostMapping("/api/pairs/{id}/answers")
    ResponseEntity<Object> answer(
            Call call, @PathVariable String id, @Valid @RequestBody Answering body) {
        return answers.written(
                "pairs",
                answering.answer(
                        call,
                        id,
                        body.side(),
                        body.answer() == YesNo.YES,
                        body.on(),
                        body.toldBy()),
                PairView::of);
    }

    @Allowed("sign-agreement")
    @PostMapping("/api/pairs/{id}/agreement")
    ResponseEntity<Object> sign(
            Call call, @PathVariable String id, @Valid @RequestBody Signing body) {
        return answers.written(
                "pairs", keeping.sign(call, id, body.on(), body.toldBy()), PairView::of);
    }

    @Allowed("pause-pair")
    @PostMapping("/api/pairs/{id}/pause")
    ResponseEntity<Object> pause(
            Call call, @PathVariable String id, @Valid @RequestBody Pausing body) {
        return answers.written(
                "pairs", keeping.pause(call, id, body.from(), body.toldBy()), PairView::of);
    }

    @Allowed("resume-pair")
    @PostMapping("/api/pairs/{id}/resumption")
    ResponseEntity<Object> resume(
            Call call, @PathVariable String id, @Valid @RequestBody Resuming body) {
        return answers.written(
                "pairs", keeping.resume(call, id, body.to(), body.toldBy()), PairView::of);
    }

    @Allowed("end-pair")
    @PostMapping("/api/pairs/{id}/end")
    ResponseEntity<Object> end(
            Call call, @PathVariable String id, @Valid @RequestBody EndingPair body) {
        return answers.written(
                "pairs",
                keeping.end(call, id, body.on(), body.reason(), body.toldBy()),
                PairView::of);
    }
}
