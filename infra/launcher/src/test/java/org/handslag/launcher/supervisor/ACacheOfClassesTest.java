package org.handslag.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.handslag.launcher.plan.Part;
import org.handslag.launcher.plan.PlannedProcess;
import org.handslag.launcher.plan.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ACacheOfClassesTest {

    private static final PlannedProcess MENTORS = process(1);

    @TempDir Path folder;
    private List<Path> jars;

    @BeforeEach
    void thereAreJars() throws IOException {
        jars = List.of(jar("handslag-launcher-1.jar"), jar("some.jar"));
    }

    @Test
    void liesBesideTheLaunchersJar() {
        Path file = cache(jars).orElseThrow().file();

        assertThat(file.getParent()).isEqualTo(folder);
        assertThat(file.getFileName().toString()).startsWith("mentor-service-");
    }

    @Test
    void isTheSameForAllInstancesOfAService() {
        assertThat(AotCache.of(process(2), jars)).isEqualTo(cache(jars));
    }

    @Test
    void isAnotherAsSoonAsAJarIsAnother() throws IOException {
        AotCache before = cache(jars).orElseThrow();
        Files.createFile(before.file());

        Files.setLastModifiedTime(jars.getLast(), FileTime.fromMillis(1_000));
        AotCache after = cache(jars).orElseThrow();

        assertThat(after).isNotEqualTo(before);
        assertThat(after.exists()).isFalse();
        assertThat(after.outdated()).containsExactly(before.file());
    }

    @Test
    void leavesThoseOfOtherProcessesAlone() throws IOException {
        PlannedProcess other = new PlannedProcess("mongodb", List.of(Unit.of(Part.MONGODB)), 64, 1);
        Files.createFile(AotCache.of(other, jars).orElseThrow().file());

        assertThat(cache(jars).orElseThrow().outdated()).isEmpty();
    }

    @Test
    void isNotMadeForClassesThatLieInFolders() {
        assertThat(cache(List.of(jars.getFirst(), folder))).isEmpty();
    }

    private static Optional<AotCache> cache(List<Path> classPath) {
        return AotCache.of(MENTORS, classPath);
    }

    private Path jar(String name) throws IOException {
        return Files.createFile(folder.resolve(name));
    }

    private static PlannedProcess process(int instance) {
        Unit unit = new Unit(Part.MENTOR_SERVICE, instance);
        return new PlannedProcess(unit.key(), List.of(unit), 64, 1);
    }
}
