package org.handslag.gateway.tenant.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.handslag.gateway.tenant.application.CreatingTenant;
import org.handslag.gateway.tenant.application.CreatingTenant.Created;
import org.handslag.gateway.tenant.application.DepartingTenant;
import org.handslag.gateway.tenant.model.Tenancy;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.web.Answers;
import org.handslag.platform.web.AnswersWith;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Opening and showing tenants, their leaving, and showing the caller's own. */
@RestController
class TenantController {
    private final CreatingTenant creating;
    private final DepartingTenant departing;
    private final Aggregates<Tenancy> tenancies;
    private final Answers answers;

    TenantController(
            CreatingTenant creating,
            DepartingTenant departing,
            Aggregates<Tenancy> tenancies,
            Answers answers) {
        this.creating = creating;
        this.departing = departing;
        this.tenancies = tenancies;
        this.answers = answers;
    }

    record TenantRequest(
            @NotNull @Size(min = 2) @Pattern(regexp = "[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")
                    String key,
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 3) List<@NotNull @Pattern(regexp = "sv|nb|en") String> languages,
            @Nullable Boolean sandbox) {}

    record DepartureRequest(
            @NotBlank @Size(max = 200) String reason, @NotNull LocalDate erasedOn) {}

    /** {@code sandbox}: it is for trying, and ends by itself after 90 days. */
    @Allowed("create-tenant")
    @AnswersWith(also = 201)
    @PostMapping("/api/tenants")
    ResponseEntity<TenantView> create(Call call, @Valid @RequestBody TenantRequest request) {
        List<String> languages = request.languages() == null ? List.of() : request.languages();
        Created created =
                creating.create(
                        call,
                        request.key(),
                        request.name(),
                        languages,
                        Boolean.TRUE.equals(request.sandbox()));
        return answers.written(
                "tenants",
                created.result(),
                stored -> TenantView.opened(stored, created.adminCode()));
    }

    @Allowed("list-tenants")
    @GetMapping("/api/tenants")
    Page<TenantView> list(Call call, Paging paging) {
        return departing.list(call, paging).map(TenantView::whole);
    }

    @Allowed("show-one-tenant")
    @GetMapping("/api/tenants/{key}")
    ResponseEntity<TenantView> show(Call call, @PathVariable String key) {
        return answers.read(departing.get(key), TenantView::whole);
    }

    /** {@code erasedOn}: 30 to 365 days ahead. */
    @Allowed("declare-departure")
    @PostMapping("/api/tenants/{key}/departure")
    ResponseEntity<TenantView> depart(
            Call call, @PathVariable String key, @Valid @RequestBody DepartureRequest request) {
        return answers.written(
                "tenants",
                departing.declare(call, key, request.reason(), request.erasedOn()),
                TenantView::whole);
    }

    @Allowed("withdraw-departure")
    @PostMapping("/api/tenants/{key}/departure/withdrawal")
    ResponseEntity<TenantView> stay(Call call, @PathVariable String key) {
        return answers.written("tenants", departing.withdraw(call, key), TenantView::whole);
    }

    @Allowed("show-tenant")
    @GetMapping("/api/tenant")
    ResponseEntity<TenantView> show(Call call) {
        return answers.read(
                tenancies.get(call.tenant(), call.tenant().key()), TenantView::toItsPeople);
    }
}
