package org.handslag.platform.start;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.handslag.platform.problem.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether the service may begin. */
@Component
public class Start {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LOOK_AGAIN_MILLIS = 20;

    private final ObjectProvider<FirstThing> things;
    private volatile boolean over;

    Start(ObjectProvider<FirstThing> things) {
        this.things = things;
    }

    /** Whether every first thing is done. */
    public boolean over() {
        if (!over) {
            List<FirstThing> all = things.stream().toList();
            over = all.stream().allMatch(FirstThing::done);
        }
        return over;
    }

    /**
     * Waits a while for that.
     *
     * @throws ProblemException 503 after five seconds
     */
    public void await() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!over()) {
            if (System.nanoTime() > until) {
                throw ProblemException.unavailable("starting", 2);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw ProblemException.unavailable("starting", 2);
            }
        }
    }
}
