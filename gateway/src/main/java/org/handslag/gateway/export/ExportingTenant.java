package org.handslag.gateway.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.handslag.gateway.GatewayApplication;
import org.handslag.gateway.routing.Asking;
import org.handslag.platform.call.Call;
import org.handslag.platform.json.Json;
import org.handslag.platform.owned.Belongings;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.handslag.platform.web.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends everything that a tenant owns, service by service, in lines of JSON. The first says what
 * the file is, the last that it is whole; each in between has the cursor of what comes after it.
 */
@Component
class ExportingTenant {
    static final String FORMAT = "handslag-tenant-export-1";

    private static final MediaType LINES = MediaType.APPLICATION_NDJSON;
    private static final int AT_ONCE = 4;
    private static final int PAGE = 25;

    private final Belongings own;
    private final Asking asking;
    private final Clock clock;
    private final Set<Tenant> underWay = ConcurrentHashMap.newKeySet();

    ExportingTenant(Belongings own, Asking asking, Clock clock) {
        this.own = own;
        this.asking = asking;
        this.clock = clock;
    }

    /**
     * Sends it, or breaks off with a line that says why; the same again, with the last line's
     * cursor, goes on there.
     *
     * @param after a line's cursor; null: from the beginning
     * @param header the caller's headers by name
     * @throws ProblemException 400 where {@code after} is no cursor; 429 while the tenant is being
     *     exported already, or too many others are
     */
    void export(
            Call call,
            @Nullable String after,
            Function<String, @Nullable String> header,
            Stream stream) {
        Place from = after == null ? Place.first() : Place.of(after);
        if (underWay.size() >= AT_ONCE || !underWay.add(call.tenant())) {
            throw new ProblemException(Problem.of(429, "too-many-at-once").retryAfter(10));
        }
        try {
            new Sending(call, header, stream).all(from);
        } finally {
            underWay.remove(call.tenant());
        }
    }

    private static List<String> services() {
        List<String> all = new ArrayList<>(List.of(GatewayApplication.NAME));
        all.addAll(Asking.services());
        return all;
    }

    /**
     * A place in the whole of it.
     *
     * @param after the service's own cursor; null: its beginning
     */
    private record Place(String service, @Nullable String after) {
        static Place first() {
            return new Place(GatewayApplication.NAME, null);
        }

        static Place of(String cursor) {
            String[] parts = cursor.split(":", 2);
            if (parts.length < 2 || !services().contains(parts[0])) {
                throw ProblemException.invalid("?after", "not-a-cursor", Map.of());
            }
            return new Place(parts[0], parts[1]);
        }
    }

    /** One export on its way. */
    private final class Sending {
        private final Call call;
        private final Function<String, @Nullable String> header;
        private final Stream stream;
        private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        private boolean begun;

        private Sending(Call call, Function<String, @Nullable String> header, Stream stream) {
            this.call = call;
            this.header = header;
            this.stream = stream;
        }

        void all(Place from) {
            List<String> services = services();
            @Nullable String after = from.after();
            for (String service :
                    services.subList(services.indexOf(from.service()), services.size())) {
                do {
                    JsonNode page;
                    try {
                        page = page(service, after);
                    } catch (ProblemException no) {
                        if (!begun) {
                            throw no;
                        }
                        line(Map.of("problem", no.problem().code(), "service", service));
                        stream.flush();
                        return;
                    }
                    if (!begun) {
                        begin(from);
                    }
                    page.path("items").forEach(item -> item(service, (ObjectNode) item));
                    stream.flush();
                    if (!stream.isOpen()) {
                        return;
                    }
                    after = page.path("next").stringValueOpt().orElse(null);
                } while (after != null);
            }
            line(Map.of("complete", true, "counts", counts));
            stream.flush();
        }

        /** What is about persons is on record before it comes here, wherever it is from. */
        private JsonNode page(String service, @Nullable String after) {
            if (service.equals(GatewayApplication.NAME)) {
                return stream.recorded(own.page(call.tenant(), after, PAGE));
            }
            String path = "/api/tenant/data?limit=" + PAGE;
            return asking.one(
                    service,
                    after == null
                            ? path
                            : path + "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8),
                    null,
                    header);
        }

        private void begin(Place from) {
            begun = true;
            stream.begin(LINES);
            Map<String, Object> first = new LinkedHashMap<>();
            first.put("format", FORMAT);
            first.put("tenant", call.tenant().key());
            first.put("begun", clock.instant());
            first.put("services", services());
            if (from.after() != null) {
                first.put("after", from.service() + ":" + from.after());
            }
            line(first);
        }

        private void item(String service, ObjectNode item) {
            String kind = item.path("kind").asString();
            counts.computeIfAbsent(service, it -> new TreeMap<>()).merge(kind, 1, Integer::sum);
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("service", service);
            item.properties().forEach(field -> line.put(field.getKey(), field.getValue()));
            line.put("cursor", service + ":" + kind + "/" + item.path("id").asString());
            line(line);
        }

        private void line(Map<String, ?> line) {
            stream.send(Json.strict().writeValueAsString(line) + "\n");
        }
    }
}
