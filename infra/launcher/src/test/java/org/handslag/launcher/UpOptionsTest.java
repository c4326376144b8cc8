package org.handslag.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class UpOptionsTest {

    @Test
    void withoutOptionsItIsOneProcessAndKeepsItsData() {
        UpOptions options = UpOptions.of(List.of());

        assertThat(options).isEqualTo(new UpOptions(false, false, 1));
        assertThat(options.choosesProcesses()).isFalse();
    }

    @Test
    void theOptionsCanBeCombined() {
        assertThat(UpOptions.of(List.of("--processes", "--fresh", "--instances", "2")))
                .isEqualTo(new UpOptions(true, true, 2));
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        assertThatThrownBy(() -> UpOptions.of(List.of("--quick"))).hasMessageContaining("--quick");
        assertThatThrownBy(() -> UpOptions.of(List.of("--instances", "two")))
                .hasMessageContaining("two");
        assertThatThrownBy(() -> UpOptions.of(List.of("--instances")))
                .hasMessageContaining("--instances");
    }
}
