package org.handslag.matching.engine.text;

import java.io.IOException;

/** A line that is no line of an instance. */
public final class MalformedLine extends IOException {
    private static final long serialVersionUID = 1;

    private final int number;

    MalformedLine(int number, String reason) {
        super("line " + number + ": " + reason);
        this.number = number;
    }

    /** Which line, from 1. */
    public int number() {
        return number;
    }
}
