package org.handslag.acceptance.recount;

/** A folder that cannot be recounted: a file is missing, or does not say what it should. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }
}
