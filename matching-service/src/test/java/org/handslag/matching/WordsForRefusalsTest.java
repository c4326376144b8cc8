package org.handslag.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsForRefusalsTest {
    private static final Pattern REFUSAL =
            Pattern.compile("(?:refused|new Refusal)\\(\\s*\"([a-z-]+)\"");
    private static final Pattern VALUE = Pattern.compile("\\{([A-Za-z]+)}");

    @Test
    void everyRefusalHasWordsInEveryLanguageAndNoWordsAreLeftOver() throws IOException {
        Set<String> codes = codes();
        assertThat(codes).hasSizeGreaterThan(30);
        for (String language : List.of("en", "sv", "nb")) {
            Set<String> worded =
                    words(language).stringPropertyNames().stream()
                            .filter(key -> !key.endsWith(".detail"))
                            .map(key -> key.substring("problem.".length()))
                            .collect(Collectors.toSet());
            assertThat(worded).as(language).containsExactlyInAnyOrderElementsOf(codes);
        }
    }

    @Test
    void everyLanguageSaysTheSame() throws IOException {
        Properties english = words("en");
        for (String language : List.of("sv", "nb")) {
            Properties other = words(language);
            assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
            for (String key : english.stringPropertyNames()) {
                assertThat(values(other.getProperty(key)))
                        .as("%s in %s", key, language)
                        .isEqualTo(values(english.getProperty(key)));
            }
        }
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Properties words(String language) throws IOException {
        String place = "/matching-service/messages_" + language + ".properties";
        Properties words = new Properties();
        try (InputStreamReader file =
                new InputStreamReader(
                        Objects.requireNonNull(
                                WordsForRefusalsTest.class.getResourceAsStream(place), place),
                        StandardCharsets.UTF_8)) {
            words.load(file);
        }
        return words;
    }

    private static Set<String> codes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Set<String> codes = new TreeSet<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher refusals = REFUSAL.matcher(read(file));
                while (refusals.find()) {
                    codes.add(refusals.group(1));
                }
            }
            return codes;
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
