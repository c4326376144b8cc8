package org.handslag.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.handslag.launcher.client.DemoTokens;
import org.handslag.launcher.client.Installation;
import org.handslag.launcher.clock.FileClock;
import org.handslag.launcher.issuer.DemoUser;
import org.handslag.launcher.plan.DataFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exports or erases a person, asking the gateway as somebody who may. */
final class PersonCommand {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final DataFolder folder;

    PersonCommand(DataFolder folder) {
        this.folder = folder;
    }

    /**
     * Runs {@code export} or {@code erase}.
     *
     * @return 0 where it is done; 1 where it was refused, is not complete, or goes on after ten
     *     minutes
     */
    int run(List<String> arguments) {
        PersonOptions options = PersonOptions.of(arguments);
        Installation installation = Installation.in(folder);
        try (HttpClient http = HttpClient.newHttpClient()) {
            String token = new DemoTokens(installation, http).of(user(options));
            Gateway gateway = new Gateway(installation, http, token);
            return options.erase() ? erase(gateway, options) : export(gateway, options);
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from the gateway", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static DemoUser user(PersonOptions options) {
        String typed = options.subject();
        String suffix = "@" + options.tenant();
        return DemoUser.named(typed.endsWith(suffix) ? typed : typed + suffix)
                .orElseThrow(() -> new IllegalArgumentException("No user " + typed));
    }

    /** The front door, in one person's name. */
    private record Gateway(Installation installation, HttpClient http, String token) {
        HttpResponse<String> send(HttpRequest.Builder request)
                throws IOException, InterruptedException {
            return http.send(
                    request.header("Authorization", "Bearer " + token)
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    BodyHandlers.ofString());
        }

        HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(installation.gateway().resolve(path));
        }

        JsonNode post(String path, Object body) throws IOException, InterruptedException {
            return done(
                    send(
                            to(path).header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
        }

        JsonNode get(String path) throws IOException, InterruptedException {
            return done(send(to(path)));
        }

        private static JsonNode done(HttpResponse<String> answer) {
            mustBeDone(answer);
            return JSON.readTree(answer.body());
        }
    }

    private static void mustBeDone(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    "The gateway answered " + answer.statusCode() + ": " + said(answer.body()));
        }
    }

    /** A problem's own words with its code, and what it says of each place. */
    private static String said(String body) {
        try {
            JsonNode problem = JSON.readTree(body);
            StringBuilder said =
                    new StringBuilder(problem.path("title").asString(body))
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
            return body;
        }
    }

    private static int export(Gateway gateway, PersonOptions options)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                gateway.send(
                        gateway.to("/api/people/" + options.id() + "/export")
                                .header("Accept", options.html() ? "text/html" : "application/json")
                                .header("Accept-Language", options.language()));
        mustBeDone(answer);
        System.out.println(answer.body());
        return 0;
    }

    private int erase(Gateway gateway, PersonOptions options)
            throws IOException, InterruptedException {
        LocalDate today =
                LocalDate.ofInstant(new FileClock(folder.clock()).instant(), ZoneOffset.UTC);
        String id =
                gateway.post(
                                "/api/erasures",
                                Map.of(
                                        "person",
                                        Map.of("kind", options.kind(), "id", options.id()),
                                        "on",
                                        today,
                                        "toldBy",
                                        options.kind()))
                        .path("id")
                        .asString();
        System.out.println("erasure " + id + " requested");
        gateway.post(
                "/api/erasures/" + id + "/decision",
                Map.of("outcome", "granted", "ground", options.ground(), "on", today));
        System.out.println("granted: " + options.ground());
        long began = System.nanoTime();
        String shown = "";
        while (System.nanoTime() - began < PATIENCE.toNanos()) {
            JsonNode erasure = gateway.get("/api/erasures/" + id);
            String report = report(erasure);
            if (!report.equals(shown)) {
                System.out.print(report);
                shown = report;
            }
            if (erasure.path("state").asString().equals("done")) {
                System.out.printf(
                        Locale.ROOT, "done after %.1f s%n", (System.nanoTime() - began) / 1e9);
                return 0;
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        System.err.println("Not done yet: the services that wait do it when they are back.");
        return 1;
    }

    private static String report(JsonNode erasure) {
        StringBuilder report = new StringBuilder();
        erasure.path("parts")
                .forEach(
                        part ->
                                report.append(
                                        String.format(
                                                Locale.ROOT,
                                                "  %-20s %-8s %s%n",
                                                part.path("service").asString(),
                                                part.path("progress").asString(),
                                                part.path("touched").asString(""))));
        return report.append("\n").toString();
    }
}
