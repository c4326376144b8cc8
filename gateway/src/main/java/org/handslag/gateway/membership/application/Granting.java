package org.handslag.gateway.membership.application;

import org.handslag.gateway.membership.model.Membership;
import org.handslag.gateway.membership.model.Offer;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.springframework.stereotype.Component;

/** Adds what an invitation offers to the calling subject's one membership. */
@Component
public class Granting {
    private final Aggregates<Membership> memberships;

    Granting(Aggregates<Membership> memberships) {
        this.memberships = memberships;
    }

    /** What the membership would say, without writing anything. */
    public Decision<Membership> foresee(Call call, Offer offer) {
        return memberships
                .find(call.tenant(), idOf(call))
                .map(own -> own.state().take(offer))
                .orElseGet(() -> Membership.begin(call.caller().subjectHash(), offer));
    }

    /** Adds it, once however often it is asked. */
    public Result<Membership> grant(Call call, Offer offer) {
        Result<Membership> begun =
                memberships.create(
                        call,
                        idOf(call),
                        () -> Membership.begin(call.caller().subjectHash(), offer));
        return switch (begun) {
            case Result.Refused<Membership> refused -> refused;
            case Result.Written<Membership>(
                            Stored<Membership> own,
                            boolean created,
                            long version) ->
                    created
                            ? new Result.Written<>(own, false, version)
                            : memberships.change(
                                    call, own.id(), present -> present.state().take(offer));
        };
    }

    private static String idOf(Call call) {
        return org.handslag.platform.access.Membership.idOf(
                call.tenant().key(), call.caller().subjectHash());
    }
}
