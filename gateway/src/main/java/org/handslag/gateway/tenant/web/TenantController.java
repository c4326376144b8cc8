package org.handslag.gateway.tenant.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.handslag.gateway.tenant.application.CreatingTenant;
import org.handslag.gateway.tenant.application.CreatingTenant.Created;
import org.handslag.gateway.tenant.model.Tenancy;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.web.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Opening a tenant, and showing the caller's own. */
@RestController
class TenantController {
    private final CreatingTenant creating;
    private final Aggregates<Tenancy> tenancies;
    private final Answers answers;

    TenantController(CreatingTenant creating, Aggregates<Tenancy> tenancies, Answers answers) {
        this.creating = creating;
        this.tenancies = tenancies;
        this.answers = answers;
    }

    record TenantRequest(
            @NotNull @Size(min = 2) @Pattern(regexp = "[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")
                    String key,
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 3)
                    List<@NotNull @Pattern(regexp = "sv|nb|en") String> languages) {}

    record AdminInvitation(String code) {
        /** Names no code, so that a log line cannot either. */
        @Override
        public String toString() {
            return "AdminInvitation[…]";
        }
    }

    record TenantView(
            String key,
            PrivateText name,
            List<String> languages,
            Tenancy.State state,
            @Nullable AdminInvitation adminInvitation) {
        static TenantView of(Stored<Tenancy> stored, @Nullable String code) {
            Tenancy tenancy = stored.state();
            return new TenantView(
                    stored.id(),
                    tenancy.name(),
                    tenancy.languages(),
                    tenancy.state(),
                    code == null ? null : new AdminInvitation(code));
        }
    }

    @Allowed("create-tenant")
    @PostMapping("/api/tenants")
    ResponseEntity<TenantView> create(Call call, @Valid @RequestBody TenantRequest request) {
        List<String> languages = request.languages() == null ? List.of() : request.languages();
        Created created = creating.create(call, request.key(), request.name(), languages);
        return answers.written(
                "tenants", created.result(), stored -> TenantView.of(stored, created.adminCode()));
    }

    @Allowed("show-tenant")
    @GetMapping("/api/tenant")
    ResponseEntity<TenantView> show(Call call) {
        return answers.read(
                tenancies.get(call.tenant(), call.tenant().key()),
                stored -> TenantView.of(stored, null));
    }
}
