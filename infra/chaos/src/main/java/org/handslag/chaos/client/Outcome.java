package org.handslag.chaos.client;

import java.util.Locale;

/** What came of a write, as far as its caller knows. */
public enum Outcome {
    /** Acknowledged: it must be there, once. */
    OK,
    /** Refused, or never sent: it must not be there. */
    FAILED,
    /** No answer, or one that does not say: it may be there or not, but whole and once. */
    UNKNOWN;

    /** What is known after one more attempt under the same key. */
    Outcome then(Outcome next) {
        // A refusal says nothing of the attempt before it.
        return this == UNKNOWN && next == FAILED ? UNKNOWN : next;
    }

    /** As it stands in the history. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
