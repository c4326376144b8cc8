package org.handslag.acceptance.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class ASearchForWordsTest {

    private final Search search = new Search(List.of("Qvarzelima", "Öqvärnilla"));

    @Test
    void findsAWordInAnyCaseAmongOthers() {
        assertThat(search.in("sent to qVARZELIMA@example.org")).hasSize(1);
        assertThat(search.in("Qvarzelim, Varzelima")).isEmpty();
    }

    @Test
    void findsItInBase64WhereverItBegins() {
        for (String before : List.of("", "x", "xy", "xyz")) {
            byte[] text = (before + "Qvarzelima and more").getBytes(StandardCharsets.UTF_8);
            assertThat(search.in(Base64.getEncoder().encode(text))).as(before).isNotEmpty();
            assertThat(search.in(Base64.getUrlEncoder().encode(text))).as(before).isNotEmpty();
        }
    }

    @Test
    void findsItInOtherAlphabetsAndEscapes() {
        String word = "Öqvärnilla";
        assertThat(search.in(word.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
        assertThat(search.in(word.getBytes(StandardCharsets.ISO_8859_1))).isNotEmpty();
        assertThat(search.in(word.getBytes(StandardCharsets.UTF_16LE))).isNotEmpty();
        assertThat(search.in(word.getBytes(StandardCharsets.UTF_16BE))).isNotEmpty();
        assertThat(search.in(URLEncoder.encode(word, StandardCharsets.UTF_8))).isNotEmpty();
        assertThat(search.in("\"\\u00d6qv\\u00e4rnilla\"")).isNotEmpty();
    }

    @Test
    void findsWhatOtherFormatsEscape() {
        String word = "Öq\"v<är\\ni&lla";
        Search escaped = new Search(List.of(word));
        for (String form :
                List.of(
                        "Öq\\\"v<är\\\\ni&lla",
                        "\\u00d6q\\\"v<\\u00e4r\\\\ni&lla",
                        "Öq\\\"v\\u003cär\\\\ni\\u0026lla",
                        "Öq&quot;v&lt;är\\ni&amp;lla",
                        "&#214;q&#34;v&#60;&#228;r\\ni&#38;lla",
                        "&#xd6;q&#x22;v&#x3c;&#xe4;r\\ni&#x26;lla",
                        "%C3%96q%22v%3C%C3%A4r%5Cni%26lla",
                        "öq\"v<är\\ni&lla",
                        "ÖQ\"V<ÄR\\NI&LLA")) {
            assertThat(escaped.in(form)).as(form).isNotEmpty();
        }
        assertThat(new Search(List.of("two words")).in("two+words two%20words")).hasSize(2);
    }

    @Test
    void takesNoQuestionMarksForLettersThatAnAlphabetLacks() {
        assertThat(new Search(List.of("Вавилонова")).in("??????????????")).isEmpty();
        assertThat(new Search(List.of("Вавилонова")).in("von ВАВИЛОНОВА an")).isNotEmpty();
    }

    @Test
    void saysWhereItEnds() throws Exception {
        byte[] bytes = new byte[200_000];
        byte[] word = "Qvarzelima".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(word, 0, bytes, 65_530, word.length);
        List<Long> places = new ArrayList<>();
        search.in(new ByteArrayInputStream(bytes), (place, found) -> places.add(place));
        assertThat(places).containsExactly(65_539L);
    }

    @Test
    void takesNoWordThatCouldBeThereByChance() {
        assertThatThrownBy(
                        () ->
                                Words.of(
                                        List.of("Anna"),
                                        RandomGeneratorFactory.of("L64X128MixRandom").create(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
