package org.handslag.participant.disclosure.web;

import jakarta.validation.Valid;
import org.handslag.participant.disclosure.application.Disclosing;
import org.handslag.participant.participant.model.Participant;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.web.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is shown of a participant, and who decided it. */
@RestController
class DisclosureController {
    private final Disclosing disclosing;
    private final Answers answers;

    DisclosureController(Disclosing disclosing, Answers answers) {
        this.disclosing = disclosing;
        this.answers = answers;
    }

    @Allowed("show-card")
    @GetMapping("/api/participants/{id}/card")
    CardView card(
            Call call,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String mentor) {
        return CardView.of(disclosing.card(call, id, mentor));
    }

    @Allowed("show-disclosures")
    @GetMapping("/api/participants/{id}/disclosures")
    OverviewView disclosures(Call call, @PathVariable String id) {
        return OverviewView.of(disclosing.overview(call, id));
    }

    @Allowed("release")
    @PostMapping("/api/participants/{id}/releases")
    ResponseEntity<OverviewView> release(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.Release body) {
        return written(
                disclosing.say(call, id, body.what(), body.to(), true, body.from(), body.toldBy()));
    }

    @Allowed("withhold")
    @PostMapping("/api/participants/{id}/withholdings")
    ResponseEntity<OverviewView> withhold(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.Withhold body) {
        return written(
                disclosing.say(call, id, body.what(), body.to(), false, body.on(), body.toldBy()));
    }

    @Allowed("tell-workplace")
    @PostMapping("/api/participants/{id}/workplace-disclosures")
    ResponseEntity<OverviewView> tell(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.Tell body) {
        return written(
                disclosing.tell(
                        call, id, body.organisation(), body.what(), body.on(), body.toldBy()));
    }

    @Allowed("show-workplace-card")
    @GetMapping("/api/participants/{id}/workplace-card")
    WorkplaceCardView workplaceCard(
            Call call, @PathVariable String id, @RequestParam String organisation) {
        return WorkplaceCardView.of(
                disclosing.reached(call, id), disclosing.workplace(call, id, organisation));
    }

    private ResponseEntity<OverviewView> written(Result<Participant> result) {
        return answers.written(
                "participants", result, stored -> OverviewView.of(disclosing.overview(stored)));
    }
}
