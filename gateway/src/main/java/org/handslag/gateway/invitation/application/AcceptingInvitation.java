package org.handslag.gateway.invitation.application;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.handslag.gateway.invitation.model.Invitation;
import org.handslag.gateway.membership.application.Granting;
import org.handslag.gateway.membership.model.Membership;
import org.handslag.gateway.membership.model.Offer;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.id.Code;
import org.handslag.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * A signed-in subject takes an invitation. Two documents are written, always forward: first the
 * invitation is the subject's, then the membership has its grant. Whoever was interrupted in
 * between repeats it and gets the rest; nobody else can.
 */
@Component
public class AcceptingInvitation {
    private final Aggregates<Invitation> invitations;
    private final Granting granting;
    private final Clock clock;

    AcceptingInvitation(Aggregates<Invitation> invitations, Granting granting, Clock clock) {
        this.invitations = invitations;
        this.granting = granting;
        this.clock = clock;
    }

    /**
     * Takes it.
     *
     * @throws ProblemException 404 for a code that the tenant has not issued
     */
    public Result<Membership> accept(Call call, String typed) {
        Stored<Invitation> invitation =
                Code.typed(typed)
                        .flatMap(code -> withCode(call, code))
                        .orElseThrow(ProblemException::notFound);
        Offer offer = invitation.state().offer(invitation.id());
        // Asked before anything is written, so that a refusal does not use up the code.
        if (granting.foresee(call, offer) instanceof Decision.Refused<Membership>(var refusal)) {
            return new Result.Refused<>(refusal);
        }
        Result<Invitation> taken =
                invitations.change(
                        call.about("invitation"),
                        invitation.id(),
                        present ->
                                present.state()
                                        .accept(call.caller().subjectHash(), clock.instant()));
        return switch (taken) {
            case Result.Refused<Invitation>(var refusal) -> new Result.Refused<>(refusal);
            case Result.Written<Invitation> written ->
                    granting.grant(call.about("membership"), offer);
        };
    }

    private Optional<Stored<Invitation>> withCode(Call call, Code code) {
        return invitations.all(call.tenant(), Map.of("state.codeHash", code.hash())).stream()
                .findFirst();
    }
}
