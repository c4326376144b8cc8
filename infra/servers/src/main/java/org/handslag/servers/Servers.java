package org.handslag.servers;

import java.nio.file.Path;
import java.util.Optional;

/** A broker and a database that serve: the one port by which suites take their servers. */
public sealed interface Servers extends AutoCloseable
        permits EmbeddedServers, ContainerServers, GivenServers {

    /** Value for {@code bootstrap.servers}. */
    String bootstrapServers();

    /**
     * The same broker for those who must say who they are, by SCRAM-SHA-512 without TLS; empty
     * where it has no such address.
     */
    Optional<String> subscriberServers();

    /**
     * Address for MongoDB drivers, without a database's name and without options: a suite appends
     * {@code /name}.
     */
    String mongoUri();

    /** Stops what was started for this; does nothing to servers that were given. */
    @Override
    void close();

    /**
     * The servers of this JVM, from the source that {@link ServerSource#chosen()} names; started by
     * the first call and stopped with the JVM. Everybody shares them: use a database, topics,
     * groups and a tenant of your own, and do not stop them.
     *
     * @throws IllegalStateException if the chosen source cannot give servers here
     */
    static Servers shared() {
        return SharedServers.get();
    }

    /**
     * An embedded pair of one's own, to be stopped and restarted: broker and database in this JVM,
     * data in the directory, ports free ones.
     */
    static EmbeddedServers start(Path directory) {
        return EmbeddedServers.onDisk(directory);
    }
}
