package org.handslag.launcher;

import org.handslag.participant.preview.application.Validation;

/** {@code ./handslag blueprint}: a program of its own, since nothing needs to run for it. */
public final class CheckBlueprint {
    private CheckBlueprint() {}

    /** Checks the file, and ends the JVM with the exit code. */
    public static void main(String[] args) {
        System.exit(Validation.run(args, System.out, System.err));
    }
}
