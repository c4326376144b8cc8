package org.handslag.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class WordsTest {
    private final Words words = new Words("no-such-service");

    private static Locale language(@Nullable String asked) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (asked != null) {
            request.addHeader("Accept-Language", asked);
        }
        return Words.language(request);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sv-SE,sv;q=0.9,en;q=0.5|sv",
                "nb|nb",
                "nb-NO|nb",
                "no|nb",
                "no-NO|nb",
                "fr,nb;q=0.2|nb",
                "en;q=0.1,sv;q=0.8|sv",
                "fr|en",
                "*|en",
                "!!|en",
                ";;q=9|en"
            })
    void aReaderGetsTheBestLanguageThatThereIs(String asked, String expected) {
        assertThat(language(asked).getLanguage()).isEqualTo(expected);
    }

    @Test
    void whoAsksForNothingGetsEnglish() {
        assertThat(language(null)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void valuesStandWhereTheTextNamesThem() {
        assertThat(words.text("problem.too-large", Locale.of("sv"), Map.of("limit", 5)))
                .isEqualTo("Detta är större än gränsen 5 byte.");
        assertThat(words.text("problem.no-such-thing", Locale.ENGLISH, Map.of())).isNull();
    }
}
