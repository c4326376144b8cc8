package org.handslag.gateway.composing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.handslag.gateway.GatewayApplication;
import org.handslag.gateway.routing.Asking;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.audit.OperatorActions.Action;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.id.Ids;
import org.handslag.platform.json.Json;
import org.handslag.platform.operations.Because;
import org.handslag.platform.operations.Operations;
import org.handslag.platform.operations.ParkedRecordView;
import org.handslag.platform.operations.QuarantinedView;
import org.handslag.platform.operations.ReplayView;
import org.handslag.platform.operations.ServiceHealth;
import org.handslag.platform.operations.ServiceHealthView;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.problem.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What those who run the platform see and do, in all services. */
@RestController
class OperationsOfAllController {
    private static final String PARKED = "/api/operations/parked-records";
    private static final String QUARANTINED = "/api/operations/quarantined-aggregates";
    private static final String HEALTH = "/api/operations/health";

    private final Operations own;
    private final ServiceHealth health;
    private final Asking asking;

    OperationsOfAllController(Operations own, ServiceHealth health, Asking asking) {
        this.own = own;
        this.health = health;
        this.asking = asking;
    }

    /** 200 also where something is wrong: the answer says what. */
    @Allowed("show-platform-health")
    @GetMapping("/api/platform/health")
    PlatformHealthView health(Call call, HttpServletRequest request) {
        Locale language = Words.language(request);
        Asking.Answered answered = asking.all(HEALTH, request::getHeader);
        List<ServiceHealthView> all = new ArrayList<>();
        all.add(health.show(language));
        for (String service : Asking.services()) {
            JsonNode answer = answered.answers().get(service);
            all.add(
                    answer == null
                            ? health.away(service, language)
                            : as(ServiceHealthView.class).apply(answer));
        }
        return PlatformHealthView.of(all);
    }

    /** {@code service}: of this one only. */
    @Allowed("list-parked-records")
    @GetMapping("/api/parked-records")
    Composed<ParkedRecordView> parked(
            Call call,
            HttpServletRequest request,
            Paging paging,
            @RequestParam @Nullable String service,
            @RequestParam @Nullable String topic,
            @RequestParam @Nullable String tenant) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("topic", topic);
        values.put("tenant", tenant);
        return listed(
                request,
                service,
                Composed.path(PARKED, paging, values),
                () -> own.parked(topic, tenant, paging, Words.language(request)),
                as(ParkedRecordView.class),
                ParkedRecordView::id,
                paging);
    }

    @Allowed("show-parked-record")
    @GetMapping("/api/parked-records/{service}/{id}")
    ParkedRecordView parked(
            Call call,
            HttpServletRequest request,
            @PathVariable String service,
            @PathVariable String id) {
        return asked(
                request,
                service,
                id,
                PARKED + "/" + id,
                null,
                language -> own.parked(call, id, language),
                OperationsOfAllController::explained);
    }

    @Allowed("replay-parked-record")
    @PostMapping("/api/parked-records/{service}/{id}/replay")
    ReplayView replay(
            Call call,
            HttpServletRequest request,
            @PathVariable String service,
            @PathVariable String id,
            @Valid @RequestBody Because because) {
        return asked(
                request,
                service,
                id,
                PARKED + "/" + id + "/replay",
                because,
                language -> own.replay(call, id, because, language),
                as(ReplayView.class));
    }

    /** {@code service}: of this one only. */
    @Allowed("list-quarantined-aggregates")
    @GetMapping("/api/quarantined-aggregates")
    Composed<QuarantinedView> quarantined(
            Call call,
            HttpServletRequest request,
            Paging paging,
            @RequestParam @Nullable String service) {
        return listed(
                request,
                service,
                Composed.path(QUARANTINED, paging, Map.of()),
                () -> own.quarantined(paging, Words.language(request)),
                as(QuarantinedView.class),
                QuarantinedView::id,
                paging);
    }

    @Allowed("release-quarantined-aggregate")
    @PostMapping("/api/quarantined-aggregates/{service}/{id}/release")
    QuarantinedView release(
            Call call,
            HttpServletRequest request,
            @PathVariable String service,
            @PathVariable String id,
            @Valid @RequestBody Because because) {
        return asked(
                request,
                service,
                id,
                QUARANTINED + "/" + id + "/release",
                because,
                language -> own.release(call, id, because, language),
                as(QuarantinedView.class));
    }

    private <T> Composed<T> listed(
            HttpServletRequest request,
            @Nullable String service,
            String path,
            Supplier<Page<T>> ours,
            Function<JsonNode, T> view,
            Function<T, String> id,
            Paging paging) {
        boolean all = service == null;
        boolean here = GatewayApplication.NAME.equals(service);
        if (!all && !here) {
            mustBeAService(service);
        }
        List<String> others = all ? Asking.services() : here ? List.of() : List.of(service);
        return Composed.of(
                all || here ? ours.get() : new Page<>(List.of(), null),
                asking.some(others, path, request::getHeader),
                view,
                Comparator.comparing(id),
                id,
                paging.limit());
    }

    private <T> T asked(
            HttpServletRequest request,
            String service,
            String id,
            String path,
            @Nullable Because because,
            Function<Locale, T> here,
            Function<JsonNode, T> view) {
        if (!Ids.isId(id)) {
            throw ProblemException.notFound();
        }
        if (service.equals(GatewayApplication.NAME)) {
            return here.apply(Words.language(request));
        }
        mustBeAService(service);
        return view.apply(asking.one(service, path, because, request::getHeader));
    }

    private static void mustBeAService(String service) {
        if (!Asking.services().contains(service)) {
            throw ProblemException.notFound();
        }
    }

    private static <T> Function<JsonNode, T> as(Class<T> view) {
        return answer -> Json.tolerant().treeToValue(answer, view);
    }

    private static ParkedRecordView explained(JsonNode answer) {
        ObjectNode rest = ((ObjectNode) answer).deepCopy();
        JsonNode actions = rest.remove("actions");
        return as(ParkedRecordView.class)
                .apply(rest)
                .after(
                        actions == null
                                ? List.of()
                                : actions.values().stream()
                                        .map(OperationsOfAllController::action)
                                        .toList());
    }

    private static Action action(JsonNode done) {
        ObjectNode rest = ((ObjectNode) done).deepCopy();
        @Nullable PrivateText reason = Reason.takenOutOf(rest);
        return as(Action.class).apply(rest).because(reason);
    }
}
