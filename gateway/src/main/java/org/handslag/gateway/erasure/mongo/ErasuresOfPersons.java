package org.handslag.gateway.erasure.mongo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.gateway.erasure.model.Erasure;
import org.handslag.gateway.erasure.model.Outcome;
import org.handslag.gateway.erasure.model.Ruling;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.tenant.Tenant;

/**
 * What somebody asked for and what was decided, as they may see it. It outlives every erasure: it
 * says why there is nothing else. Of somebody who is gone whole nothing is shown, that too would
 * say that they were here.
 */
final class ErasuresOfPersons implements PersonalData {
    private final Aggregates<Erasure> erasures;

    ErasuresOfPersons(Aggregates<Erasure> erasures) {
        this.erasures = erasures;
    }

    @Override
    public String kind() {
        return erasures.kind().plural();
    }

    @Override
    public List<Item> about(Tenant tenant, String person) {
        return erasures.all(tenant, Map.of("state.person.id", person)).stream()
                .filter(stored -> !gone(stored.state()))
                .map(stored -> new Item(kind(), stored.id(), stored.state()))
                .toList();
    }

    private static boolean gone(Erasure erasure) {
        Ruling ruling = erasure.ruling();
        return ruling != null && ruling.outcome() == Outcome.GRANTED;
    }

    @Override
    public int erase(Tenant tenant, String person, Set<Keep> keeps) {
        return 0;
    }
}
