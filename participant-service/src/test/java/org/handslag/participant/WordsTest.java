package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every "no" that the service's sources contain has words in every language. */
class WordsTest {
    private static final Pattern PROBLEM =
            Pattern.compile(
                    "(?:refused\\(|Problem\\.of\\(\\s*\\d{3},)\\s*\"([a-z-]+)\"", Pattern.DOTALL);

    /** The second argument; the first may hold a call. */
    private static final Pattern FAULT =
            Pattern.compile(
                    "(?:new Fault|findings\\.add\\w*|invalid|compare)"
                            + "\\((?:[^,()]|\\([^()]*\\))*,\\s*\"([a-z-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "nb"})
    void existInThisLanguage(String language) throws IOException {
        Properties own = bundle("participant-service", language);
        Properties all = bundle("handslag-platform", language);
        all.putAll(own);

        assertThat(all.stringPropertyNames()).containsAll(codes("problem.", PROBLEM));
        assertThat(all.stringPropertyNames()).containsAll(codes("fault.", FAULT));
        assertThat(own.stringPropertyNames())
                .isEqualTo(bundle("participant-service", "en").stringPropertyNames());
    }

    @Test
    void areLookedForWhereTheCodesAre() throws IOException {
        assertThat(codes("problem.", PROBLEM))
                .contains(
                        "problem.steps-missing",
                        "problem.before-what-is-recorded",
                        "problem.blueprint-invalid",
                        "problem.already-referred");
        assertThat(codes("fault.", FAULT))
                .contains("fault.sum-differs", "fault.missing", "fault.not-both");
    }

    private static Set<String> codes(String prefix, Pattern pattern) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(prefix + matcher.group(1));
                }
            }
        }
        return codes;
    }

    private static Properties bundle(String place, String language) throws IOException {
        String name = "/" + place + "/messages_" + language + ".properties";
        Properties properties = new Properties();
        try (Reader reader =
                new java.io.InputStreamReader(
                        List.of(WordsTest.class.getResourceAsStream(name)).getFirst(),
                        StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
