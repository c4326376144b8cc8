package org.handslag.acceptance.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.handslag.acceptance.client.Positions.Position;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The platform's front door, as a patient caller uses it: every write has a key, so a call that got
 * no answer is sent again under the same key until the platform is back. Safe for many threads.
 */
public final class Front {

    /** How long a call is tried again before the caller gives up. */
    public static final Duration PATIENCE = Duration.ofSeconds(90);

    /** The platform takes at most 50 positions in a header. */
    private static final int POSITIONS_PER_CALL = 40;

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Set<Integer> AGAIN = Set.of(429, 502, 503, 504);

    private final HttpClient http;
    private final URI gateway;
    private final Tokens tokens;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Positions positions = new Positions();
    private final LongAdder retries = new LongAdder();

    /** A caller of the gateway. */
    public Front(HttpClient http, URI gateway, Tokens tokens) {
        this.http = http;
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /** An HTTP/1.1 client with a timeout on connections. */
    public static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /**
     * Sends the call until it has an answer.
     *
     * @throws CallFailed where the platform says no, or nothing for {@link #PATIENCE}
     */
    public Answer send(Request request) {
        String body = request.body() == null ? "" : json.writeValueAsString(request.body());
        String service = Services.ofPath(request.path());
        List<Position> awaited = positions.awaited(service, related(request, body));
        if (awaited.size() > POSITIONS_PER_CALL) {
            List<Position> earlier = awaited.subList(0, awaited.size() - POSITIONS_PER_CALL);
            settle(request.as(), service, earlier);
            awaited = awaited.subList(earlier.size(), awaited.size());
        }
        HttpResponse<byte[]> response = answered(request, body, awaited);
        if (response.statusCode() >= 300) {
            throw new CallFailed(request, response.statusCode(), text(response));
        }
        response.headers().allValues("Handslag-Position").forEach(positions::written);
        positions.seen(service, awaited);
        return new Answer(response.statusCode(), response.body(), tree(response));
    }

    /** Waits until the service has heard of everything that was written so far. */
    public void settle(Actor as, String service) {
        settle(as, service, positions.awaited(service));
    }

    private void settle(Actor as, String service, List<Position> awaited) {
        Request look = Request.get(as, "settle", Services.nothingIn(service));
        for (int from = 0; from < awaited.size(); from += POSITIONS_PER_CALL) {
            List<Position> some =
                    awaited.subList(from, Math.min(awaited.size(), from + POSITIONS_PER_CALL));
            HttpResponse<byte[]> response = answered(look, "", some);
            // What is not there, or not for this caller to see, is found out after the wait.
            if (response.statusCode() != 404 && response.statusCode() != 403) {
                throw new CallFailed(look, response.statusCode(), text(response));
            }
            positions.seen(service, some);
        }
    }

    /** How many calls had to be sent again so far. */
    public long retries() {
        return retries.sum();
    }

    private HttpResponse<byte[]> answered(Request request, String body, List<Position> awaited) {
        Instant giveUp = Instant.now().plus(PATIENCE);
        Duration pause = Duration.ofMillis(100);
        while (true) {
            try {
                HttpResponse<byte[]> response = once(request, body, awaited);
                if (!AGAIN.contains(response.statusCode()) || Instant.now().isAfter(giveUp)) {
                    return response;
                }
            } catch (IOException e) {
                if (Instant.now().isAfter(giveUp)) {
                    throw new CallFailed(request, String.valueOf(e.getMessage()), e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CallFailed(request, "interrupted", e);
            }
            retries.increment();
            rest(request, pause);
            pause = pause.compareTo(Duration.ofSeconds(2)) < 0 ? pause.multipliedBy(2) : pause;
        }
    }

    private static void rest(Request request, Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailed(request, "interrupted", e);
        }
    }

    private HttpResponse<byte[]> once(Request request, String body, List<Position> awaited)
            throws IOException, InterruptedException {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(gateway.resolve(request.path()))
                        .timeout(TIMEOUT)
                        .header("Authorization", "Bearer " + tokens.of(request.as()))
                        .header("Accept", request.accept());
        if (request.language() != null) {
            builder.header("Accept-Language", request.language());
        }
        if (request.key() != null) {
            builder.header("Idempotency-Key", request.key());
        }
        if (!awaited.isEmpty()) {
            builder.header(
                    "Handslag-After",
                    awaited.stream().map(Position::toString).collect(Collectors.joining(",")));
        }
        if (request.body() == null) {
            builder.method(request.method(), HttpRequest.BodyPublishers.noBody());
        } else {
            builder.header("Content-Type", "application/json")
                    .method(request.method(), HttpRequest.BodyPublishers.ofString(body));
        }
        return http.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Set<String> related(Request request, String body) {
        Set<String> ids = new LinkedHashSet<>();
        String membership = request.as().membership();
        if (membership != null) {
            ids.add(membership);
        }
        ids.addAll(request.after());
        ids.addAll(Positions.ids(request.path()));
        ids.addAll(Positions.ids(body));
        return ids;
    }

    private JsonNode tree(HttpResponse<byte[]> response) {
        byte[] body = response.body();
        return body.length > 0 && (body[0] == '{' || body[0] == '[')
                ? json.readTree(body)
                : MissingNode.getInstance();
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
