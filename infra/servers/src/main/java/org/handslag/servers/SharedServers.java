package org.handslag.servers;

import org.jspecify.annotations.Nullable;

/** Holds the servers that a JVM's suites share. */
final class SharedServers {

    private static @Nullable Servers servers;

    private SharedServers() {}

    static synchronized Servers get() {
        Servers opened = servers;
        if (opened == null) {
            opened = ServerSource.chosen().open();
            Runtime.getRuntime().addShutdownHook(new Thread(opened::close, "close-servers"));
            servers = opened;
        }
        return opened;
    }
}
