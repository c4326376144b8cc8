package org.handslag.launcher.management;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.handslag.launcher.clock.FileClock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The clock's endpoint and a sign of life. {@code GET /clock} answers {@code {"now", "offset"}};
 * {@code PUT /clock} with {@code {"now": INSTANT}} sets it and time flows on; {@code DELETE /clock}
 * goes back to real time; {@code GET /status} answers {@code {"state": "up"}}.
 */
public final class ManagementServer implements AutoCloseable {

    private static final int MOST_BYTES = 1024;

    private final FileClock clock;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private ManagementServer(FileClock clock, HttpServer server) {
        this.clock = clock;
        this.server = server;
    }

    /**
     * Starts the server on 127.0.0.1.
     *
     * @param port where to listen; 0 for any free one
     * @throws IOException where the port is taken
     */
    public static ManagementServer start(int port, FileClock clock) throws IOException {
        ManagementServer management =
                new ManagementServer(
                        clock, HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0));
        management.serve();
        return management;
    }

    /** Where it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void serve() {
        server.createContext("/clock", this::clock);
        server.createContext(
                "/status",
                exchange ->
                        answer(
                                exchange,
                                "GET".equals(exchange.getRequestMethod())
                                        ? new Answer(200, Map.of("state", "up"))
                                        : Answer.problem(405, "GET only")));
        server.setExecutor(threads);
        server.start();
    }

    private void clock(HttpExchange exchange) throws IOException {
        Answer answer =
                switch (exchange.getRequestMethod()) {
                    case "GET" -> now();
                    case "PUT" -> set(exchange.getRequestBody().readNBytes(MOST_BYTES));
                    case "DELETE" -> reset();
                    default -> Answer.problem(405, "GET, PUT or DELETE");
                };
        answer(exchange, answer);
    }

    private Answer now() {
        return new Answer(
                200,
                Map.of("now", clock.instant().toString(), "offset", clock.offset().toString()));
    }

    private Answer set(byte[] body) {
        try {
            JsonNode wanted = JsonMapper.shared().readTree(body);
            @Nullable JsonNode now = wanted.get("now");
            clock.set(Instant.parse(now == null ? "" : now.asString()));
            return now();
        } catch (JacksonException | DateTimeParseException e) {
            return Answer.problem(400, "Send {\"now\": an instant such as 2015-12-01T08:00:00Z}");
        }
    }

    private Answer reset() {
        clock.reset();
        return now();
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            byte[] body =
                    JsonMapper.shared()
                            .writeValueAsString(answer.body())
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set(
                            "Content-Type",
                            answer.status() == 200
                                    ? "application/json"
                                    : "application/problem+json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private record Answer(int status, Map<String, Object> body) {

        static Answer problem(int status, String detail) {
            return new Answer(status, Map.of("status", status, "detail", detail));
        }
    }
}
