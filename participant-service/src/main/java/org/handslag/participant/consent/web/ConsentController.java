package org.handslag.participant.consent.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.handslag.participant.consent.application.Consenting;
import org.handslag.participant.participant.model.Participant;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.web.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a person consents to, and which secrecy they waive. */
@RestController
class ConsentController {
    private static final String KEY = "[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?";

    private final Consenting consenting;
    private final Answers answers;

    ConsentController(Consenting consenting, Answers answers) {
        this.consenting = consenting;
        this.answers = answers;
    }

    record Saying(
            @NotNull @Pattern(regexp = KEY) String purpose,
            @NotNull LocalDate on,
            @Nullable ToldBy toldBy) {}

    record Waive(
            @NotNull @Size(min = 2, max = 20) List<@NotNull @Pattern(regexp = KEY) String> between,
            @NotBlank @Size(max = 2000) String about,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Nullable ToldBy toldBy) {}

    record EndWaiver(@NotNull LocalDate on, @Nullable ToldBy toldBy) {}

    @Allowed("list-consents")
    @GetMapping("/api/participants/{id}/consents")
    ConsentsView list(Call call, @PathVariable String id) {
        return ConsentsView.of(consenting.read(call, id));
    }

    @Allowed("give-consent")
    @PostMapping("/api/participants/{id}/consents")
    ResponseEntity<ConsentsView> give(
            Call call, @PathVariable String id, @Valid @RequestBody Saying body) {
        return written(
                consenting.say(call, id, body.purpose(), true, body.on(), body.toldBy()),
                ConsentsView::of);
    }

    @Allowed("withdraw-consent")
    @PostMapping("/api/participants/{id}/consent-withdrawals")
    ResponseEntity<ConsentsView> withdraw(
            Call call, @PathVariable String id, @Valid @RequestBody Saying body) {
        return written(
                consenting.say(call, id, body.purpose(), false, body.on(), body.toldBy()),
                ConsentsView::of);
    }

    @Allowed("list-secrecy-waivers")
    @GetMapping("/api/participants/{id}/secrecy-waivers")
    WaiversView waivers(Call call, @PathVariable String id) {
        return WaiversView.of(consenting.read(call, id));
    }

    @Allowed("record-secrecy-waiver")
    @PostMapping("/api/participants/{id}/secrecy-waivers")
    ResponseEntity<WaiversView> waive(
            Call call, @PathVariable String id, @Valid @RequestBody Waive body) {
        return written(
                consenting.waive(
                        call,
                        id,
                        body.between(),
                        body.about(),
                        body.from(),
                        body.to(),
                        body.toldBy()),
                WaiversView::of);
    }

    @Allowed("end-secrecy-waiver")
    @PostMapping("/api/participants/{id}/secrecy-waivers/{number}/end")
    ResponseEntity<WaiversView> end(
            Call call,
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody EndWaiver body) {
        return written(
                consenting.endWaiver(call, id, number, body.on(), body.toldBy()), WaiversView::of);
    }

    private <V> ResponseEntity<V> written(
            Result<Participant> result, Function<Stored<Participant>, V> view) {
        return answers.written("participants", result, view);
    }
}
