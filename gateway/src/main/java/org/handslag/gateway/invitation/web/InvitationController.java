package org.handslag.gateway.invitation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.handslag.gateway.invitation.application.AcceptingInvitation;
import org.handslag.gateway.invitation.application.Inviting;
import org.handslag.gateway.invitation.application.WithdrawingInvitation;
import org.handslag.gateway.invitation.model.Invitation;
import org.handslag.gateway.membership.model.MemberRole;
import org.handslag.gateway.membership.model.Person;
import org.handslag.gateway.membership.web.MembershipView;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.web.Answers;
import org.handslag.platform.web.AnswersWith;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Inviting people and accepting invitations. */
@RestController
class InvitationController {
    private final Inviting inviting;
    private final AcceptingInvitation accepting;
    private final WithdrawingInvitation withdrawing;
    private final Answers answers;

    InvitationController(
            Inviting inviting,
            AcceptingInvitation accepting,
            WithdrawingInvitation withdrawing,
            Answers answers) {
        this.inviting = inviting;
        this.accepting = accepting;
        this.withdrawing = withdrawing;
        this.answers = answers;
    }

    record PersonRequest(@NotNull Person.Kind kind, @NotNull @Size(max = 40) String id) {}

    record InvitationRequest(
            @NotNull MemberRole role,
            @Nullable @Pattern(regexp = "[a-z0-9-]{1,40}") String municipality,
            @Nullable @Size(max = 40) String programme,
            @Nullable @Pattern(regexp = "[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?") String partner,
            @Nullable @Valid PersonRequest person,
            @Nullable LocalDate from) {}

    record AcceptanceRequest(@NotBlank @Size(max = 60) String code) {
        /** Names no code, so that a log line cannot either. */
        @Override
        public String toString() {
            return "AcceptanceRequest[…]";
        }
    }

    record InvitationView(
            String id, @Nullable String code, Instant expiresAt, Invitation.State state) {
        /** Names no code, so that a log line cannot either. */
        @Override
        public String toString() {
            return "InvitationView[…]";
        }

        static InvitationView of(Stored<Invitation> stored, @Nullable String code) {
            Invitation invitation = stored.state();
            return new InvitationView(
                    stored.id(), code, invitation.expiresAt(), invitation.state());
        }
    }

    @Allowed("invite")
    @AnswersWith(also = 201)
    @PostMapping("/api/invitations")
    ResponseEntity<InvitationView> invite(
            Call call, @Valid @RequestBody InvitationRequest request) {
        PersonRequest person = request.person();
        Inviting.Issued issued =
                inviting.invite(
                        call,
                        new Inviting.Wish(
                                request.role(),
                                request.municipality(),
                                request.programme(),
                                request.partner(),
                                person == null ? null : new Person(person.kind(), person.id()),
                                request.from()));
        return answers.written(
                "invitations", issued.result(), stored -> InvitationView.of(stored, issued.code()));
    }

    @Allowed("accept-invitation")
    @PostMapping("/api/invitations/acceptance")
    ResponseEntity<MembershipView> accept(
            Call call, @Valid @RequestBody AcceptanceRequest request) {
        return answers.written(
                "memberships",
                accepting.accept(call, request.code()),
                stored -> MembershipView.of(call.caller(), stored));
    }

    @Allowed("withdraw-invitation")
    @PostMapping("/api/invitations/{id}/withdrawal")
    ResponseEntity<InvitationView> withdraw(Call call, @PathVariable String id) {
        return answers.written(
                "invitations",
                withdrawing.withdraw(call, id),
                stored -> InvitationView.of(stored, null));
    }
}
