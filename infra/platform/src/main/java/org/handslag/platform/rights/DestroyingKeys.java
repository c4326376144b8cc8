package org.handslag.platform.rights;

import java.util.List;
import java.util.Set;
import org.handslag.platform.tenant.Tenant;
import org.handslag.platform.vault.KeyProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The first thing that an erasure does: without the person's key no copy of what was written about
 * them can be read, wherever it lies. Every service does it, not only the first: a service that
 * says that it is done has no key in its memory any more, and cannot have got one again, since the
 * store has none. Where words are kept, the key must stay.
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

    /** Counts for nothing: a key is no aggregate, and there is one to destroy of anybody. */
    @Override
    public int erase(Tenant tenant, String person, Set<Keep> keeps) {
        if (!keeps.contains(Keep.IDENTITY) && !keeps.contains(Keep.MINUTES)) {
            keys.destroy(tenant, person);
        }
        return 0;
    }
}
