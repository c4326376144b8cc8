package org.handslag.matching.pair.web;

import jakarta.validation.Valid;
import org.handslag.matching.pair.application.AnsweringPairs;
import org.handslag.matching.pair.application.HoldingTrials;
import org.handslag.matching.pair.application.KeepingPairs;
import org.handslag.matching.pair.application.Seeing;
import org.handslag.matching.pair.application.SigningAgreements;
import org.handslag.matching.pair.model.Pair;
import org.handslag.matching.pair.web.PairRequests.Answering;
import org.handslag.matching.pair.web.PairRequests.EndingPair;
import org.handslag.matching.pair.web.PairRequests.Holding;
import org.handslag.matching.pair.web.PairRequests.Pausing;
import org.handslag.matching.pair.web.PairRequests.Resuming;
import org.handslag.matching.pair.web.PairRequests.Signing;
import org.handslag.matching.pair.web.PairRequests.YesNo;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The course of a pair: trial meeting, answers, agreement, rest, end. */
@RestController
class PairCourseController {
    private final AnsweringPairs answering;
    private final HoldingTrials trials;
    private final SigningAgreements signing;
    private final KeepingPairs keeping;
    private final Answers answers;

    PairCourseController(
            AnsweringPairs answering,
            HoldingTrials trials,
            SigningAgreements signing,
            KeepingPairs keeping,
            Answers answers) {
        this.answering = answering;
        this.trials = trials;
        this.signing = signing;
        this.keeping = keeping;
        this.answers = answers;
    }

    @Allowed("hold-trial-meeting")
    @PostMapping("/api/pairs/{id}/trial")
    ResponseEntity<PairView> hold(
            Call call, @PathVariable String id, @Valid @RequestBody Holding body) {
        return written(call, trials.hold(call, id, body.on(), body.toldBy()));
    }

    @Allowed("answer-pair")
    @PostMapping("/api/pairs/{id}/answers")
    ResponseEntity<PairView> answer(
            Call call, @PathVariable String id, @Valid @RequestBody Answering body) {
        return written(
                call,
                answering.answer(
                        call,
                        id,
                        new AnsweringPairs.Answer(
                                body.side(),
                                body.answer() == YesNo.YES,
                                body.on(),
                                body.toldBy(),
                                body.reason())));
    }

    @Allowed("sign-agreement")
    @PostMapping("/api/pairs/{id}/agreement")
    ResponseEntity<PairView> sign(
            Call call, @PathVariable String id, @Valid @RequestBody Signing body) {
        return written(
                call,
                signing.sign(
                        call,
                        id,
                        new SigningAgreements.Wanted(
                                body.on(),
                                body.side(),
                                Boolean.TRUE.equals(body.onPaper()),
                                body.edition(),
                                body.toldBy())));
    }

    @Allowed("pause-pair")
    @PostMapping("/api/pairs/{id}/pause")
    ResponseEntity<PairView> pause(
            Call call, @PathVariable String id, @Valid @RequestBody Pausing body) {
        return written(call, keeping.pause(call, id, body.from(), body.toldBy()));
    }

    @Allowed("resume-pair")
    @PostMapping("/api/pairs/{id}/resumption")
    ResponseEntity<PairView> resume(
            Call call, @PathVariable String id, @Valid @RequestBody Resuming body) {
        return written(call, keeping.resume(call, id, body.to(), body.toldBy()));
    }

    @Allowed("end-pair")
    @PostMapping("/api/pairs/{id}/end")
    ResponseEntity<PairView> end(
            Call call, @PathVariable String id, @Valid @RequestBody EndingPair body) {
        return written(
                call,
                keeping.end(call, id, body.on(), body.reason(), body.rematch(), body.toldBy()));
    }

    private ResponseEntity<PairView> written(Call call, Result<Pair> result) {
        return answers.written(
                "pairs", result, stored -> PairView.of(Seeing.by(call.caller(), stored), false));
    }
}
