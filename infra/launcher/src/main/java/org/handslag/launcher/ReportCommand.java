package org.handslag.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.handslag.launcher.client.FrontDoor;
import org.handslag.launcher.client.Installation;
import org.handslag.launcher.clock.FileClock;
import org.handslag.launcher.plan.DataFolder;
import tools.jackson.databind.JsonNode;

/** Saves a programme's report as a file, or verifies one that was saved. */
final class ReportCommand {
    private final DataFolder folder;
    private final PrintStream out;

    ReportCommand(DataFolder folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /**
     * Runs it.
     *
     * @return 0 where it is saved; of {@code verify} what {@link ReportFile} says
     * @throws IllegalStateException where the platform does not run, or says no
     */
    int run(List<String> arguments) {
        ReportOptions options = ReportOptions.of(arguments);
        return options.verify() ? new ReportFile(folder, out).verify(options) : save(options);
    }

    private int save(ReportOptions options) {
        try (FrontDoor gateway =
                new FrontDoor(Installation.in(folder), options.tenant(), options.subject())) {
            String programme = programme(gateway, options.programme());
            String path =
                    options.published()
                            ? published(gateway, programme, options)
                            : internal(gateway, programme, options);
            String asked =
                    path
                            + (path.contains("?") ? "&" : "?")
                            + "format="
                            + options.format()
                            + "&lang="
                            + options.language();
            byte[] file = gateway.file(asked);
            Files.write(options.file(), file);
            System.err.println(options.file() + ": " + file.length + " bytes");
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + options.file(), e);
        }
    }

    private static String programme(FrontDoor gateway, String keyOrId) {
        return all(gateway, "/api/programmes?limit=200").stream()
                .filter(
                        one ->
                                one.path("id").asString().equals(keyOrId)
                                        || one.path("key").asString().equals(keyOrId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No programme " + keyOrId))
                .path("id")
                .asString();
    }

    /** The newest frozen edition where no day is asked for and there is one, else a preview. */
    private String internal(FrontDoor gateway, String programme, ReportOptions options) {
        if (options.asOf() == null) {
            Optional<JsonNode> newest =
                    of(gateway, "/api/reports", programme, options.report()).stream()
                            .max(Comparator.comparing(one -> one.path("edition").intValue()));
            if (newest.isPresent()) {
                System.err.printf(
                        "%s, frozen on %s, edition %d%n",
                        options.report(),
                        newest.get().path("frozenOn").asString(),
                        newest.get().path("edition").intValue());
                return "/api/reports/" + newest.get().path("id").asString();
            }
        }
        LocalDate asOf =
                options.asOf() == null
                        ? LocalDate.ofInstant(
                                new FileClock(folder.clock()).instant(), ZoneOffset.UTC)
                        : options.asOf();
        System.err.printf("%s, a preview as of %s%n", options.report(), asOf);
        return "/api/report-previews/%s?report=%s&asOf=%s"
                .formatted(programme, options.report(), asOf);
    }

    private static String published(FrontDoor gateway, String programme, ReportOptions options) {
        JsonNode newest =
                of(gateway, "/api/publications", programme, options.report()).stream()
                        .max(Comparator.comparing(one -> one.path("number").intValue()))
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "Nothing is published of " + options.report()));
        System.err.printf(
                "%s, published on %s%n", options.report(), newest.path("publishedOn").asString());
        return "/api/publications/" + newest.path("id").asString();
    }

    /** What there is of one of the programme's reports. */
    private static List<JsonNode> of(
            FrontDoor gateway, String kind, String programme, String report) {
        return all(gateway, kind + "?limit=200&programme=" + programme).stream()
                .filter(one -> one.path("report").asString().equals(report))
                .toList();
    }

    /** A whole list, part by part. */
    private static List<JsonNode> all(FrontDoor gateway, String path) {
        var items = new ArrayList<JsonNode>();
        JsonNode page = gateway.get(path);
        page.path("items").forEach(items::add);
        while (page.path("next").isString()) {
            page = gateway.get(path + "&after=" + page.path("next").asString());
            page.path("items").forEach(items::add);
        }
        return items;
    }
}
