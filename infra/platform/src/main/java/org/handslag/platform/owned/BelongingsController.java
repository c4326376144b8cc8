package org.handslag.platform.owned;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.access.Target;
import org.handslag.platform.call.Call;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** This service's part of a tenant's export, for the gateway. */
@RestController
class BelongingsController {
    /** A state has 64 KB where others may see it, and some more where they may not. */
    private static final int MOST = 50;

    private final Belongings belongings;

    BelongingsController(Belongings belongings) {
        this.belongings = belongings;
    }

    @Allowed("show-tenant-data")
    @GetMapping("/api/tenant/data")
    OwnedPage page(
            Call call,
            @RequestParam @Nullable @Size(max = 140) String after,
            @RequestParam(defaultValue = "25") @Min(1) @Max(MOST) int limit) {
        call.mustReach(Target.ofTenant());
        return belongings.page(call.tenant(), after, limit);
    }
}
