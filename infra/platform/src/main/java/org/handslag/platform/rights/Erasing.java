package org.handslag.platform.rights;

import java.time.Clock;
import java.util.Set;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.call.Call;
import org.handslag.platform.tenant.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Carries an erasure out in this service: first everything, then the word that it is done. */
@Component
class Erasing {
    private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);

    private final String service;
    private final Aggregates<ErasurePart> parts;
    private final ObjectProvider<PersonalData> kinds;
    private final ErasedPersons erased;
    private final Clock clock;

    Erasing(
            @Value("${spring.application.name}") String service,
            Aggregates<ErasurePart> parts,
            ObjectProvider<PersonalData> kinds,
            ErasedPersons erased,
            Clock clock) {
        this.service = service;
        this.parts = parts;
        this.kinds = kinds;
        this.erased = erased;
        this.clock = clock;
    }

    /** Does nothing where it is not granted, or done here already. */
    void carryOut(Tenant tenant, Erasure erasure) {
        erased.learn(tenant, erasure);
        String id = ErasurePart.idOf(tenant, erasure.id(), service);
        if (!erasure.granted() || parts.find(tenant, id).isPresent()) {
            return;
        }
        Set<Keep> keeps = erasure.kept();
        int touched =
                kinds.orderedStream()
                        .mapToInt(kind -> kind.erase(tenant, erasure.person().id(), keeps))
                        .sum();
        ErasurePart part = new ErasurePart(erasure.id(), service, touched, clock.instant());
        parts.create(Call.internal(tenant, "erase-person", erasure.id()), id, part::done);
        LOG.info("erasure {} is done here", erasure.id());
    }
}
