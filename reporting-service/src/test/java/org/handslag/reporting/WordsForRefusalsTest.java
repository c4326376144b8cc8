package org.handslag.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsForRefusalsTest {
    private static final Pattern REFUSAL =
            Pattern.compile("(?:refused|new Refusal)\\(\\s*\"([a-z-]+)\"");
    private static final Path SOURCES = Path.of("src/main/java");

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "nb"})
    void everyRefusalHasWordsAndNoWordsAreLeftOver(String language) throws IOException {
        Set<String> worded = new TreeSet<>();
        for (String key : words(language).stringPropertyNames()) {
            if (key.startsWith("problem.")) {
                worded.add(key.substring("problem.".length()));
            }
        }
        assertThat(refusals()).isNotEmpty().isEqualTo(worded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "nb"})
    void everyTextNeedsTheSameValuesInEachLanguage(String language) throws IOException {
        Properties english = words("en");
        Properties other = words(language);
        for (String key : english.stringPropertyNames()) {
            assertThat(values(other.getProperty(key)))
                    .as(key)
                    .isEqualTo(values(english.getProperty(key)));
        }
    }

    private static Set<String> refusals() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
            for (Path source : sources) {
                Matcher matcher = REFUSAL.matcher(Files.readString(source));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        return codes;
    }

    private static Set<String> values(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\w+)}").matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static Properties words(String language) throws IOException {
        String place = "/reporting-service/messages_" + language + ".properties";
        try (Reader text =
                new InputStreamReader(
                        ReportingApplication.class.getResourceAsStream(place),
                        StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(text);
            return words;
        }
    }
}
