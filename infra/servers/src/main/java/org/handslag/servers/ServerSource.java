package org.handslag.servers;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a suite's servers come from. */
public enum ServerSource {
    /** In this JVM; the default. */
    EMBEDDED,
    /** Real Apache Kafka and MongoDB in containers; needs Docker. */
    TESTCONTAINERS,
    /**
     * Addresses of running servers, by {@code HANDSLAG_KAFKA} and {@code HANDSLAG_MONGO}, and
     * {@code HANDSLAG_KAFKA_SUBSCRIBERS} where the broker has an address for others.
     */
    GIVEN;

    private static final String SOURCE = "HANDSLAG_SERVERS";
    private static final String KAFKA = "HANDSLAG_KAFKA";
    private static final String SUBSCRIBERS = "HANDSLAG_KAFKA_SUBSCRIBERS";
    private static final String MONGO = "HANDSLAG_MONGO";

    /**
     * The source that the environment, or system properties of the same names, ask for: given
     * addresses if there are both, else the value of {@code HANDSLAG_SERVERS}, else embedded.
     *
     * @throws IllegalStateException for half a pair of addresses or an unknown source
     */
    public static ServerSource chosen() {
        return chosen(ServerSource::setting);
    }

    static ServerSource chosen(Function<String, @Nullable String> settings) {
        boolean kafka = settings.apply(KAFKA) != null;
        boolean mongo = settings.apply(MONGO) != null;
        if (kafka != mongo) {
            throw new IllegalStateException(
                    "Give both " + KAFKA + " and " + MONGO + ", or neither");
        }
        String source = settings.apply(SOURCE);
        if (source == null) {
            return kafka ? GIVEN : EMBEDDED;
        }
        for (ServerSource known : values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(source)) {
                return known;
            }
        }
        throw new IllegalStateException(
                SOURCE + " must be embedded, testcontainers or given, not " + source);
    }

    /**
     * Servers of this source, started where they are not given.
     *
     * @throws IllegalStateException if this machine cannot give them (no Docker, no addresses)
     */
    public Servers open() {
        return switch (this) {
            case EMBEDDED -> EmbeddedServers.temporary();
            case TESTCONTAINERS -> ContainerServers.start();
            case GIVEN ->
                    new GivenServers(
                            required(KAFKA),
                            Optional.ofNullable(setting(SUBSCRIBERS)),
                            required(MONGO));
        };
    }

    private static String required(String name) {
        String value = setting(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }

    private static @Nullable String setting(String name) {
        String property = System.getProperty(name);
        String value = property == null ? System.getenv(name) : property;
        return value == null || value.isBlank() ? null : value;
    }
}
