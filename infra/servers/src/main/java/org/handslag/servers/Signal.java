package org.handslag.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** The signals to a process that Java itself does not send. */
public enum Signal {
    /** It stands still. */
    STOP,
    /** It goes on. */
    CONT,
    /** A JVM writes its threads to its standard output, and goes on. */
    QUIT;

    private static final int SECONDS = 5;

    /**
     * Sends it; a process that is gone hears nothing.
     *
     * @throws UncheckedIOException where this machine has no {@code kill}
     */
    public void to(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
