package org.handslag.launcher.seeding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.handslag.launcher.client.DemoTokens;
import org.handslag.launcher.client.Installation;
import org.handslag.launcher.issuer.DemoUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls to the gateway as one demo user or another. */
final class Gateway {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 5;

    private final Installation installation;
    private final HttpClient http;
    private final DemoTokens tokens;
    private final Map<DemoUser, String> kept = new ConcurrentHashMap<>();

    Gateway(Installation installation, HttpClient http) {
        this.installation = installation;
        this.http = http;
        this.tokens = new DemoTokens(installation, http);
    }

    /**
     * An answer.
     *
     * @param status of HTTP
     * @param body as it came; an empty object where there was none
     */
    record Answer(int status, JsonNode body) {

        boolean isFine() {
            return status >= 200 && status < 300;
        }
    }

    Answer get(DemoUser as, String path) {
        return send(request(as, path).GET());
    }

    /**
     * Posts under a key, so that it can be repeated.
     *
     * @throws IllegalStateException where the gateway refuses
     */
    JsonNode post(DemoUser as, String path, String key, Map<String, Object> body) {
        Answer answer =
                send(
                        request(as, path)
                                .header("Idempotency-Key", key)
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                JsonMapper.shared().writeValueAsString(body))));
        if (!answer.isFine()) {
            throw new IllegalStateException(
                    "POST %s as %s was answered %d: %s"
                            .formatted(path, as.username(), answer.status(), answer.body()));
        }
        return answer.body();
    }

    private HttpRequest.Builder request(DemoUser as, String path) {
        return HttpRequest.newBuilder(installation.gateway().resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + kept.computeIfAbsent(as, tokens::of));
    }

    /** Sends, and again where the gateway asks for patience. */
    private Answer send(HttpRequest.Builder request) {
        for (int attempt = 1; ; attempt++) {
            Answer answer = sendOnce(request.build());
            boolean overloaded = answer.status() == 503 || answer.status() == 429;
            if (!overloaded || attempt == ATTEMPTS) {
                return answer;
            }
            pause(Duration.ofSeconds(1));
        }
    }

    private Answer sendOnce(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            String body = answer.body().isBlank() ? "{}" : answer.body();
            return new Answer(answer.statusCode(), JsonMapper.shared().readTree(body));
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
