package org.handslag.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class JsonTest {
    enum Leave {
        ON_LEAVE,
        BACK
    }

    record Thing(
            String text,
            int number,
            @Nullable Leave leave,
            @Nullable LocalDate day,
            List<String> more) {}

    @Test
    void constantsAreKebabDatesIsoAndAbsentValuesAbsent() {
        Thing thing = new Thing("å", 1, Leave.ON_LEAVE, LocalDate.of(2016, 6, 1), List.of());

        assertThat(Json.strict().writeValueAsString(thing))
                .isEqualTo(
                        "{\"text\":\"å\",\"number\":1,\"leave\":\"on-leave\","
                                + "\"day\":\"2016-06-01\",\"more\":[]}");
        assertThat(Json.strict().writeValueAsString(new Thing("", 0, null, null, List.of())))
                .isEqualTo("{\"text\":\"\",\"number\":0,\"more\":[]}");
        assertThat(Json.strict().writeValueAsString(Instant.EPOCH))
                .isEqualTo("\"1970-01-01T00:00:00Z\"");
        assertThat(Json.strict().readValue("\"on-leave\"", Leave.class)).isEqualTo(Leave.ON_LEAVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"a\",\"number\":1,\"more\":[],\"other\":1}",
                "{\"text\":1,\"number\":1,\"more\":[]}",
                "{\"text\":true,\"number\":1,\"more\":[]}",
                "{\"text\":\"a\",\"number\":\"1\",\"more\":[]}",
                "{\"text\":\"a\",\"number\":1.5,\"more\":[]}",
                "{\"text\":\"a\",\"number\":null,\"more\":[]}",
                "{\"text\":\"a\",\"number\":99999999999,\"more\":[]}",
                "{\"text\":\"a\",\"text\":\"b\",\"number\":1,\"more\":[]}",
                "{\"text\":\"a\",\"number\":1,\"more\":[],\"leave\":0}",
                "{\"text\":\"a\",\"number\":1,\"more\":[],\"leave\":\"ON_LEAVE\"}",
                "{\"text\":\"a\",\"number\":1,\"more\":[],\"leave\":\"gone\"}",
                "{\"text\":\"a\",\"number\":1,\"more\":[],\"day\":\"2016-02-30\"}",
                "{\"text\":\"a\",\"number\":1,\"more\":[]} {}",
                "[]",
                "\"a\""
            })
    void whatCallersSendMustBeRight(String body) {
        assertThatThrownBy(() -> Json.strict().readValue(body, Thing.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void deepAndHugeDocumentsAreErrors() {
        String deep = "[".repeat(Json.MAX_DEPTH + 1) + "]".repeat(Json.MAX_DEPTH + 1);
        String huge = "\"" + "x".repeat(Json.MAX_TEXT + 1) + "\"";

        assertThatThrownBy(() -> Json.strict().readTree(deep)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> Json.strict().readValue(huge, String.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void anEventMayHoldMoreThanItsReaderKnows() {
        assertThat(
                        Json.tolerant()
                                .readValue(
                                        "{\"text\":\"a\",\"number\":1,\"more\":[],\"new\":{}}",
                                        Thing.class)
                                .text())
                .isEqualTo("a");
    }

    @Test
    void amountsKeepTheirDecimals() {
        assertThat(Json.strict().readValue("0.10", BigDecimal.class)).isEqualTo("0.10");
    }
}
