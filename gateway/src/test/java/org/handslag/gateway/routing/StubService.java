package org.handslag.gateway.routing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.handslag.platform.json.Json;

/** A service behind the gateway that tells what reached it, or misbehaves as asked. */
final class StubService implements AutoCloseable {
    final AtomicInteger calls = new AtomicInteger();
    private final String name;
    private final HttpServer server;
    private volatile Behaviour behaviour = StubService::tell;

    interface Behaviour {
        void answer(StubService service, HttpExchange exchange) throws IOException;
    }

    record Told(
            String service,
            String method,
            String target,
            TreeMap<String, String> headers,
            String body) {}

    StubService(String name) {
        this.name = name;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange -> {
                    calls.incrementAndGet();
                    behaviour.answer(this, exchange);
                });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void behave(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    static void tell(StubService service, HttpExchange exchange) throws IOException {
        TreeMap<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach(
                        (header, values) ->
                                headers.put(
                                        header.toLowerCase(Locale.ROOT), String.join(",", values)));
        byte[] told =
                Json.tolerant()
                        .writeValueAsBytes(
                                new Told(
                                        service.name,
                                        exchange.getRequestMethod(),
                                        exchange.getRequestURI().toString(),
                                        headers,
                                        new String(
                                                exchange.getRequestBody().readAllBytes(),
                                                StandardCharsets.UTF_8)));
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("Handslag-Position", "things/1/1");
        exchange.getResponseHeaders().add("ETag", "\"1\"");
        exchange.sendResponseHeaders(200, told.length);
        exchange.getResponseBody().write(told);
        exchange.close();
    }

    /** Closes the connection instead of answering, as a service that goes away does. */
    static void breakOff(StubService service, HttpExchange exchange) {
        exchange.close();
    }

    /** Answers with this JSON. */
    static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
