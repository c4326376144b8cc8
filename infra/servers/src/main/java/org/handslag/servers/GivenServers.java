package org.handslag.servers;

import java.util.Optional;

/**
 * Servers that somebody else runs.
 *
 * @param bootstrapServers of a Kafka 4.2 or later
 * @param subscriberServers of the same Kafka, for those who say who they are by SCRAM-SHA-512
 *     without TLS; empty where there is no such address
 * @param mongoUri of a MongoDB, without a database's name
 */
record GivenServers(String bootstrapServers, Optional<String> subscriberServers, String mongoUri)
        implements Servers {

    @Override
    public void close() {
        // they are not ours to stop
    }
}
