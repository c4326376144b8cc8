package org.handslag.launcher;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./handslag report} was asked.
 *
 * @param verify whether a file is to be verified, not made
 * @param programme the programme's key or id; of {@code verify} empty
 * @param asOf previews the report as of that day; null: the newest frozen edition, else today
 */
record ReportOptions(
        boolean verify,
        String programme,
        Path file,
        String tenant,
        String subject,
        String report,
        @Nullable LocalDate asOf,
        boolean published,
        String format,
        String language) {
    static final String USAGE =
            """
            ./handslag report PROGRAMME [--tenant T] [--user U] [--report KEY] [--as-of DATE]
                              [--edition internal|published] [--format html|pdf|xlsx|csv|json]
                              [--lang sv|nb|en] --out FILE
            ./handslag report verify FILE [--tenant T] [--user U]""";

    private static final List<String> FORMATS = List.of("html", "pdf", "xlsx", "csv", "json");
    private static final Map<String, List<String>> CHOICES =
            Map.of(
                    "--edition", List.of("internal", "published"),
                    "--format", FORMATS,
                    "--lang", List.of("sv", "nb", "en"));
    private static final List<String> OPTIONS =
            List.of(
                    "--tenant",
                    "--user",
                    "--report",
                    "--as-of",
                    "--edition",
                    "--format",
                    "--lang",
                    "--out");

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException with the usage where something is missing or unknown
     */
    static ReportOptions of(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException(USAGE);
        }
        boolean verify = arguments.getFirst().equals("verify");
        if (verify && arguments.size() < 2) {
            throw new IllegalArgumentException(USAGE);
        }
        Map<String, String> given = given(arguments.subList(verify ? 2 : 1, arguments.size()));
        String file = verify ? arguments.get(1) : given.get("--out");
        if (file == null) {
            throw new IllegalArgumentException("--out? " + USAGE);
        }
        boolean published = "published".equals(given.get("--edition"));
        if (published && given.containsKey("--as-of")) {
            throw new IllegalArgumentException(
                    "What is published is as of the day that was published. " + USAGE);
        }
        return new ReportOptions(
                verify,
                verify ? "" : arguments.getFirst(),
                Path.of(file),
                given.getOrDefault("--tenant", "kavlinge-lomma"),
                given.getOrDefault("--user", "process-leader"),
                given.getOrDefault("--report", "final"),
                Optional.ofNullable(given.get("--as-of")).map(ReportOptions::day).orElse(null),
                published,
                given.getOrDefault("--format", ending(file)),
                given.getOrDefault("--lang", "sv"));
    }

    private static Map<String, String> given(List<String> arguments) {
        Map<String, String> given = new TreeMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (!OPTIONS.contains(option) || i + 1 == arguments.size()) {
                throw new IllegalArgumentException(option + "? " + USAGE);
            }
            String value = arguments.get(i + 1);
            if (!CHOICES.getOrDefault(option, List.of(value)).contains(value)) {
                throw new IllegalArgumentException(option + " " + value + "? " + USAGE);
            }
            given.put(option, value);
        }
        return given;
    }

    private static String ending(String file) {
        return FORMATS.stream().filter(one -> file.endsWith("." + one)).findFirst().orElse("html");
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "--as-of " + text + "? A day is written 2018-04-30.");
        }
    }
}
