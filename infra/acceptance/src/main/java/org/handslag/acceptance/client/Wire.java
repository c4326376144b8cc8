package org.handslag.acceptance.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Sends single requests and hands back what comes, whatever it is. Only where the platform asks for
 * patience (429) a request is sent again. Safe for many threads.
 */
public final class Wire {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int PATIENCE = 120;

    private final HttpClient http;
    private final Duration timeout;
    private final Semaphore atOnce;
    private final LongAdder sent = new LongAdder();
    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * What came back.
     *
     * @param text the body as it came
     */
    public record Reply(int status, java.net.http.HttpHeaders headers, String text) {
        /** Whether it was done. */
        public boolean fine() {
            return status >= 200 && status < 300;
        }
    }

    /**
     * A wire for so many requests at a time.
     *
     * @param atOnce how many may be under way
     */
    public Wire(HttpClient http, int atOnce) {
        this(http, atOnce, TIMEOUT);
    }

    /**
     * The same for who waits less.
     *
     * @param timeout how long an answer may take
     */
    public Wire(HttpClient http, int atOnce, Duration timeout) {
        this.http = http;
        this.timeout = timeout;
        this.atOnce = new Semaphore(atOnce);
    }

    /**
     * Sends it.
     *
     * @throws CallFailed where no answer comes
     */
    public Reply send(Call call) {
        try {
            for (int attempt = 1; ; attempt++) {
                HttpResponse<String> response = once(call);
                if (response.statusCode() != 429 || attempt == PATIENCE) {
                    return new Reply(response.statusCode(), response.headers(), response.body());
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        } catch (IOException e) {
            throw new CallFailed(call.toString(), String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailed(call.toString(), "interrupted", e);
        }
    }

    private HttpResponse<String> once(Call call) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(call.door().resolve(call.path()))
                        .timeout(timeout)
                        .method(
                                call.method(),
                                call.body() == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach(request::header);
        atOnce.acquire();
        try {
            sent.increment();
            return http.send(
                    request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } finally {
            atOnce.release();
        }
    }

    /** How many requests went out so far. */
    public long sent() {
        return sent.sum();
    }

    /** The answer as JSON; a missing node where it is something else. */
    public JsonNode tree(Reply reply) {
        try {
            return reply.text().isEmpty() ? MissingNode.getInstance() : json.readTree(reply.text());
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
