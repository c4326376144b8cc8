package org.handslag.launcher.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.Part;
import org.handslag.launcher.plan.PlannedProcess;
import org.handslag.launcher.plan.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AReleaseTest {
    private static final PlannedProcess MENTORS =
            new PlannedProcess("mentor-service", List.of(Unit.of(Part.MENTOR_SERVICE)), 64, 1);

    @TempDir Path temporary;
    private Path changing;
    private Path fixed;
    private DataFolder folder;

    @BeforeEach
    void somethingWasBuilt() throws IOException {
        Path built = Files.createDirectories(temporary.resolve("built"));
        changing = Files.writeString(built.resolve("ours-0.1.0-SNAPSHOT.jar"), "first");
        fixed = Files.writeString(built.resolve("theirs-1.0.jar"), "theirs");
        folder = new DataFolder(temporary.resolve("data"));
        folder.create();
    }

    @Test
    void keepsItsContentsWhateverIsBuiltAfterwards() throws IOException {
        Release release = keep();

        Files.writeString(changing, "second");

        assertThat(release.classPath().getFirst()).hasContent("first");
        assertThat(release.classPath()).allMatch(jar -> jar.startsWith(folder.releases()));
    }

    @Test
    void isTheSameWhereNothingHasChangedAndAnotherWhereAnyOfOursHas() throws IOException {
        Release first = keep();

        assertThat(keep()).isEqualTo(first);
        Files.writeString(changing, "other");
        assertThat(keep()).isNotEqualTo(first);
    }

    @Test
    void copiesOnlyWhatMayBeBuiltAgain() throws IOException {
        Release release = keep();

        assertThat(inode(release.classPath().getLast())).isEqualTo(inode(fixed));
        assertThat(inode(release.classPath().getFirst())).isNotEqualTo(inode(changing));
    }

    @Test
    void isTheClassPathItselfWhereThatHasFolders() {
        Release folders = new Release(List.of(temporary, fixed));

        assertThat(new Releases(folder).keep(folders)).isEqualTo(folders);
    }

    @Test
    void isRemovedWhenNothingRunsFromItAnyMore() throws IOException {
        Release old = keep();
        runs(old);
        Files.writeString(changing, "second");
        Release newest = keep();
        Releases releases = new Releases(folder);

        releases.removeUnused(newest, List.of(MENTORS));
        assertThat(old.classPath()).allMatch(Files::exists);
        assertThat(releases.of(MENTORS)).isEqualTo(old);

        runs(newest);
        releases.removeUnused(newest, List.of(MENTORS));
        assertThat(old.classPath()).noneMatch(Files::exists);
        assertThat(newest.classPath()).allMatch(Files::exists);
        try (Stream<Path> left = Files.list(folder.releases())) {
            assertThat(left).hasSize(1);
        }
    }

    private void runs(Release release) {
        ArgumentFile.of(folder, MENTORS).write(List.of("-Xmx64m"), release, List.of("Main"));
    }

    private Release keep() {
        return new Releases(folder).keep(new Release(List.of(changing, fixed)));
    }

    private static Object inode(Path file) throws IOException {
        return Files.getAttribute(file, "unix:ino");
    }
}
