package org.handslag.acceptance.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.handslag.platform.id.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gateway, issuer and clock in one small server: makes an id for everything, lets each mentor have
 * the first of their wishes that is free, ends plans with their pairs, and checks nothing. So the
 * story can be looked at alone.
 */
final class AgreeingPlatform implements AutoCloseable {

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpServer server;
    private final JsonNode definition;
    private final Map<String, List<JsonNode>> choices = new ConcurrentHashMap<>();
    private final List<Map<String, Object>> pairs = new ArrayList<>();
    private final List<Map<String, Object>> plans = new ArrayList<>();
    private final Set<String> placed = new HashSet<>();
    private final AtomicLong sequence = new AtomicLong();
    private final Map<String, JsonNode> registered = new HashMap<>();
    private final Map<String, String> participantOf = new HashMap<>();
    private final Set<String> accepted = new HashSet<>();
    private final Set<String> agreed = new HashSet<>();
    private final Set<String> withheld = new HashSet<>();

    AgreeingPlatform(JsonNode definition) throws IOException {
        this.definition = definition;
        this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] sent = exchange.getRequestBody().readAllBytes();
            Map<String, Object> answer =
                    switch (path) {
                        case "/oauth2/token" -> Map.of("access_token", "t", "expires_in", 3600);
                        case "/clock" -> Map.of();
                        default -> api(exchange, path.split("/"), sent);
                    };
            byte[] body = json.writeValueAsBytes(answer);
            exchange.sendResponseHeaders(
                    path.endsWith("/" + "0".repeat(26)) ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private synchronized Map<String, Object> api(
            HttpExchange exchange, String[] path, byte[] sent) {
        if (exchange.getRequestMethod().equals("GET")) {
            return read(path);
        }
        JsonNode body =
                json.readTree(sent.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : sent);
        boolean creates = path.length == 3 || path[3].equals("acceptance");
        String id =
                creates
                        ? Ids.derived(exchange.getRequestHeaders().getFirst("Idempotency-Key"))
                        : path[3];
        exchange.getResponseHeaders()
                .set("Handslag-Position", path[2] + "/" + id + "/" + sequence.incrementAndGet());
        if (path.length == 5 && path[2].equals("rounds")) {
            switch (path[4]) {
                case "choices" -> choices.computeIfAbsent(id, round -> new ArrayList<>()).add(body);
                case "publication" -> publish(id);
                default -> {}
            }
        }
        if (path.length == 5 && path[2].equals("pairs") && path[4].equals("end")) {
            plans.add(Map.of("pair", id, "to", body.path("on").asString()));
        }
        disclose(path, id, body);
        Map<String, Object> answer = new LinkedHashMap<>();
        // A tenant's id is its key.
        answer.put("id", path[2].equals("tenants") ? body.path("key").asString() : id);
        answer.put("code", "c");
        answer.put("adminInvitation", Map.of("code", "c"));
        return answer;
    }

    private void disclose(String[] path, String id, JsonNode body) {
        String last = path.length == 5 ? path[4] : "";
        switch (path[2] + "/" + last) {
            case "participants/" -> registered.put(id, body);
            case "participants/withholdings" -> withheld.add(id);
            case "pairs/" -> participantOf.put(id, body.path("participant").asString());
            case "pairs/answers" -> {
                if (body.path("side").asString().equals("participant")
                        && body.path("answer").asString().equals("yes")) {
                    accepted.add(participantOf.getOrDefault(id, ""));
                    agreed.remove(participantOf.getOrDefault(id, ""));
                }
            }
            case "pairs/agreement" -> agreed.add(participantOf.getOrDefault(id, ""));
            default -> {}
        }
    }

    private Map<String, Object> card(String id) {
        JsonNode body = registered.get(id);
        Map<String, Object> card = new LinkedHashMap<>();
        if (body != null && accepted.contains(id)) {
            card.put("name", body.path("name").asString());
        }
        if (body != null && agreed.contains(id) && !withheld.contains(id)) {
            card.put("phone", body.path("phone").asString());
        }
        return card;
    }

    private void publish(String round) {
        Map<String, Integer> got = new LinkedHashMap<>();
        for (int turn = 0; turn < 10; turn++) {
            for (JsonNode choice : choices.getOrDefault(round, List.of())) {
                String mentor = choice.path("mentor").asString();
                String wanted = choice.path("participants").path(turn).asString("");
                if (!wanted.isEmpty() && got.getOrDefault(mentor, 0) < 2 && placed.add(wanted)) {
                    got.merge(mentor, 1, Integer::sum);
                    participantOf.put(Ids.derived(round, mentor, wanted), wanted);
                    pairs.add(
                            Map.of(
                                    "id",
                                    Ids.derived(round, mentor, wanted),
                                    "round",
                                    round,
                                    "mentor",
                                    mentor,
                                    "participant",
                                    wanted));
                }
            }
        }
    }

    private Map<String, Object> read(String[] path) {
        return switch (path[2]) {
            case "participants" -> path.length == 5 ? card(path[3]) : Map.of("items", List.of());
            case "programmes" -> Map.of("id", path[3], "definition", definition);
            case "rounds" -> Map.of("id", "", "state", "published");
            case "pairs" -> Map.of("items", List.copyOf(pairs));
            case "meeting-plans" -> Map.of("items", List.copyOf(plans));
            default -> Map.of("items", List.of());
        };
    }
}
