package org.handslag.launcher.running;

import org.handslag.launcher.plan.Part;

/** Where each service's own database is. */
public final class Databases {
    private Databases() {}

    /**
     * The database of a service.
     *
     * @param server host and port
     */
    public static String uri(String server, Part service) {
        return "mongodb://%s/%s".formatted(server, name(service));
    }

    /** The name of a service's database on its server. */
    public static String name(Part service) {
        return "handslag-" + service.key();
    }
}
