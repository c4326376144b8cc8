package org.handslag.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.handslag.launcher.plan.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotateKeysTest {
    @TempDir private Path folder;

    private int keys(String... arguments) {
        return new RotateKeys(new DataFolder(folder), System.out).run(List.of(arguments));
    }

    @Test
    void makesNoKeysWhereThereAreNone() {
        assertThatThrownBy(() -> keys("rotate"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no keys");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysHowItIsAskedFor() {
        assertThatThrownBy(() -> keys("rotat"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("keys rotate");
    }
}
