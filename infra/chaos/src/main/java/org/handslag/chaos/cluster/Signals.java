package org.handslag.chaos.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the system can do to a process that cannot refuse. */
final class Signals {

    private static final Duration DEATH = Duration.ofSeconds(10);

    private Signals() {}

    /** SIGSTOP. */
    static void stop(ProcessHandle process) {
        send(process, "STOP");
    }

    /** SIGCONT. */
    static void goOn(ProcessHandle process) {
        send(process, "CONT");
    }

    /**
     * SIGKILL; returns when it is gone.
     *
     * @throws IllegalStateException where it stays
     */
    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        try {
            process.onExit().get(DEATH.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(process.pid() + " outlives SIGKILL", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, "" + process.pid())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
