package org.handslag.launcher.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir Path temporary;

    @Test
    void deletingRemovesEverythingThatAnInstallationKeeps() throws Exception {
        DataFolder folder = new DataFolder(temporary.resolve("data"));
        folder.create();
        Files.createDirectories(folder.kafka().resolve("topic-0"));
        Files.writeString(folder.kafka().resolve("topic-0/0.log"), "records");
        Files.writeString(folder.clock(), "PT0S");

        folder.delete();

        assertThat(folder.root()).doesNotExist();
    }

    @Test
    void deletingLeavesAStrangersFiles() throws Exception {
        DataFolder folder = new DataFolder(temporary);
        folder.create();
        Files.writeString(temporary.resolve("letter.txt"), "mine");

        folder.delete();

        assertThat(temporary.resolve("letter.txt")).hasContent("mine");
        assertThat(folder.run()).doesNotExist();
    }

    @Test
    void deletingWhatIsNotThereDoesNothing() {
        new DataFolder(temporary.resolve("nowhere")).delete();

        assertThat(temporary).isEmptyDirectory();
    }
}
