package org.handslag.mentor.placement.web;

import jakarta.validation.Valid;
import org.handslag.mentor.placement.application.Applying;
import org.handslag.mentor.placement.model.PlacementApplication;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
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

/** Who applies to what organisations offer, and what they answer. */
@RestController
class ApplicationController {
    private final Applying applying;
    private final Answers answers;

    ApplicationController(Applying applying, Answers answers) {
        this.applying = applying;
        this.answers = answers;
    }

    @Allowed("apply-to-offer")
    @AnswersWith(also = 201)
    @PostMapping("/api/placement-offers/{id}/applications")
    ResponseEntity<ApplicationView> apply(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.ApplyBody body) {
        return written(
                applying.apply(
                        call,
                        id,
                        body.admission(),
                        body.on(),
                        body.letter(),
                        recorded(call, body.toldBy())));
    }

    @Allowed("answer-application")
    @PostMapping("/api/placement-applications/{id}/answer")
    ResponseEntity<ApplicationView> answer(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.AnswerBody body) {
        Recorded recorded = recorded(call, body.toldBy());
        return written(
                switch (body.answer()) {
                    case YES -> applying.accept(call, id, body.on(), recorded);
                    case NO -> applying.decline(call, id, body.on(), body.reason(), recorded);
                });
    }

    @Allowed("withdraw-application")
    @PostMapping("/api/placement-applications/{id}/withdrawal")
    ResponseEntity<ApplicationView> withdraw(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.WithdrawalBody body) {
        return written(
                applying.withdraw(
                        call, id, body.on(), body.reason(), recorded(call, body.toldBy())));
    }

    @Allowed("show-placement-application")
    @GetMapping("/api/placement-applications/{id}")
    ResponseEntity<ApplicationView> show(Call call, @PathVariable String id) {
        return answers.read(applying.show(call, id), ApplicationView::of);
    }

    @Allowed("list-placement-applications")
    @GetMapping("/api/placement-applications")
    Page<ApplicationView> list(
            Call call,
            Paging paging,
            @RequestParam(required = false) @Nullable String offer,
            @RequestParam(required = false) @Nullable String programme) {
        return applying.list(call, offer, programme, paging).map(ApplicationView::of);
    }

    private static Recorded recorded(Call call, @Nullable ToldBy toldBy) {
        return new Recorded(call.caller().membership(), toldBy);
    }

    private ResponseEntity<ApplicationView> written(Result<PlacementApplication> result) {
        return answers.written("placement-applications", result, ApplicationView::of);
    }
}
