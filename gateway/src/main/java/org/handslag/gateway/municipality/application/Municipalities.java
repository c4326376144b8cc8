package org.handslag.gateway.municipality.application;

import java.util.Map;
import org.handslag.gateway.municipality.model.Municipality;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.id.Ids;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The municipalities of a tenant, by key. */
@Component
public class Municipalities {
    private final Aggregates<Municipality> municipalities;

    Municipalities(Aggregates<Municipality> municipalities) {
        this.municipalities = municipalities;
    }

    /** Adds one; the same again changes nothing, another under the same key is refused. */
    public Result<Municipality> add(Call call, String key, @Nullable String code, String name) {
        Municipality asked = new Municipality(key, code, name);
        Result<Municipality> result =
                municipalities.create(
                        call, idOf(call.tenant(), key), () -> Municipality.add(key, code, name));
        return result instanceof Result.Written<Municipality> written
                        && !written.stored().state().equals(asked)
                ? new Result.Refused<>(new Refusal("municipality-exists", Map.of("key", key)))
                : result;
    }

    /** Whether the tenant has it. */
    public boolean has(Tenant tenant, String key) {
        return municipalities.find(tenant, idOf(tenant, key)).isPresent();
    }

    /** A part of the list. */
    public Page<Stored<Municipality>> list(Tenant tenant, Paging paging) {
        return municipalities.list(tenant, Map.of(), paging);
    }

    private static String idOf(Tenant tenant, String key) {
        return Ids.derived("municipality", tenant.key(), key);
    }
}
