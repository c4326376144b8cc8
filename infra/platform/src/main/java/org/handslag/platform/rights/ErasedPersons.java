package org.handslag.platform.rights;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/**
 * Who is erased, in memory; whole before the service consumes. A reaction that makes something
 * about a person asks here first: where a database is built anew, or a topic read again, the old
 * states of what others have erased come by once more, and nobody carries the erasure out a second
 * time after them.
 */
@Component
public class ErasedPersons {
    private final Map<String, Set<Keep>> kept = new ConcurrentHashMap<>();

    /** Of several decisions about a person, only what all of them keep is kept. */
    void learn(Tenant tenant, Erasure erasure) {
        if (erasure.granted()) {
            Set<Keep> keeps = EnumSet.noneOf(Keep.class);
            keeps.addAll(erasure.kept());
            kept.merge(
                    tenant.keyOf(erasure.person().id()),
                    keeps,
                    (one, other) -> {
                        Set<Keep> both = EnumSet.copyOf(one);
                        both.retainAll(other);
                        return both;
                    });
        }
    }

    /** Whether what is of this sort may not be there any more of this person. */
    public boolean isErased(Tenant tenant, String person, Keep sort) {
        Set<Keep> keeps = kept.get(tenant.keyOf(person));
        return keeps != null && !keeps.contains(sort);
    }
}
