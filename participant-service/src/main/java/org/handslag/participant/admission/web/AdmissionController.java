package org.handslag.participant.admission.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.handslag.participant.admission.application.Deciding;
import org.handslag.participant.admission.application.FollowingAdmission;
import org.handslag.participant.admission.application.Referring;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.admission.model.AdmissionState;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.json.Json;
import org.handslag.platform.problem.ProblemException;
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

/** How people come in. */
@RestController
class AdmissionController {
    private final Referring referring;
    private final FollowingAdmission following;
    private final Deciding deciding;
    private final Answers answers;
    private final Clock clock;

    AdmissionController(
            Referring referring,
            FollowingAdmission following,
            Deciding deciding,
            Answers answers,
            Clock clock) {
        this.referring = referring;
        this.following = following;
        this.deciding = deciding;
        this.answers = answers;
        this.clock = clock;
    }

    @Allowed("refer")
    @AnswersWith(also = 201)
    @PostMapping("/api/admissions")
    ResponseEntity<AdmissionView> refer(Call call, @Valid @RequestBody Bodies.Refer body) {
        return written(
                call,
                referring.refer(
                        call,
                        body.participant(),
                        body.cohort(),
                        body.source(),
                        body.referredOn(),
                        body.reference(),
                        body.toldBy()));
    }

    @Allowed("record-step")
    @PostMapping("/api/admissions/{id}/steps")
    ResponseEntity<AdmissionView> takeStep(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.TakeStep body) {
        return written(
                call,
                following.takeStep(
                        call,
                        id,
                        body.step(),
                        body.on(),
                        body.result(),
                        body.answered(),
                        body::written,
                        body.toldBy()));
    }

    @Allowed("decide-admission")
    @PostMapping("/api/admissions/{id}/decision")
    ResponseEntity<AdmissionView> decide(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.Decide body) {
        return written(
                call,
                deciding.decide(
                        call,
                        id,
                        body.outcome(),
                        body.on(),
                        body.reason(),
                        body.despite() == null ? List.of() : body.despite(),
                        body.overQuota(),
                        body.toldBy()));
    }

    @Allowed("withdraw")
    @PostMapping("/api/admissions/{id}/withdrawal")
    ResponseEntity<AdmissionView> withdraw(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.Stop body) {
        return written(call, following.withdraw(call, id, body.on(), body.reason(), body.toldBy()));
    }

    @Allowed("list-admissions")
    @GetMapping("/api/admissions")
    Page<AdmissionView> list(
            Call call,
            @RequestParam @Nullable String cohort,
            @RequestParam @Nullable String state,
            Paging paging) {
        LocalDate today = LocalDate.now(clock);
        return following
                .list(call, cohort, state == null ? null : known(state), paging)
                .map(stored -> AdmissionView.of(call, stored, today));
    }

    @Allowed("show-admission")
    @GetMapping("/api/admissions/{id}")
    ResponseEntity<AdmissionView> show(Call call, @PathVariable String id) {
        return answers.read(
                following.read(call, id),
                stored -> AdmissionView.of(call, stored, LocalDate.now(clock)));
    }

    private ResponseEntity<AdmissionView> written(Call call, Result<Admission> result) {
        return answers.written(
                "admissions",
                result,
                stored -> AdmissionView.of(call, stored, LocalDate.now(clock)));
    }

    private static AdmissionState known(String code) {
        return Arrays.stream(AdmissionState.values())
                .filter(state -> Json.code(state).equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("?state", "wrong-type", Map.of()));
    }
}
