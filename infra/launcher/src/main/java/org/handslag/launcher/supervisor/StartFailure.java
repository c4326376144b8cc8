package org.handslag.launcher.supervisor;

import java.util.List;

/** An installation did not start: which part, and why, in the message; and its last log lines. */
public final class StartFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lastLines;

    StartFailure(String message, List<String> lastLines) {
        super(message);
        this.lastLines = List.copyOf(lastLines);
    }

    /** A failure that left no log lines. */
    public StartFailure(String message) {
        this(message, List.of());
    }

    /** What the part wrote last; may be empty. */
    public List<String> lastLines() {
        return lastLines;
    }
}
