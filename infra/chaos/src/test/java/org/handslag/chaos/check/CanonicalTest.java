package org.handslag.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class CanonicalTest {

    @Test
    void equalValuesAreEqualTextsWhateverTheirTypesAndTheOrderOfTheirFields() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("b", List.of(1, 2.50, Map.of("x", true)));
        json.put("a", null);
        Document bson =
                new Document("a", null)
                        .append(
                                "b",
                                Arrays.asList(1L, new BigDecimal("2.5"), new Document("x", true)));

        assertThat(Canonical.of(json)).isEqualTo(Canonical.of(bson));
    }

    @Test
    void otherValuesAreOtherTexts() {
        assertThat(Canonical.of(Map.of("a", 1))).isNotEqualTo(Canonical.of(Map.of("a", "1")));
        assertThat(Canonical.of(List.of(1, 2))).isNotEqualTo(Canonical.of(List.of(2, 1)));
        assertThat(Canonical.of(Map.of())).isNotEqualTo(Canonical.of(List.of()));
    }
}
