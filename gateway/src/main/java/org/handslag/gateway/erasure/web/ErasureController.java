package org.handslag.gateway.erasure.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.gateway.erasure.application.DecidingErasure;
import org.handslag.gateway.erasure.application.Reporting;
import org.handslag.gateway.erasure.model.Erasure;
import org.handslag.gateway.erasure.model.Ground;
import org.handslag.gateway.erasure.model.Kept;
import org.handslag.gateway.erasure.model.Outcome;
import org.handslag.gateway.membership.model.Person;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.rights.OneselfOrOfficer;
import org.handslag.platform.web.Answers;
import org.handslag.platform.web.AnswersWith;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Wishes to be erased, what was decided, and how far it is done. */
@RestController
class ErasureController {
    private final Aggregates<Erasure> erasures;
    private final DecidingErasure deciding;
    private final Reporting reporting;
    private final Answers answers;

    ErasureController(
            Aggregates<Erasure> erasures,
            DecidingErasure deciding,
            Reporting reporting,
            Answers answers) {
        this.erasures = erasures;
        this.deciding = deciding;
        this.reporting = reporting;
        this.answers = answers;
    }

    record PersonRequest(
            @NotNull Person.Kind kind,
            @NotNull @Pattern(regexp = "[0-7][0-9A-HJKMNP-TV-Z]{25}") String id) {}

    record ErasureRequest(
            @NotNull @Valid PersonRequest person,
            @NotNull LocalDate on,
            Erasure.@Nullable ToldBy toldBy) {}

    record RulingRequest(
            @NotNull Outcome outcome,
            @NotNull Ground ground,
            @Nullable @Size(max = 3) List<@NotNull Kept> keeps,
            @NotNull LocalDate on) {}

    @Allowed(value = "request-erasure", whileLeaving = true)
    @AnswersWith(also = 201)
    @PostMapping("/api/erasures")
    ResponseEntity<ErasureView> request(Call call, @Valid @RequestBody ErasureRequest request) {
        Person person = new Person(request.person().kind(), request.person().id());
        return answers.written(
                "erasures",
                deciding.request(call, person, request.on(), request.toldBy()),
                this::view);
    }

    @Allowed(value = "decide-erasure", whileLeaving = true)
    @PostMapping("/api/erasures/{id}/decision")
    ResponseEntity<ErasureView> decide(
            Call call, @PathVariable String id, @Valid @RequestBody RulingRequest request) {
        return answers.written(
                "erasures",
                deciding.decide(
                        call,
                        id,
                        request.outcome(),
                        request.ground(),
                        request.keeps() == null ? List.of() : request.keeps(),
                        request.on()),
                this::view);
    }

    @Allowed("list-erasures")
    @GetMapping("/api/erasures")
    Page<ErasureView> list(Call call, Paging paging) {
        return erasures.list(call.tenant(), Map.of(), paging).map(this::view);
    }

    @Allowed("show-erasure")
    @GetMapping("/api/erasures/{id}")
    ResponseEntity<ErasureView> show(Call call, @PathVariable String id) {
        Stored<Erasure> stored = erasures.get(call.tenant(), id);
        OneselfOrOfficer.mustReach(call, stored.state().person().id());
        return answers.read(stored, this::view);
    }

    private ErasureView view(Stored<Erasure> stored) {
        return ErasureView.of(stored, reporting.parts(stored));
    }
}
