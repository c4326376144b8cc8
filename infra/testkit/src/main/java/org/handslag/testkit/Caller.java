package org.handslag.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handslag.platform.json.Json;
import org.jspecify.annotations.Nullable;

/** Somebody who calls a service over HTTP. Immutable: each {@code with…} gives another caller. */
public final class Caller {
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private final String base;
    private final Map<String, String> headers;

    Caller(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = Map.copyOf(headers);
    }

    /** The same caller, sending this header too. */
    public Caller with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Caller(base, more);
    }

    /** The same caller, building on these writes too ({@code Handslag-After}). */
    public Caller after(String... positions) {
        String more = String.join(",", positions);
        String before = headers.get("Handslag-After");
        return with("Handslag-After", before == null ? more : before + "," + more);
    }

    /** The same caller, under an idempotency key. */
    public Caller underKey(String key) {
        return with("Idempotency-Key", key);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /**
     * Posts a body.
     *
     * @param body a JSON text, or anything that becomes one
     */
    public Answer post(String path, Object body) {
        String json = body instanceof String text ? text : Json.tolerant().writeValueAsString(body);
        return send("POST", path, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Follows what is sent, message by message. */
    public EventStream stream(String path) {
        HttpRequest request = request(path).header("Accept", "text/event-stream").GET().build();
        return new EventStream(exchange(request, HttpResponse.BodyHandlers.ofInputStream()));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(40));
        headers.forEach(request::header);
        return request;
    }

    /** Sends these bytes as they are. */
    public Answer send(String method, String path, byte @Nullable [] body) {
        HttpRequest.Builder request = request(path);
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            if (!headers.containsKey("Content-Type")) {
                request.header("Content-Type", "application/json");
            }
            request.method(method, HttpRequest.BodyPublishers.ofByteArrays(List.of(body)));
        }
        return Answer.of(exchange(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    private static <T> HttpResponse<T> exchange(
            HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
