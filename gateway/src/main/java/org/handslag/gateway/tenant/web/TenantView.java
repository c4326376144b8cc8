package org.handslag.gateway.tenant.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.gateway.tenant.model.Departure;
import org.handslag.gateway.tenant.model.Tenancy;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * A tenant as it is shown.
 *
 * @param name null where it has left: its texts cannot be read any more
 * @param sandbox whether it is there for trying only
 * @param since null where an earlier release opened it
 * @param endsOn the day on which nobody comes in any more; null: none is set
 * @param departure why, to whoever runs the platform; null where none is declared
 * @param adminInvitation to whoever has opened it
 */
record TenantView(
        String key,
        PrivateText name,
        List<String> languages,
        Tenancy.State state,
        boolean sandbox,
        @Nullable LocalDate since,
        @Nullable LocalDate endsOn,
        @Nullable Departure departure,
        @Nullable AdminInvitation adminInvitation) {

    /** The way in for its first admin. */
    record AdminInvitation(String code) {
        /** Names no code, so that a log line cannot either. */
        @Override
        public String toString() {
            return "AdminInvitation[…]";
        }
    }

    static TenantView opened(Stored<Tenancy> stored, @Nullable String code) {
        return of(stored, null, code == null ? null : new AdminInvitation(code));
    }

    static TenantView whole(Stored<Tenancy> stored) {
        return of(stored, stored.state().departure(), null);
    }

    static TenantView toItsPeople(Stored<Tenancy> stored) {
        return of(stored, null, null);
    }

    private static TenantView of(
            Stored<Tenancy> stored,
            @Nullable Departure departure,
            @Nullable AdminInvitation invitation) {
        Tenancy tenancy = stored.state();
        return new TenantView(
                stored.id(),
                tenancy.name(),
                tenancy.languages(),
                tenancy.state(),
                tenancy.isSandbox(),
                tenancy.since(),
                tenancy.endsOn(),
                departure,
                invitation);
    }
}
