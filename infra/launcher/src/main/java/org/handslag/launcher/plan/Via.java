package org.handslag.launcher.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * By which addresses a process reaches broker and database where it does not reach them directly.
 * Whoever wants to disturb what goes over the wire stands there.
 *
 * @param kafka addresses in front of the broker, host and port; none: directly. The process that
 *     runs the broker is told all that there are, and listens for each on a port of its own: see
 *     {@link org.handslag.servers.kafka.EmbeddedKafka}
 * @param mongodb addresses in front of the database, at most one; none: directly
 */
public record Via(List<String> kafka, List<String> mongodb) {

    /** Addresses in front of the broker, separated by commas. */
    public static final String KAFKA = "HANDSLAG_VIA_KAFKA";

    /** The address in front of the database. */
    public static final String MONGODB = "HANDSLAG_VIA_MONGODB";

    /** What the environment asks for; mostly nothing. */
    public static Via in(Map<String, String> environment) {
        return new Via(addresses(environment, KAFKA), addresses(environment, MONGODB));
    }

    /** The broker's addresses for {@code bootstrap.servers}. */
    public String toKafka(Ports ports) {
        return kafka.isEmpty() ? "127.0.0.1:" + ports.of(Part.KAFKA) : String.join(",", kafka);
    }

    /** The database's host and port. */
    public String toMongodb(Ports ports) {
        return mongodb.isEmpty() ? "127.0.0.1:" + ports.of(Part.MONGODB) : mongodb.getFirst();
    }

    private static List<String> addresses(Map<String, String> environment, String variable) {
        return Stream.of(environment.getOrDefault(variable, "").split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
    }
}
