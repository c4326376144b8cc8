package org.handslag.servers;

/**
 * Servers that somebody else runs.
 *
 * @param bootstrapServers of a Kafka 4.2 or later
 * @param mongoUri of a MongoDB, without a database's name
 */
record GivenServers(String bootstrapServers, String mongoUri) implements Servers {

    @Override
    public void close() {
        // they are not ours to stop
    }
}
