package org.handslag.gateway.invitation.application;

import org.handslag.gateway.invitation.model.Invitation;
import org.handslag.gateway.membership.model.Grant;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.springframework.stereotype.Component;

/** Somebody takes back an invitation that nobody has used. */
@Component
public class WithdrawingInvitation {
    private final Aggregates<Invitation> invitations;

    WithdrawingInvitation(Aggregates<Invitation> invitations) {
        this.invitations = invitations;
    }

    /** Takes it back; within the caller's reach only. */
    public Result<Invitation> withdraw(Call call, String id) {
        return invitations.change(
                call,
                id,
                present -> {
                    Grant grant = present.state().grant();
                    call.mustReach(target(grant));
                    return present.state().withdraw();
                });
    }

    /** An invitation belongs where its grant holds. */
    private static Target target(Grant grant) {
        String programme = grant.programme();
        return (programme == null ? Target.ofTenant() : Target.ofProgramme(programme))
                .in(grant.municipality());
    }
}
