package org.handslag.platform.operations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.problem.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * This service's own, for the platform admin; a service that composes those of all brings a
 * controller of its own.
 */
@RestController
@ConditionalOnProperty(name = "handslag.operations", havingValue = "own", matchIfMissing = true)
class OperationsController {
    private final Operations operations;
    private final ServiceHealth health;

    OperationsController(Operations operations, ServiceHealth health) {
        this.operations = operations;
        this.health = health;
    }

    @Allowed("show-platform-health")
    @GetMapping("/api/operations/health")
    ServiceHealthView health(Call call, HttpServletRequest request) {
        return health.show(Words.language(request));
    }

    @Allowed("list-parked-records")
    @GetMapping("/api/operations/parked-records")
    Page<ParkedRecordView> parked(
            Call call,
            HttpServletRequest request,
            Paging paging,
            @RequestParam @Nullable String topic,
            @RequestParam @Nullable String tenant) {
        return operations.parked(topic, tenant, paging, Words.language(request));
    }

    @Allowed("show-parked-record")
    @GetMapping("/api/operations/parked-records/{id}")
    ParkedRecordView parked(Call call, HttpServletRequest request, @PathVariable String id) {
        return operations.parked(call, id, Words.language(request));
    }

    @Allowed("replay-parked-record")
    @PostMapping("/api/operations/parked-records/{id}/replay")
    ReplayView replay(
            Call call,
            HttpServletRequest request,
            @PathVariable String id,
            @Valid @RequestBody Because because) {
        return operations.replay(call, id, because, Words.language(request));
    }

    @Allowed("list-quarantined-aggregates")
    @GetMapping("/api/operations/quarantined-aggregates")
    Page<QuarantinedView> quarantined(Call call, HttpServletRequest request, Paging paging) {
        return operations.quarantined(paging, Words.language(request));
    }

    @Allowed("release-quarantined-aggregate")
    @PostMapping("/api/operations/quarantined-aggregates/{id}/release")
    QuarantinedView release(
            Call call,
            HttpServletRequest request,
            @PathVariable String id,
            @Valid @RequestBody Because because) {
        return operations.release(call, id, because, Words.language(request));
    }
}
