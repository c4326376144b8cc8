package org.handslag.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class ADateThatACallerSendsTest {
    record Fact(LocalDate on) {}

    @Test
    void isADayOfTheCalendar() {
        assertThat(Json.strict().readValue("{\"on\":\"2016-02-29\"}", Fact.class).on())
                .isEqualTo(LocalDate.of(2016, 2, 29));
        assertThat(Json.strict().readValue("{\"on\":null}", Fact.class).on()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2015-02-29\"",
                "\"2016-6-1\"",
                "\"2016-06-01T10:00:00\"",
                "\"+12345-01-01\"",
                "\"-0044-03-15\"",
                "\"0001-01-01\"",
                "\"\"",
                "\" 2016-06-01\"",
                "[2016,4,1]",
                "17000",
                "{}",
                "true"
            })
    void isNothingElse(String date) {
        assertThatThrownBy(() -> Json.strict().readValue("{\"on\":" + date + "}", Fact.class))
                .isInstanceOf(JacksonException.class);
    }
}
