package org.handslag.platform.rights;

import java.time.Instant;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.id.Ids;
import org.handslag.platform.tenant.Tenant;

/**
 * What one service has done of an erasure: that there is one says that it is done here.
 *
 * @param erasure the erasure's id
 * @param service who has done it
 * @param touched how many aggregates were erased or changed
 */
record ErasurePart(String erasure, String service, int touched, Instant doneAt) {
    static final String KIND = "erasure-parts";

    static String idOf(Tenant tenant, String erasure, String service) {
        return Ids.derived("erasure-part", tenant.key(), erasure, service);
    }

    Decision<ErasurePart> done() {
        return Decision.changed(this, "erasure-part.done.v1");
    }

    /** What others may see. */
    record Published(String id, String erasure, String service, int touched, Instant doneAt) {
        static Published of(Stored<ErasurePart> stored) {
            ErasurePart part = stored.state();
            return new Published(
                    stored.id(), part.erasure(), part.service(), part.touched(), part.doneAt());
        }
    }
}
