package org.handslag.matching.solve.application;

import java.util.concurrent.CancellationException;

/** How far some work has come, and whether it shall stop. For several threads. */
public final class Progress {
    private volatile Stage stage = Stage.WAITING;
    private volatile int done;
    private volatile int of;
    private volatile boolean stopped;

    /** What the work is at. */
    public enum Stage {
        WAITING,
        READING,
        SCORING,
        SOLVING,
        PUBLISHING
    }

    /** What the work is at. */
    public Stage stage() {
        return stage;
    }

    /** How much of the stage is done. */
    public int done() {
        return done;
    }

    /** How much there is to do in this stage; 0: not known. */
    public int of() {
        return of;
    }

    void at(Stage next, int much) {
        goOn();
        done = 0;
        of = much;
        stage = next;
    }

    /** A new stage of reading. */
    public void reading() {
        at(Stage.READING, 0);
    }

    /** A new stage of publishing. */
    public void publishing(int much) {
        at(Stage.PUBLISHING, much);
    }

    /**
     * So much is done.
     *
     * @throws CancellationException where the work shall stop
     */
    public void reached(int much) {
        goOn();
        done = much;
    }

    void goOn() {
        if (stopped) {
            throw new CancellationException("stopped");
        }
    }

    void stop() {
        stopped = true;
    }
}
