package org.handslag.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.Part;
import org.handslag.launcher.plan.PlannedProcess;
import org.handslag.launcher.plan.Unit;
import org.handslag.launcher.release.Release;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ACacheOfClassesTest {

    @TempDir Path folder;
    private Release release;
    private DataFolder data;

    @BeforeEach
    void thereAreJars() throws IOException {
        release =
                new Release(
                        List.of(
                                Files.createFile(folder.resolve("one.jar")),
                                Files.createFile(folder.resolve("other.jar"))));
        data = new DataFolder(folder.resolve("data"));
        data.create();
    }

    @Test
    void liesAmongTheJarsOfItsRelease() {
        Path file = AotCache.of(process(1), release).orElseThrow().file();

        assertThat(file.getParent()).isEqualTo(folder);
        assertThat(file.getFileName().toString()).startsWith("mentor-service-");
    }

    @Test
    void isTheSameForAllInstancesOfAService() {
        assertThat(AotCache.of(process(2), release)).isEqualTo(AotCache.of(process(1), release));
    }

    @Test
    void isNotMadeForClassesThatLieInFolders() throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));

        assertThat(AotCache.of(process(1), new Release(List.of(classes)))).isEmpty();
    }

    @Test
    void isTakenWhereItIsThereAndElsePreparedOnlyByWhoeverTrains() throws IOException {
        ChildCommand trains = new ChildCommand(data, new AotTraining(data), process -> release);
        ChildCommand only = new ChildCommand(data, null, process -> release);

        assertThat(trains.of(process(1))).contains("-XX:AOTMode=record");
        assertThat(only.of(process(1))).noneMatch(word -> word.startsWith("-XX:AOT"));
        Path file = Files.createFile(AotCache.of(process(1), release).orElseThrow().file());
        assertThat(trains.of(process(1))).contains("-XX:AOTCache=" + file);
        assertThat(only.of(process(1))).contains("-XX:AOTCache=" + file);
    }

    @Test
    void thatCannotBeMadeLeavesNothingAndDoesNoHarm() throws IOException {
        AotTraining training = new AotTraining(data);
        new ChildCommand(data, training, process -> release).of(process(1));
        Path configuration =
                Files.writeString(data.run().resolve("mentor-service.aotconf"), "nonsense");

        assertThat(training.isPending(List.of(process(1)))).isTrue();
        training.finish(List.of(process(1)));

        assertThat(configuration).doesNotExist();
        assertThat(AotCache.of(process(1), release).orElseThrow().exists()).isFalse();
        assertThat(folder)
                .isDirectoryNotContaining(each -> each.getFileName().toString().endsWith(".made"));
    }

    private static PlannedProcess process(int instance) {
        Unit unit = new Unit(Part.MENTOR_SERVICE, instance);
        return new PlannedProcess(unit.key(), List.of(unit), 64, 1);
    }
}
