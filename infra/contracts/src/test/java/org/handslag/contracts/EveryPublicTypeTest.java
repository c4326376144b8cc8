package org.handslag.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What others were told to expect, they still get. */
class EveryPublicTypeTest {
    static List<PublicType> types() {
        return PublicType.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void keepsToEverySampleThatWasEverPublished(PublicType type) {
        assertThat(type.samples()).isNotEmpty();
        for (JsonNode sample : type.samples()) {
            assertThat(sample.path("specversion").asString()).isEqualTo("1.0");
            assertThat(sample.path("type").asString()).isEqualTo(type.publicName());
            assertThat(type.faults(sample.path("data"))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void findsNobodyAndHoldsNoWordsOfAnybody(PublicType type) {
        type.schema()
                .path("properties")
                .propertyStream()
                .forEach(
                        field -> {
                            assertThat(field.getKey())
                                    .doesNotContainIgnoringCase("name")
                                    .doesNotContainIgnoringCase("mail")
                                    .doesNotContainIgnoringCase("phone")
                                    .doesNotContainIgnoringCase("municipality")
                                    .doesNotContainIgnoringCase("gender")
                                    .doesNotContainIgnoringCase("birth")
                                    .doesNotContainIgnoringCase("reason");
                            JsonNode schema = field.getValue();
                            boolean isBound =
                                    !schema.path("type").asString().equals("string")
                                            || schema.has("pattern")
                                            || schema.has("format");
                            // Words of the reader's own, and of nobody else.
                            boolean isOwn = schema.path("x-own-reference").asBoolean(false);
                            assertThat(isBound || isOwn || field.getKey().equals("type"))
                                    .as("%s is no free text", field.getKey())
                                    .isTrue();
                        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void saysWhatItMeansAndRefusesWhatLacksSomething(PublicType type) {
        assertThat(type.description()).endsWith(".");
        assertThat(type.schema().path("title").asString()).isEqualTo(type.publicName());
        type.schema()
                .path("required")
                .forEach(
                        field -> {
                            ObjectNode less =
                                    (ObjectNode) type.samples().getLast().path("data").deepCopy();
                            less.remove(field.asString());
                            assertThat(type.faults(less)).as(field.asString()).isNotEmpty();
                        });
    }
}
