package org.handslag.gateway.erasure.application;

import java.util.List;
import java.util.Set;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.tenant.Tenant;
import org.handslag.platform.vault.KeyProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The first thing that an erasure does: without the person's key no copy of what was written about
 * them can be read, wherever it lies. Where words are kept, the key must stay.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DestroyingKeys implements PersonalData {
    private final KeyProvider keys;

    DestroyingKeys(KeyProvider keys) {
        this.keys = keys;
    }

    @Override
    public String kind() {
        return "keys";
    }

    @Override
    public List<Item> about(Tenant tenant, String person) {
        return List.of();
    }

    @Override
    public int erase(Tenant tenant, String person, Set<Keep> keeps) {
        if (keeps.contains(Keep.IDENTITY) || keeps.contains(Keep.MINUTES)) {
            return 0;
        }
        keys.destroy(tenant, person);
        return 1;
    }
}
