package org.handslag.launcher.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.handslag.launcher.issuer.DemoUser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway of an installation, in one person's name. */
public final class FrontDoor implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TRIES = 3;

    /** No answer makes us wait for longer than this, whatever it asks for. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Installation installation;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;

    /**
     * Knocks as somebody of a tenant.
     *
     * @param subject a demo user's name, with or without {@code @TENANT}, or any subject
     * @throws IllegalArgumentException where there can be no such user
     * @throws IllegalStateException where the issuer refuses
     * @throws UncheckedIOException where it does not answer
     */
    public FrontDoor(Installation installation, String tenant, String subject) {
        this(installation, named(tenant, subject));
    }

    /**
     * Knocks as a demo user.
     *
     * @throws IllegalStateException where the issuer refuses
     * @throws UncheckedIOException where it does not answer
     */
    public FrontDoor(Installation installation, DemoUser user) {
        this.installation = installation;
        this.token = new DemoTokens(installation, http).of(user);
    }

    private static DemoUser named(String tenant, String subject) {
        String suffix = "@" + tenant;
        return DemoUser.named(subject.endsWith(suffix) ? subject : subject + suffix)
                .orElseThrow(() -> new IllegalArgumentException("No user " + subject));
    }

    /** A request to a path. */
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(installation.gateway().resolve(path));
    }

    /**
     * The answer, whatever it is.
     *
     * @throws UncheckedIOException where there is none within a minute
     */
    public HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.header("Authorization", "Bearer " + token)
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from the gateway", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /**
     * The body of an answer that says yes.
     *
     * @throws IllegalStateException with the problem's words where it says no
     */
    public byte[] body(HttpRequest.Builder request) {
        return body(send(request));
    }

    /**
     * The same of a path, asked for again, after the pause that the answer asks for, where a part
     * of the platform is away: the first PDF of a process may take longer than the gateway waits.
     */
    public byte[] file(String path) {
        for (int i = 1; i < TRIES; i++) {
            HttpResponse<byte[]> answer = send(to(path));
            if (answer.statusCode() != 503) {
                return body(answer);
            }
            pause(answer);
        }
        return body(send(to(path)));
    }

    private static void pause(HttpResponse<byte[]> answer) {
        long asked = answer.headers().firstValueAsLong("Retry-After").orElse(1);
        try {
            TimeUnit.SECONDS.sleep(Math.min(asked, LONGEST_PAUSE.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static byte[] body(HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    "The gateway answered " + answer.statusCode() + ": " + said(answer.body()));
        }
        return answer.body();
    }

    /** The same of a path, as JSON. */
    public JsonNode get(String path) {
        return JSON.readTree(body(to(path).header("Accept", "application/json")));
    }

    /** Posts JSON. */
    public JsonNode post(String path, Object body) {
        return JSON.readTree(
                body(
                        to(path).header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    /** A problem's own words with its code, and what it says of each place. */
    private static String said(byte[] body) {
        try {
            JsonNode problem = JSON.readTree(body);
            StringBuilder said =
                    new StringBuilder(problem.path("title").asString(""))
                            .append(" (")
                            .append(problem.path("code").asString("no code"))
                            .append(')');
            problem.path("errors")
                    .forEach(
                            error ->
                                    said.append("\n  ")
                                            .append(error.path("pointer").asString(""))
                                            .append(' ')
                                            .append(error.path("detail").asString("")));
            return said.toString();
        } catch (JacksonException e) {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
