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
