package org.handslag.chaos.proxy;

import java.time.Duration;

/** What becomes of connections through a proxy. */
public sealed interface Weather {

    /** Nothing. */
    record Calm() implements Weather {
        @Override
        public String toString() {
            return "calm";
        }
    }

    /**
     * Everything comes later.
     *
     * @param by so much for each piece that is read from a socket, in each direction
     */
    record Delay(Duration by) implements Weather {
        @Override
        public String toString() {
            return "delays " + by.toMillis() + " ms";
        }
    }

    /**
     * What is sent in one direction vanishes. A connection that lost something is reset when the
     * weather changes: no network leaves a hole in a stream and goes on.
     *
     * @param way which direction
     */
    record Drop(Way way) implements Weather {
        @Override
        public String toString() {
            return way == Way.THERE ? "drops requests" : "drops answers";
        }
    }

    /** Connections that there are end with RST, and so does every new one. */
    record Reset() implements Weather {
        @Override
        public String toString() {
            return "resets";
        }
    }

    /**
     * Connections that there are end with RST; new ones are taken and never answered, and end with
     * RST when the weather changes.
     */
    record HalfOpen() implements Weather {
        @Override
        public String toString() {
            return "half-opens";
        }
    }

    /** A direction. */
    enum Way {
        /** From the client to the server. */
        THERE,
        /** From the server to the client. */
        BACK
    }
}
