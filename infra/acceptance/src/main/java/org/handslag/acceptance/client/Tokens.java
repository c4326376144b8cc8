package org.handslag.acceptance.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens for anybody, from the development issuer's demo grant. */
public final class Tokens {

    private static final Duration RENEW_BEFORE = Duration.ofMinutes(5);

    private final HttpClient http;
    private final URI endpoint;
    private final String credentials;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Token> kept = new ConcurrentHashMap<>();

    private record Token(String value, Instant until) {}

    /**
     * Tokens of the issuer for the launcher's client.
     *
     * @param secret the client's secret, which only those can read who may start the platform
     */
    public Tokens(HttpClient http, URI issuer, String client, String secret) {
        this.http = http;
        this.endpoint = issuer.resolve("/oauth2/token");
        this.credentials =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A token of the actor that lasts some minutes yet.
     *
     * @throws IOException where the issuer does not answer
     */
    public String of(Actor actor) throws IOException, InterruptedException {
        String who = actor.subject() + "@" + actor.tenant();
        Token token = kept.get(who);
        if (token == null || token.until().minus(RENEW_BEFORE).isBefore(Instant.now())) {
            token = ask(actor);
            kept.put(who, token);
        }
        return token.value();
    }

    private Token ask(Actor actor) throws IOException, InterruptedException {
        String form =
                "grant_type="
                        + encoded("urn:handslag:grant:demo")
                        + "&subject="
                        + encoded(actor.subject())
                        + tenant(actor.tenant());
        HttpRequest request =
                HttpRequest.newBuilder(endpoint)
                        .timeout(Duration.ofSeconds(20))
                        .header("Authorization", credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        HttpResponse<String> response =
                http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() != 200) {
            throw new IOException(
                    "the issuer answered " + response.statusCode() + " " + response.body());
        }
        JsonNode token = json.readTree(response.body());
        return new Token(
                token.path("access_token").asString(""),
                Instant.now().plusSeconds(token.path("expires_in").asLong(300)));
    }

    private static String tenant(@Nullable String tenant) {
        return tenant == null ? "" : "&tenant=" + encoded(tenant);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
