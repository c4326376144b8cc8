package org.handslag.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handslag.testkit.Bundles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said to people is said in every language. */
class WordsTest {
    private static final String PLATFORM = "handslag-platform";

    private static final Pattern PROBLEM =
            Pattern.compile(
                    "(?:refused\\(|new Refusal\\(|Problem\\.of\\(\\s*\\d{3},)\\s*\"([a-z-]+)\"");

    /** The second argument; the first may hold a call. */
    private static final Pattern FAULT =
            Pattern.compile(
                    "(?:new Fault|findings\\.add\\w*|invalid|compare)"
                            + "\\((?:[^,()]|\\([^()]*\\))*,\\s*\"([a-z-]+)\"");

    static Set<String> services() {
        return Code.SERVICES.keySet();
    }

    static Set<String> bundles() {
        Set<String> bundles = new TreeSet<>(services());
        bundles.add(PLATFORM);
        return bundles;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void existInEveryLanguageWithTheSameValues(String bundle) {
        assertThat(Bundles.sameInEveryLanguage(bundle)).isNotEmpty();
    }

    @Test
    void aMissingKeyAndAMissingValueAreFound() {
        assertThatThrownBy(() -> Bundles.sameInEveryLanguage("wrong-words"))
                .hasMessageContaining("problem.only-here")
                .hasMessageContaining("problem.count");
    }

    @ParameterizedTest
    @MethodSource("services")
    void existForEveryNoInTheSourcesOfAService(String service) {
        Set<String> worded = new TreeSet<>(Bundles.sameInEveryLanguage(service));
        worded.addAll(Bundles.sameInEveryLanguage(PLATFORM));

        assertThat(worded).containsAll(said(service));
    }

    @ParameterizedTest
    @MethodSource("services")
    void areNotLeftOverFromANoThatIsGone(String service) {
        Set<String> said = quoted(service);

        assertThat(Bundles.sameInEveryLanguage(service))
                .filteredOn(key -> key.startsWith("problem.") && !key.endsWith(".detail"))
                .extracting(key -> key.substring("problem.".length()))
                .isSubsetOf(said);
    }

    @Test
    void areLookedForWhereTheCodesAre() {
        assertThat(said("participant-service"))
                .contains("problem.steps-missing", "problem.already-referred", "fault.sum-differs");
        assertThat(said("matching-service")).hasSizeGreaterThan(20);
    }

    private static Set<String> said(String service) {
        Set<String> said = found(service, PROBLEM, "problem.");
        said.addAll(found(service, FAULT, "fault."));
        return said;
    }

    private static Set<String> quoted(String service) {
        return found(service, Pattern.compile("\"([a-z][a-z-]+)\""), "");
    }

    private static Set<String> found(String service, Pattern pattern, String prefix) {
        Path sources = Path.of("..", "..", service, "src", "main", "java");
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> pattern.matcher(read(file)).results())
                    .map(match -> prefix + match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
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
