package org.handslag.mentor.placement.web;

import jakarta.validation.Valid;
import java.util.List;
import org.handslag.mentor.placement.application.Offering;
import org.handslag.mentor.placement.model.Offer;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.personal.Recorded;
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

/** What organisations offer. */
@RestController
class OfferController {
    private static final String PLURAL = "placement-offers";

    private final Offering offering;
    private final Answers answers;

    OfferController(Offering offering, Answers answers) {
        this.offering = offering;
        this.answers = answers;
    }

    @Allowed("offer-placement")
    @AnswersWith(also = 201)
    @PostMapping("/api/placement-offers")
    ResponseEntity<OfferView> offer(Call call, @Valid @RequestBody Bodies.OfferBody body) {
        Recorded recording = new Recorded(call.caller().membership(), body.toldBy());
        return answers.written(
                PLURAL,
                offering.offer(call, body.terms(), body.text(), recording),
                stored -> view(call, stored));
    }

    @Allowed("close-offer")
    @PostMapping("/api/placement-offers/{id}/closure")
    ResponseEntity<OfferView> close(
            Call call, @PathVariable String id, @Valid @RequestBody Bodies.CloseBody body) {
        Recorded recording = new Recorded(call.caller().membership(), body.toldBy());
        return answers.written(
                PLURAL,
                offering.close(call, id, body.on(), recording),
                stored -> view(call, stored));
    }

    @Allowed("show-placement-offer")
    @GetMapping("/api/placement-offers/{id}")
    ResponseEntity<OfferView> show(Call call, @PathVariable String id) {
        return answers.read(offering.show(call, id), stored -> view(call, stored));
    }

    @Allowed("list-placement-offers")
    @GetMapping("/api/placement-offers")
    Page<OfferView> list(
            Call call, Paging paging, @RequestParam(required = false) @Nullable String state) {
        Page<Stored<Offer>> page = offering.list(call, state, paging);
        return new Page<>(
                offering.named(call, page.items()).stream().map(OfferView::of).toList(),
                page.next());
    }

    private OfferView view(Call call, Stored<Offer> stored) {
        return OfferView.of(offering.named(call, List.of(stored)).getFirst());
    }
}
