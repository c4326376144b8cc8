package org.handslag.guarantees.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handslag.guarantees.builds.FillingSlowly;
import org.handslag.guarantees.builds.WritingToOneOnly;
import org.handslag.guarantees.hasty.HastyApplication;
import org.handslag.guarantees.notes.NotesApplication;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.handslag.testkit.guarantee.BrokenBuild;
import org.handslag.testkit.guarantee.Build;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The suite of a rebuild under writes and reads, on builds that lack a part of it. */
@Tag("long")
class ABuildThatRebuildsBadlyTest {
    @Test
    void isCaughtWhereItSwapsTooEarly() {
        try (RunningService sound = RunningService.start(NotesApplication.class, "notes")) {
            AssertionError red =
                    BrokenBuild.turnsRed(
                            "hasty",
                            "the wait until the next generation has caught up",
                            HastyApplication.class,
                            "notes",
                            sound,
                            ABuildThatRebuildsBadlyTest::missesNothing);

            assertThat(red).hasMessageContaining("was shown 0");
        }
    }

    @Test
    void isCaughtWhereWritesDoNotGoToTheNextGeneration() {
        Build slow = Build.of(NotesApplication.class, "notes").with(FillingSlowly.class);
        try (RunningService sound = RunningService.startIn(Space.own("notes"), slow)) {
            AssertionError red =
                    BrokenBuild.turnsRed(
                            new BrokenBuild<>(
                                    "writing-to-one-only",
                                    "the writing to the next generation as well",
                                    slow.with(WritingToOneOnly.class)),
                            sound,
                            ABuildThatRebuildsBadlyTest::missesNothing);

            assertThat(red).hasMessageContaining("was shown");
        }
    }

    private static void missesNothing(RunningService service) {
        MirroredNotes mirror = new MirroredNotes(RunningService.newTenant(), List.of(service));
        WritesAndReads work = new WritesAndReads(mirror);
        work.begin();
        mirror.ask(0);
        mirror.awaitGeneration(2);
        work.end();
    }
}
