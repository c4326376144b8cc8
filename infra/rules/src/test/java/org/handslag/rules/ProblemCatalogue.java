package org.handslag.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handslag.platform.problem.Words;
import org.handslag.testkit.Bundles;
import org.jspecify.annotations.Nullable;

/**
 * Every problem that the API can answer, as a page for integrators: its words from the message
 * bundles, its status from the sources.
 */
final class ProblemCatalogue {
    private static final String PLATFORM = "handslag-platform";
    private static final String PROBLEM = "problem.";
    private static final String DETAIL = ".detail";

    private static final Pattern OF =
            Pattern.compile("Problem\\.of\\(\\s*(\\d{3}),\\s*\"([a-z-]+)\"");
    private static final Pattern AWAY = Pattern.compile("unavailable\\(\\s*\"([a-z-]+)\"");

    /** A model's "no". */
    private static final String REFUSED = "409";

    private static final String HEAD =
            """
            # Problems

            What the API says where it does not do what it was asked: `application/problem+json` (RFC 9457). `code` says what is wrong and stays the same; `type` is `urn:handslag:problem:<code>`, a name and no address. `title` and `detail` are the words below, in the language of `Accept-Language` (sv, nb, en), with the values of `values` in place of `{names}`. `errors` names every wrong place of a request (at most twenty values that cannot be read; only the first in a body above 64 KB); `trace` is what to quote when you ask for help.

            | Status | What a client does |
            | --- | --- |
            | 400, 413, 414, 415, 422 | Mends the request. Repeated as it is, it is refused again |
            | 401 | Gets a new token |
            | 403 | Asks whoever gives roles in the tenant: another token does not help |
            | 404 | Leaves it: it is not there, or not for this caller, which is not told apart |
            | 409 | Looks at what there is now: the model does not permit it. Repeated as it is, it is refused until something else has changed |
            | 410 | Begins anew: what it goes on from is no longer kept |
            | 412 | Reads again, and repeats what it wants with the new `ETag` |
            | 408, 429, 503 | Tries again, a write under the same `Idempotency-Key`, after as many seconds as `Retry-After` says |
            | 500 | Reports it with its `trace` |

            A client that meets a code that it does not know goes by the status. Further codes may come; one that is here keeps its meaning.

            This page is made of the sources: `mvn test -pl infra/rules -am -Dtest=TheProblemCatalogueTest -Dsurefire.failIfNoSpecifiedTests=false -Dhandslag.release=true`.
            """;

    private ProblemCatalogue() {}

    /** The page. */
    static String page() {
        Map<String, String> statuses = statuses();
        StringBuilder page = new StringBuilder(HEAD);
        page.append("\n## Everywhere\n\n");
        problems(page, PLATFORM, statuses);
        for (String service : new TreeSet<>(Code.SERVICES.keySet())) {
            page.append("\n## ").append(service).append("\n\n");
            problems(page, service, statuses);
        }
        page.append("\n## Wrong places\n\n`errors[].code`, with `pointer` to the place: ")
                .append("a JSON pointer into the body, `?name` for a parameter, `Name:` for a")
                .append(" header.\n\n| Code | What is wrong there |\n| --- | --- |\n");
        faults().forEach((code, text) -> row(page, "`" + code + "`", text));
        return page.toString();
    }

    private static void problems(StringBuilder page, String bundle, Map<String, String> statuses) {
        Words words = new Words(bundle);
        page.append("| Status | Code | What it says | What to do |\n| --- | --- | --- | --- |\n");
        for (String key : new TreeSet<>(Bundles.sameInEveryLanguage(bundle))) {
            if (key.startsWith(PROBLEM) && !key.endsWith(DETAIL)) {
                String code = key.substring(PROBLEM.length());
                row(
                        page,
                        statuses.getOrDefault(code, REFUSED),
                        "`" + code + "`",
                        text(words, key),
                        text(words, key + DETAIL));
            }
        }
    }

    private static Map<String, String> faults() {
        Map<String, String> faults = new TreeMap<>();
        Stream.concat(Stream.of(PLATFORM), Code.SERVICES.keySet().stream().sorted())
                .forEach(
                        bundle -> {
                            Words words = new Words(bundle);
                            Bundles.sameInEveryLanguage(bundle).stream()
                                    .filter(key -> key.startsWith("fault."))
                                    .forEach(
                                            key ->
                                                    faults.putIfAbsent(
                                                            key.substring("fault.".length()),
                                                            text(words, key)));
                        });
        return faults;
    }

    private static String text(Words words, String key) {
        @Nullable String text = words.text(key, Locale.ENGLISH, Map.of());
        return text == null ? "" : text;
    }

    private static void row(StringBuilder page, String... cells) {
        page.append(
                Stream.of(cells)
                        .map(cell -> cell.replace("|", "\\|"))
                        .collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** By code, where a source says it; what no source says is a refusal. */
    static Map<String, String> statuses() {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String source : sources()) {
            Matcher of = OF.matcher(source);
            while (of.find()) {
                found.computeIfAbsent(of.group(2), code -> new TreeSet<>()).add(of.group(1));
            }
            Matcher away = AWAY.matcher(source);
            while (away.find()) {
                found.computeIfAbsent(away.group(1), code -> new TreeSet<>()).add("503");
            }
        }
        Map<String, String> statuses = new TreeMap<>();
        found.forEach((code, all) -> statuses.put(code, String.join(", ", all)));
        return statuses;
    }

    private static List<String> sources() {
        Path root = Path.of("..", "..");
        return Stream.concat(Stream.of("infra/platform"), Code.SERVICES.keySet().stream())
                .map(module -> root.resolve(module).resolve("src/main/java"))
                .flatMap(ProblemCatalogue::files)
                .map(ProblemCatalogue::read)
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
