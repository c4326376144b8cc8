package org.handslag.benchmark.relay;

/** A way in which events that wait in a database come to a topic. */
interface Contender extends AutoCloseable {
    String name();

    /** Where its events arrive, and nobody else's. */
    String topic();

    /**
     * Makes events wait, one for each aggregate of a new tenant.
     *
     * @param events how many
     */
    void prepare(int events) throws Exception;

    /**
     * Sends all of them.
     *
     * @return from when the first could be read until nothing waits any more, in nanoseconds
     */
    long drain() throws Exception;

    @Override
    void close();
}
