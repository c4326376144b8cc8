package org.handslag.launcher.plan;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which processes an installation has. Kept in the data folder, so that every later command and
 * every child process sees the same one.
 *
 * @param separate whether each service has processes of its own
 * @param instances how many of each service; more than 1 only where they are separate
 * @param ports of everything
 */
public record Plan(boolean separate, int instances, Ports ports) {

    private static final int MOST_INSTANCES = 4;

    /** Refuses numbers of instances that cannot be. */
    public Plan {
        if (instances < 1 || instances > MOST_INSTANCES) {
            throw new IllegalArgumentException(
                    "Instances must be between 1 and " + MOST_INSTANCES + ", not " + instances);
        }
        if (instances > 1 && !separate) {
            throw new IllegalArgumentException("Several instances need --processes");
        }
    }

    /** The processes, in the order of their start. */
    public List<PlannedProcess> processes() {
        List<PlannedProcess> all = new ArrayList<>();
        // Its indexes are in memory. With 220 MB of data 256 MB of heap were full all the time.
        all.add(new PlannedProcess("mongodb", List.of(Unit.of(Part.MONGODB)), 768, 3));
        List<Unit> engines =
                Stream.of(Part.KAFKA, Part.MANAGEMENT, Part.ISSUER).map(Unit::of).toList();
        if (separate) {
            all.add(new PlannedProcess("engines", engines, 320, 2));
            services()
                    .forEach(
                            unit -> all.add(new PlannedProcess(unit.key(), List.of(unit), 160, 1)));
        } else {
            all.add(
                    new PlannedProcess(
                            "platform",
                            Stream.concat(engines.stream(), services()).toList(),
                            700,
                            1));
        }
        return all;
    }

    /** Every running copy of every service. */
    public Stream<Unit> services() {
        return Part.services()
                .flatMap(
                        part ->
                                IntStream.rangeClosed(1, instances)
                                        .mapToObj(instance -> new Unit(part, instance)));
    }

    /** Every unit of every process. */
    public List<Unit> units() {
        return processes().stream().flatMap(process -> process.units().stream()).toList();
    }

    /** Keeps the plan. */
    public void save(Path file) {
        Properties properties = new Properties();
        properties.setProperty("separate", "" + separate);
        properties.setProperty("instances", "" + instances);
        ports.writeTo(properties);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                properties.store(writer, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the plan that was kept last; empty where there is none. */
    public static Optional<Plan> load(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> values =
                properties.stringPropertyNames().stream()
                        .collect(
                                Collectors.toMap(
                                        name -> name,
                                        properties::getProperty,
                                        (one, other) -> one,
                                        TreeMap::new));
        return Optional.of(
                new Plan(
                        Boolean.parseBoolean(values.getOrDefault("separate", "false")),
                        Integer.parseInt(values.getOrDefault("instances", "1")),
                        Ports.in(values)));
    }
}
