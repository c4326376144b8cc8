package org.handslag.gateway.municipality.model;

import org.handslag.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A municipality that the tenant spans. Its id follows from tenant and key.
 *
 * @param key what blueprints, people and scopes name it by, e.g. {@code kavlinge}
 * @param code the state's code, e.g. {@code 1261}; null: a region, which has none
 * @param name what people read; stays in the gateway
 */
public record Municipality(String key, @Nullable String code, String name) {

    /** Adds it to the tenant. */
    public static Decision<Municipality> add(String key, @Nullable String code, String name) {
        return Decision.changed(new Municipality(key, code, name), "municipality.added.v1");
    }
}
