package org.handslag.launcher;

import org.handslag.matching.engine.text.Match;

/** {@code ./handslag match FILE}: a program of its own, since it may want all of the memory. */
public final class SolveInstance {
    private SolveInstance() {}

    /** Solves the file named first, and ends the JVM with the exit code. */
    public static void main(String[] args) {
        System.exit(Match.run(args, System.out, System.err));
    }
}
