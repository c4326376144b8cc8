package org.handslag.servers;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** What a {@code main} of an engine does after it has started. */
public final class ChildProcess {

    /** Begins the one line that a started engine prints; the port follows it. */
    public static final String READY = "READY ";

    /** The option by which a child ends when its parent closes its stdin or dies. */
    public static final String WITH_PARENT = "--with-parent";

    private ChildProcess() {}

    /**
     * Prints the READY line, then waits for SIGTERM, or for stdin's end if the arguments have
     * {@value #WITH_PARENT}; closes the engine and lets the JVM end with 0.
     */
    public static void serve(int port, Runnable close, String[] args) {
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    close.run();
                                    closed.countDown();
                                },
                                "close"));
        System.out.println(READY + port);
        if (Arrays.asList(args).contains(WITH_PARENT)) {
            awaitEndOfInput();
            System.exit(0);
        }
        awaitQuietly(closed);
    }

    private static void awaitEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // the parent says nothing; only the end counts
            }
        } catch (IOException e) {
            // a broken pipe is an end, too
        }
    }

    private static void awaitQuietly(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
