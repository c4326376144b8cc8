package org.handslag.benchmark.run;

/** What was measured did not do what it is for: something was lost, or came out different. */
public final class WrongOutcome extends Exception {
    private static final long serialVersionUID = 1;

    public WrongOutcome(String message) {
        super(message);
    }
}
