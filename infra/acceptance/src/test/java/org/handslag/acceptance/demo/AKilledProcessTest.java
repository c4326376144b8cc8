package org.handslag.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.handslag.acceptance.RunningPlatform;
import org.handslag.acceptance.recount.Recount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class AKilledProcessTest {

    /** So many lines of the ledger lie between one kill and the next. */
    private static final int CALLS_BETWEEN = 300;

    @TempDir Path folder;

    @Test
    void nothingAcknowledgedIsLostAndNothingDoubledWhileEachProcessIsKilledOnce() throws Exception {
        Path out = folder.resolve("out");
        try (RunningPlatform platform = RunningPlatform.start(folder.resolve("data"), true);
                var background = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> story =
                    CompletableFuture.runAsync(() -> live(platform, out), background);
            int kills = 0;
            for (String process : platform.processes()) {
                kills++;
                awaitCalls(out, story, kills * CALLS_BETWEEN);
                platform.kill(process);
                platform.startMissing();
            }
            story.join();
            assertThat(kills).isEqualTo(platform.processes().size());
        }
        assertThat(Recount.of(out).differences()).isEmpty();
    }

    private static void live(RunningPlatform platform, Path out) {
        try {
            Demo.live(platform.installation(), 5, out, new Progress(System.out, false));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitCalls(Path out, CompletableFuture<Void> story, int calls)
            throws Exception {
        Path ledger = out.resolve("facts.ndjson");
        while (!Files.exists(ledger) || Files.readAllLines(ledger).size() < calls) {
            assertThat(story).as("the story still goes on").isNotDone();
            LockSupport.parkNanos(200_000_000);
        }
    }
}
