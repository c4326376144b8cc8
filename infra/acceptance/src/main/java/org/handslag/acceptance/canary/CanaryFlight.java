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
        String data = System.getenv().getOrDefault("HANDSLAG_DATA", ".handslag");
        System.exit(
                fly(
                        Installation.in(new DataFolder(Path.of(data).toAbsolutePath().normalize())),
                        List.of(arguments),
                        new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /** What the command does in that installation, and the status that it ends with. */
    static int fly(Installation installation, List<String> arguments, PrintStream out)
            throws IOException {
        Words words;
        try {
            words =
                    words(
                            arguments,
                            RandomGeneratorFactory.of("L64X128MixRandom")
                                    .create(System.nanoTime()));
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println(
                    "Usage: canary [--words FILE]    a word a line, each of at least 6 letters");
            return 2;
        }
        out.println("Words: " + String.join(", ", words.needles()));
        CanaryReport report = Canary.fly(installation, words);
        report.carried().forEach(text -> out.println("      a word in  " + text));
        report.looked().forEach((kind, many) -> out.printf("%12d  %s%n", many, kind));
        report.hits().forEach(out::println);
        out.printf(
                "%d texts took a word, %d take none; of the requests with all of them %d were"
                        + " accepted, %d refused; %d words astray; %d hits%n",
                report.carried().size(),
                report.closed(),
                report.accepted(),
                report.refused(),
                report.astray(),
                report.hits().size());
        return report.clean() ? 0 : 1;
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
