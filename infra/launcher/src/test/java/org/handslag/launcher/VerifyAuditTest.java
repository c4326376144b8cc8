package org.handslag.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.handslag.launcher.plan.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyAuditTest {
    @TempDir private Path folder;

    private int verify(String... arguments) {
        return new VerifyAudit(new DataFolder(folder), System.out).run(List.of(arguments));
    }

    @Test
    void cannotBeToldWhereNothingRuns() {
        assertThat(verify("verify")).isEqualTo(2);
        assertThat(verify("verify", "--json")).isEqualTo(2);
    }

    @Test
    void saysHowItIsAskedFor() {
        assertThatThrownBy(() -> verify("verfy"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("audit verify");
    }
}
