package org.handslag.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.handslag.servers.Servers;

/**
 * What the instances of one service share: servers, a database and a consumer group.
 *
 * @param name of the database and the group; also begins the relays' transactional ids
 */
public record Space(Servers servers, String name) {
    /** The subject whose token is a platform admin's. */
    public static final String PLATFORM_ADMIN = "platform-admin";

    private static final String KEYS = "handslag.vault.folder=";

    /** A space of its own on the shared servers. */
    public static Space own(String service) {
        return on(Servers.shared(), service);
    }

    /** A space of its own on these servers. */
    public static Space on(Servers servers, String service) {
        return new Space(servers, service + "-" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** The database, as drivers are told. */
    public String databaseUri() {
        return servers.mongoUri() + "/" + name;
    }

    /** The topics of these servers. */
    public Bus bus() {
        return Bus.of(servers);
    }

    /**
     * The command line of an instance.
     *
     * @param port 0 for a free one
     * @param settings {@code key=value}, besides
     */
    public List<String> arguments(int port, String... settings) {
        String issuer = TestIssuer.shared().address();
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=" + port,
                                "--server.address=127.0.0.1",
                                "--management.server.port=0",
                                "--spring.kafka.bootstrap-servers=" + servers.bootstrapServers(),
                                "--spring.mongodb.uri=" + databaseUri(),
                                "--handslag.kafka.group=" + name,
                                "--handslag.access.issuer=" + issuer,
                                "--handslag.access.platform-admins="
                                        + issuer
                                        + "|"
                                        + PLATFORM_ADMIN));
        if (Arrays.stream(settings).noneMatch(setting -> setting.startsWith(KEYS))) {
            arguments.add("--" + KEYS + Keys.folder());
        }
        Arrays.stream(settings).map(setting -> "--" + setting).forEach(arguments::add);
        return List.copyOf(arguments);
    }
}
