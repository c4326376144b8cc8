package org.handslag.acceptance.canary;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.handslag.acceptance.client.Quiet;
import org.handslag.launcher.client.Installation;
import org.handslag.launcher.plan.DataFolder;

/** The command {@code ./handslag canary [--words FILE]}: see the module's README. */
public final class CanaryFlight {

    private CanaryFlight() {}

    /** Exits 1 where a word was found, and says where; 2 where the words will not do. */
    public static void main(String[] arguments) throws IOException {
        Quiet.logs();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        long seed = System.nanoTime();
        Words words;
        try {
            words =
                    words(
                            List.of(arguments),
                            RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println(
                    "Usage: canary [--words FILE]    a word a line, each of at least 6 letters");
            System.exit(2);
            return;
        }
        out.println("Words: " + String.join(", ", words.needles()));
        String data = System.getenv().getOrDefault("HANDSLAG_DATA", ".handslag");
        CanaryReport report =
                Canary.fly(
                        Installation.in(new DataFolder(Path.of(data).toAbsolutePath().normalize())),
                        words);
        report.hits().forEach(out::println);
        report.looked().forEach((kind, many) -> out.printf("%12d  %s%n", many, kind));
        out.printf(
                "%d texts, %d requests accepted, %d refused, %d hits%n",
                report.texts(), report.accepted(), report.refused(), report.hits().size());
        System.exit(report.clean() ? 0 : 1);
    }

    private static Words words(List<String> options, RandomGenerator random) throws IOException {
        if (options.isEmpty()) {
            return Words.drawn(random);
        }
        if (options.size() != 2 || !options.getFirst().equals("--words")) {
            throw new IllegalArgumentException("No such option: " + options.getFirst());
        }
        return Words.of(
                Files.readAllLines(Path.of(options.getLast())).stream()
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList(),
                random);
    }
}
