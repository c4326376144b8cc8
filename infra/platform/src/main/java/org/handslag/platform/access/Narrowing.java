package org.handslag.platform.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handslag.platform.access.Caller.Permission;
import org.jspecify.annotations.Nullable;

/**
 * What a query may be narrowed to: never less than a caller reaches. A field narrows where every
 * permission limits it; what is found is held against the permissions all the same.
 */
final class Narrowing {
    private final Caller caller;
    private final Placing placing;

    Narrowing(Caller caller, Placing placing) {
        this.caller = caller;
        this.placing = placing;
    }

    /** Field to its values; empty where no permission can reach anything. */
    Optional<Map<String, Set<String>>> fields() {
        @Nullable Map<String, Set<String>> all = null;
        for (Permission permission : caller.permissions()) {
            @Nullable Map<String, Set<String>> limits = limits(permission);
            if (limits == null) {
                continue;
            }
            if (all == null) {
                all = limits;
                continue;
            }
            all.keySet().retainAll(limits.keySet());
            all.forEach((field, values) -> values.addAll(limits.getOrDefault(field, Set.of())));
        }
        return Optional.ofNullable(all);
    }

    private @Nullable Map<String, Set<String>> limits(Permission permission) {
        Grant grant = permission.grant();
        Map<String, Set<String>> limits = new HashMap<>();
        switch (permission.scope()) {
            case TENANT -> {
                return limits;
            }
            case PROGRAMME -> {}
            case MUNICIPALITY -> limit(limits, placing.municipality(), grant.municipality());
            case PARTNER -> {
                if (grant.partner() == null) {
                    return null;
                }
                limit(limits, placing.partner(), grant.partner());
            }
            case CASES -> {
                if (placing.participant() == null) {
                    return null;
                }
                limits.put(
                        placing.participant(),
                        new HashSet<>(caller.sight().inCareOf(caller.membership())));
            }
            case OWN -> {
                Person person = caller.person();
                String field = person == null ? null : placing.own(person.kind());
                if (person == null || field == null) {
                    return null;
                }
                limit(limits, field, person.id());
                return limits;
            }
        }
        limit(limits, placing.programme(), grant.programme());
        return limits;
    }

    private static void limit(
            Map<String, Set<String>> limits, @Nullable String field, @Nullable String value) {
        if (field != null && value != null) {
            limits.put(field, new HashSet<>(Set.of(value)));
        }
    }
}
