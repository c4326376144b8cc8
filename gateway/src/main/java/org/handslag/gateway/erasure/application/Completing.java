package org.handslag.gateway.erasure.application;

import java.time.Clock;
import org.handslag.gateway.erasure.model.DonePart;
import org.handslag.gateway.erasure.model.Erasure;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.call.Call;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/** Ends an erasure when the last service has done its part. */
@Component
public class Completing {
    private final Aggregates<Erasure> erasures;
    private final Reporting reporting;
    private final Clock clock;

    Completing(Aggregates<Erasure> erasures, Reporting reporting, Clock clock) {
        this.erasures = erasures;
        this.reporting = reporting;
        this.clock = clock;
    }

    /** A service has done its part. */
    public void partDone(Tenant tenant, DonePart part) {
        if (reporting.waitingFor(tenant, part.erasure()).isEmpty()
                && erasures.find(tenant, part.erasure()).isPresent()) {
            erasures.change(
                    Call.internal(tenant, "complete-erasure", part.erasure()),
                    part.erasure(),
                    stored -> stored.state().complete(clock.instant()));
        }
    }
}
