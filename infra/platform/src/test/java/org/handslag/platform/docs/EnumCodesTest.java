package org.handslag.platform.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import java.util.List;
import org.handslag.platform.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class EnumCodesTest {

    enum Pace {
        SLOW,
        VERY_SLOW
    }

    record Walk(Pace pace, List<Pace> paces) {}

    @ParameterizedTest(name = "of OpenAPI 3.1: {0}")
    @ValueSource(booleans = {false, true})
    void documentsSayWhatTheWireTakes(boolean newer) {
        ModelConverters converters = new ModelConverters(newer);
        converters.addConverter(new EnumCodes());

        JsonNode document =
                Json.strict()
                        .readTree(
                                newer
                                        ? Json31.pretty(converters.readAll(Walk.class))
                                        : io.swagger.v3.core.util.Json.pretty(
                                                converters.readAll(Walk.class)));

        String codes = "[\"slow\",\"very-slow\"]";
        assertThat(document.at("/Walk/properties/pace/enum").toString()).isEqualTo(codes);
        assertThat(document.at("/Walk/properties/paces/items/enum").toString()).isEqualTo(codes);
        assertThat(Json.strict().readValue("\"very-slow\"", Pace.class)).isEqualTo(Pace.VERY_SLOW);
    }
}
