package org.handslag.gateway.tenant.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.handslag.gateway.tenant.model.Departure;
import org.handslag.gateway.tenant.model.Tenancy;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/** The platform admin declares that a tenant leaves, or takes it back. */
@Component
public class DepartingTenant {
    private final Aggregates<Tenancy> tenancies;
    private final Clock clock;

    DepartingTenant(Aggregates<Tenancy> tenancies, Clock clock) {
        this.tenancies = tenancies;
        this.clock = clock;
    }

    /**
     * From now on nothing is written in it; on the day it has left.
     *
     * @param erasedOn {@link Departure#LEAST_DAYS} to {@link Departure#MOST_DAYS} days ahead
     * @throws ProblemException 404 where there is no such tenant; 400 for another day
     */
    public Result<Tenancy> declare(Call call, String key, String reason, LocalDate erasedOn) {
        Call inTenant = in(call, key);
        LocalDate today = LocalDate.now(clock);
        Departure departure = new Departure(PrivateText.ofTenant(reason), today, erasedOn);
        return tenancies.change(
                inTenant,
                key,
                present -> {
                    if (!Departure.canEnd(erasedOn, today)) {
                        throw ProblemException.invalid("/erasedOn", "out-of-range", Map.of());
                    }
                    return present.state().depart(departure);
                });
    }

    /**
     * It stays after all.
     *
     * @throws ProblemException 404 where there is no such tenant
     */
    public Result<Tenancy> withdraw(Call call, String key) {
        return tenancies.change(in(call, key), key, present -> present.state().stay());
    }

    /** One of all tenants, also one that has left. */
    public Stored<Tenancy> get(String key) {
        if (!Tenant.isKey(key)) {
            throw ProblemException.notFound();
        }
        return tenancies.get(new Tenant(key), key);
    }

    /** A part of the list of all, in the order of their keys. */
    public Page<Stored<Tenancy>> list(Call call, Paging paging) {
        return tenancies.listOfTenants(call, paging);
    }

    private static Call in(Call call, String key) {
        if (!Tenant.isKey(key)) {
            throw ProblemException.notFound();
        }
        return call.in(new Tenant(key));
    }
}
