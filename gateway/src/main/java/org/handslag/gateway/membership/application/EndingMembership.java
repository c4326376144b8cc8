package org.handslag.gateway.membership.application;

import java.time.LocalDate;
import java.util.Map;
import org.handslag.gateway.membership.model.Membership;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Refusal;
import org.springframework.stereotype.Component;

/** A tenant admin ends somebody's membership. */
@Component
public class EndingMembership {
    private final Aggregates<Membership> memberships;

    EndingMembership(Aggregates<Membership> memberships) {
        this.memberships = memberships;
    }

    /** Ends it; nobody ends their own, so that a tenant does not lose its last admin by mistake. */
    public Result<Membership> end(Call call, String id, LocalDate on) {
        if (id.equals(call.caller().membership())) {
            return new Result.Refused<>(new Refusal("own-membership", Map.of()));
        }
        return memberships.change(call, id, present -> present.state().end(on));
    }
}
