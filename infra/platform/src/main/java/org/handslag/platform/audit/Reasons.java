package org.handslag.platform.audit;

import java.util.Objects;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Sealer;
import org.handslag.platform.tenant.Tenant;
import org.handslag.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reasons that callers gave for readings: free text, so sealed under the tenant's key. */
@Component
public class Reasons {
    private final Vault vault;

    Reasons(Vault vault) {
        this.vault = vault;
    }

    /** The reason as an entry keeps it; null for none. */
    public @Nullable String sealed(Tenant tenant, @Nullable String reason) {
        return reason == null ? null : sealer(tenant).seal(null, reason);
    }

    /** The reason again; null for none. */
    public @Nullable PrivateText opened(Tenant tenant, @Nullable String sealed) {
        return sealed == null
                ? null
                : PrivateText.ofTenant(
                        Objects.requireNonNull(sealer(tenant).open(null, sealed).orElse("")));
    }

    private Sealer sealer(Tenant tenant) {
        return vault.sealer(tenant, AuditStore.COLLECTION, "reason");
    }
}
