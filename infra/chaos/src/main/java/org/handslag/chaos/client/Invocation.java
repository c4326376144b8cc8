package org.handslag.chaos.client;

import org.jspecify.annotations.Nullable;

/**
 * One operation, from its first attempt to its last answer.
 *
 * @param number in its run, from 1
 * @param gateway the front door of the first attempt, from 1
 * @param mark what it leaves; null: nothing that no other write leaves
 * @param after what a read must show at least; null: it is no read
 */
public record Invocation(
        long number,
        Operation operation,
        int gateway,
        @Nullable Mark mark,
        @Nullable Position after) {

    /** Whether it changes something. */
    public boolean write() {
        return after == null;
    }

    /** Whether what stops this process could stop the invocation, as far as a caller can tell. */
    public boolean touches(String process) {
        return process.equals(operation.service())
                || process.equals(operation.service() + "-2")
                || process.equals(gateway == 1 ? "gateway" : "gateway-" + gateway);
    }

    /**
     * What became of an invocation.
     *
     * @param status of the last answer; 0: none came
     * @param position of the state that it acknowledged or showed; null: none was told
     * @param attempts how often it was sent, under one key
     */
    public record Ended(
            Invocation of,
            Outcome outcome,
            int status,
            @Nullable Position position,
            int attempts) {}
}
