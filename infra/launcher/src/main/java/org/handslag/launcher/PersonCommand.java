package org.handslag.launcher;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.handslag.launcher.client.FrontDoor;
import org.handslag.launcher.client.Installation;
import org.handslag.launcher.clock.FileClock;
import org.handslag.launcher.plan.DataFolder;
import tools.jackson.databind.JsonNode;

/** Exports or erases a person, asking the gateway as somebody who may. */
final class PersonCommand {
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
        try (FrontDoor gateway =
                new FrontDoor(Installation.in(folder), options.tenant(), options.subject())) {
            return options.erase() ? erase(gateway, options) : export(gateway, options);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static int export(FrontDoor gateway, PersonOptions options) {
        byte[] answer =
                gateway.body(
                        gateway.to("/api/people/" + options.id() + "/export")
                                .header("Accept", options.html() ? "text/html" : "application/json")
                                .header("Accept-Language", options.language()));
        System.out.println(new String(answer, StandardCharsets.UTF_8));
        return 0;
    }

    private int erase(FrontDoor gateway, PersonOptions options) throws InterruptedException {
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
