package org.handslag.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.handslag.launcher.plan.DataFolder;

/** Keeps two commands that start or stop processes from working on one installation at once. */
final class Alone {
    private Alone() {}

    /** A command's work. */
    @FunctionalInterface
    interface Work {
        /** Answers the exit code. */
        int run() throws IOException;
    }

    /**
     * Does the work while nobody else does any.
     *
     * @throws IllegalStateException where another command is at work
     */
    static int in(DataFolder folder, Work work) {
        folder.create();
        try (FileChannel lock =
                FileChannel.open(
                        folder.run().resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            if (lock.tryLock() == null) {
                throw new IllegalStateException(
                        "Another ./handslag that starts or stops processes is at work");
            }
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
