package org.handslag.platform.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.handslag.platform.problem.ProblemBody;
import org.handslag.platform.problem.Words;
import org.junit.jupiter.api.Test;

class SchemaNamesTest {

    static final class WalkController {
        record View(String pace) {}
    }

    static final class TalkController {
        record View(String words) {}
    }

    record Day(WalkController.View walk, List<TalkController.View> talks) {}

    @Test
    void viewsOfTwoControllersAreTwoSchemas() {
        ModelConverters converters = new ModelConverters(true);
        converters.getConverters().forEach(converters::removeConverter);
        converters.addConverter(
                new ModelResolver(Json31.mapper(), new SchemaNames()).openapi31(true));

        assertThat(converters.readAll(Day.class).keySet())
                .containsExactlyInAnyOrder(
                        "SchemaNamesTest.Day",
                        "SchemaNamesTest.Walk.View",
                        "SchemaNamesTest.Talk.View");
    }

    static final class Walk {
        record View(String pace) {}
    }

    @Test
    void twoRecordsOfOneNameAreFound() {
        SchemaNames names = new SchemaNames();
        names.getNameOfClass(WalkController.View.class);

        assertThatThrownBy(() -> names.getNameOfClass(Walk.View.class))
                .hasMessageContaining("WalkController");
    }

    @Test
    void aProblemIsDescribedAsItIsWritten() {
        Components components = new Components();
        CommonParts.write(components, new Words("no-such-service"));

        Schema<?> problem = components.getSchemas().get(CommonParts.PROBLEM);
        assertThat(problem.getProperties().keySet())
                .isEqualTo(
                        Arrays.stream(ProblemBody.class.getRecordComponents())
                                .map(RecordComponent::getName)
                                .collect(Collectors.toSet()));
        assertThat(components.getResponses().get("problem-403").getDescription())
                .contains("`not-permitted`: Your role does not permit this.")
                .doesNotContain("null");
    }
}
