package org.handslag.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.handslag.platform.json.Json;
import tools.jackson.databind.JsonNode;

/** A system to which events are sent, and that behaves as a test says. */
final class AReceiver implements AutoCloseable {
    /** So many may come at once before it has said yes to any of them. */
    private static final int BACKLOG = 1_000;

    private final HttpServer server;
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = (delivery, exchange) -> answer(exchange, 204);

    /** What came. */
    record Delivery(String path, String id, String timestamp, String signature, String body) {
        JsonNode event() {
            return Json.tolerant().readTree(body);
        }

        String subject() {
            return event().path("subject").asString();
        }
    }

    /** What it does. */
    @FunctionalInterface
    interface Behaviour {
        void receive(Delivery delivery, HttpExchange exchange) throws IOException;
    }

    AReceiver() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        Delivery delivery =
                new Delivery(
                        exchange.getRequestURI().toString(),
                        exchange.getRequestHeaders().getFirst("webhook-id"),
                        exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                        exchange.getRequestHeaders().getFirst("webhook-signature"),
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        deliveries.add(delivery);
        behaviour.receive(delivery, exchange);
    }

    static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    void behave(Behaviour other) {
        behaviour = other;
    }

    /** What has come so far. */
    List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    String hostAndPort() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String url() {
        return "http://" + hostAndPort() + "/hook?of=tests";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
