package org.handslag.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** In front of a gateway: refuses what a test says, and lets all else through. */
final class AFickleFrontDoor implements AutoCloseable {
    private static final List<String> HEADERS = List.of("Content-Type", "Handslag-Cursor");

    private final String behind;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    AFickleFrontDoor(String behind) {
        this.behind = behind;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** Answers the next request so, and asks for a second's patience. */
    void refuse(int status) {
        refusals.add(status);
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Integer refusal = refusals.poll();
            if (refusal != null) {
                exchange.getResponseHeaders().add("Retry-After", "1");
                exchange.sendResponseHeaders(refusal, -1);
                return;
            }
            HttpResponse<byte[]> answer = ask(exchange);
            HEADERS.forEach(
                    name ->
                            answer.headers()
                                    .firstValue(name)
                                    .ifPresent(it -> exchange.getResponseHeaders().add(name, it)));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange) throws IOException {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(behind + exchange.getRequestURI()))
                            .header(
                                    "Authorization",
                                    exchange.getRequestHeaders().getFirst("Authorization"))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        http.shutdownNow();
    }
}
