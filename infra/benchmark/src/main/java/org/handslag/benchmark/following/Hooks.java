package org.handslag.benchmark.following;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Addresses that take events: at {@code /KEY} what a {@link Seen} is there for; others hang. */
final class Hooks implements AutoCloseable {
    private static final int BACKLOG = 500;

    private final HttpServer server;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);

    Hooks() throws IOException {
        server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        String json = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Seen by = seen.get(exchange.getRequestURI().getPath().substring(1));
        if (by == null) {
            hang();
        } else {
            by.event(json);
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private void hang() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An address that takes events. */
    String taking(String key, Seen by) {
        seen.put(key, by);
        return "http://" + hostAndPort() + "/" + key;
    }

    /** An address that never answers. */
    String hanging() {
        return "http://" + hostAndPort() + "/hangs";
    }

    String hostAndPort() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
