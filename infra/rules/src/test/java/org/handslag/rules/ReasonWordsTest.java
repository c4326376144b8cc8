package org.handslag.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.handslag.platform.problem.Words;
import org.handslag.testkit.Bundles;
import org.junit.jupiter.api.Test;

/** A reason that the platform lends a blueprint is said in reports as it is in the blueprint. */
class ReasonWordsTest {
    private static final String OWN = "preview.reason-";

    @Test
    void theReasonsOfThePlatformHaveWordsInReports() {
        List<String> codes =
                Bundles.sameInEveryLanguage("participant-service").stream()
                        .filter(key -> key.startsWith(OWN))
                        .map(key -> key.substring(OWN.length()))
                        .toList();

        assertThat(codes).contains("own-wish", "cohort-full");
        for (Locale language : Words.LANGUAGES) {
            Properties report = report(language);
            assertThat(codes)
                    .as(language.toString())
                    .allMatch(code -> report.containsKey("reason." + code));
        }
    }

    private static Properties report(Locale language) {
        String place = "/reporting-service/report_" + language.getLanguage() + ".properties";
        Properties texts = new Properties();
        try (InputStreamReader file =
                new InputStreamReader(
                        Objects.requireNonNull(
                                ReasonWordsTest.class.getResourceAsStream(place), place),
                        StandardCharsets.UTF_8)) {
            texts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
