package org.handslag.mentor.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handslag.contracts.Contract;
import org.handslag.mentor.programme.model.Programme;
import org.handslag.platform.json.Json;
import org.junit.jupiter.api.Test;

class AProgrammeFromElsewhereTest {
    @Test
    void isReadAsItsOwnerPublishesIt() {
        List<Contract.Sample> samples = Contract.of("programmes").orElseThrow().samples();

        assertThat(samples).isNotEmpty();
        for (Contract.Sample sample : samples) {
            Programme programme = Json.tolerant().treeToValue(sample.data(), Programme.class);

            assertThat(programme.id()).isEqualTo(sample.data().path("id").asString());
            assertThat(programme.activationSteps())
                    .isEqualTo(
                            sample.data()
                                    .at("/definition/mentors/activation")
                                    .findValuesAsString("key"));
            assertThat(programme.hasChannel("no such channel"))
                    .isEqualTo(sample.data().at("/definition/mentors/channels").isMissingNode());
        }
    }

    @Test
    void constrainsNothingThatItsBlueprintLeavesOut() {
        Programme silent =
                new Programme("P", new Programme.Definition(null, null, null, null, null, null));

        assertThat(silent.hasChannel("any")).isTrue();
        assertThat(silent.hasIndustry("any")).isTrue();
        assertThat(silent.hasPosition("other")).isTrue();
        assertThat(silent.hasMunicipality("any")).isTrue();
        assertThat(silent.hasEndReason("any")).isTrue();
        assertThat(silent.activationSteps()).isEmpty();
    }
}
