package org.handslag.guarantees.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handslag.guarantees.hasty.HastyApplication;
import org.handslag.guarantees.notes.NotesApplication;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.guarantee.BrokenBuild;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class ABuildThatSwapsTooEarlyTest {
    @Test
    void isCaught() {
        try (RunningService sound = RunningService.start(NotesApplication.class, "notes")) {
            AssertionError red =
                    BrokenBuild.turnsRed(
                            "hasty",
                            "the wait until the next generation has caught up",
                            HastyApplication.class,
                            "notes",
                            sound,
                            ABuildThatSwapsTooEarlyTest::missesNothing);

            assertThat(red).hasMessageContaining("was shown 0");
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
