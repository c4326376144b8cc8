package org.handslag.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir Path folder;

    @Test
    void aRunningProcessIsFoundAgain() {
        new PidFile(folder, "me").write(ProcessHandle.current());

        assertThat(new PidFile(folder, "me").alive()).contains(ProcessHandle.current());
    }

    @Test
    void anotherProcessUnderTheSameIdIsAStranger() throws Exception {
        Instant before =
                ProcessHandle.current()
                        .info()
                        .startInstant()
                        .orElse(Instant.EPOCH)
                        .minus(Duration.ofHours(1));
        Files.writeString(
                folder.resolve("me.pid"), ProcessHandle.current().pid() + " " + before + "\n");

        assertThat(new PidFile(folder, "me").alive()).isEmpty();
    }

    @Test
    void aHalfWrittenFileNamesNobody() throws Exception {
        Files.writeString(folder.resolve("me.pid"), "12");

        assertThat(new PidFile(folder, "me").alive()).isEmpty();
    }

    @Test
    void withoutAFileNobodyRuns() {
        assertThat(new PidFile(folder, "me").alive()).isEmpty();
    }
}
