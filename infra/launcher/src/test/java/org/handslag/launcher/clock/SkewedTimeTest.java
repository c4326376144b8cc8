package org.handslag.launcher.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkewedTimeTest {
    private static final long SLACK = 10_000;

    @TempDir private Path folder;

    @Test
    void isRightWithoutAFileAndWrongByAsMuchAsTheFileSaysAtThatMoment() throws IOException {
        Path file = folder.resolve("skew");
        SkewedTime time = new SkewedTime(file);

        assertThat(time.millis()).isCloseTo(System.currentTimeMillis(), within(SLACK));
        Files.writeString(file, "-300000\n");
        assertThat(time.millis()).isCloseTo(System.currentTimeMillis() - 300_000, within(SLACK));
        Files.writeString(file, "300000");
        assertThat(time.millis()).isCloseTo(System.currentTimeMillis() + 300_000, within(SLACK));
    }

    @Test
    void aFileWithoutANumberIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("skew"), "late");

        assertThatThrownBy(() -> new SkewedTime(file).millis()).hasMessageContaining("skew");
    }
}
