package org.handslag.gateway.membership.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.handslag.gateway.membership.application.EndingMembership;
import org.handslag.gateway.membership.model.Membership;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Aggregates;
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

/** Memberships of the caller's tenant. */
@RestController
class MembershipController {
    private final Aggregates<Membership> memberships;
    private final EndingMembership ending;
    private final Answers answers;

    MembershipController(
            Aggregates<Membership> memberships, EndingMembership ending, Answers answers) {
        this.memberships = memberships;
        this.ending = ending;
        this.answers = answers;
    }

    record EndRequest(@NotNull LocalDate on) {}

    @Allowed("show-my-membership")
    @GetMapping("/api/memberships/me")
    ResponseEntity<MembershipView> showMine(Call call) {
        return answers.read(
                memberships.get(call.tenant(), call.caller().membership()),
                stored -> MembershipView.of(call.caller(), stored));
    }

    @Allowed("list-memberships")
    @GetMapping("/api/memberships")
    Page<MembershipView> list(Call call, Paging paging) {
        return memberships
                .list(call.tenant(), Map.of(), paging)
                .map(stored -> MembershipView.of(call.caller(), stored));
    }

    @Allowed(value = "end-membership", whileLeaving = true)
    @PostMapping("/api/memberships/{id}/end")
    ResponseEntity<MembershipView> end(
            Call call, @PathVariable String id, @Valid @RequestBody EndRequest request) {
        return answers.written(
                "memberships",
                ending.end(call, id, request.on()),
                stored -> MembershipView.of(call.caller(), stored));
    }
}
