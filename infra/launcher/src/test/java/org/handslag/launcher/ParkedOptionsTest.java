package org.handslag.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParkedOptionsTest {
    private static final String PLACE = "mentor-service/01ARZ3NDEKTSV4RRFFQ69G5FAV";

    private static ParkedOptions of(String line) {
        return ParkedOptions.of(line.isEmpty() ? List.of() : List.of(line.split(" ")));
    }

    @Test
    void withNothingSaidListEverything() {
        assertThat(of("")).isEqualTo(of("list"));
        assertThat(of("").query(null, Set.of("tenant"))).isEqualTo("?limit=200");
    }

    @Test
    void narrowAListAsFarAsItKnowsTheFields() {
        ParkedOptions options = of("--tenant a-b --topic handslag.pairs.v1");

        assertThat(options.query("01X", Set.of("tenant", "topic")))
                .isEqualTo("?limit=200&tenant=a-b&topic=handslag.pairs.v1&after=01X");
        assertThat(options.query(null, Set.of("service"))).isEqualTo("?limit=200");
    }

    @Test
    void nameServiceAndIdAsTheListShowsThem() {
        ParkedOptions options = of("replay " + PLACE + " --reason mended");

        assertThat(options.service()).isEqualTo("mentor-service");
        assertThat(options.id()).isEqualTo("01ARZ3NDEKTSV4RRFFQ69G5FAV");
        assertThat(options.reason()).isEqualTo("mended");
        assertThat(of("show " + PLACE).reason()).isNull();
    }

    @Test
    void sayThatAReasonIsMissing() {
        assertThatThrownBy(() -> of("replay " + PLACE)).hasMessageContaining("--reason TEXT");
        assertThatThrownBy(() -> of("release " + PLACE)).hasMessageContaining("It is recorded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show",
                "show 01ARZ3NDEKTSV4RRFFQ69G5FAV",
                "show nobody/01ARZ3NDEKTSV4RRFFQ69G5FAV",
                "show mentor-service/1/2",
                "remove " + PLACE,
                "show " + PLACE + " --reason mended",
                "list --reason mended",
                "list --tenant"
            })
    void thatMakeNoSenseAreAnsweredWithTheUsage(String line) {
        assertThatThrownBy(() -> of(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("./handslag parked");
    }
}
