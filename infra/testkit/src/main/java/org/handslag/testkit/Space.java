package org.handslag.testkit;

import io.cloudevents.CloudEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Everything that was told in a tenant's journal of this space, in its order. */
    public List<CloudEvent> journal(String tenant) {
        return bus().told(journals() + "." + tenant + ".v1");
    }

    /** All that a tenant's journal of this space has told so far is no longer kept. */
    public void forget(String tenant) {
        bus().forget(journals() + "." + tenant + ".v1");
    }

    /** Others on the same servers tell the same facts, each in journals of their own. */
    private String journals() {
        return "feed-" + name;
    }

    /**
     * The command line of an instance.
     *
     * @param port 0 for a free one
     * @param settings {@code key=value}; the last of a key counts, and comes before the space's own
     */
    public List<String> arguments(int port, String... settings) {
        String issuer = TestIssuer.shared().address();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("server.port", Integer.toString(port));
        all.put("server.address", "127.0.0.1");
        all.put("management.server.port", "0");
        all.put("spring.kafka.bootstrap-servers", servers.bootstrapServers());
        servers.subscriberServers()
                .ifPresent(address -> all.put("handslag.gateway.subscribers.servers", address));
        all.put("handslag.gateway.subscribers.protocol", "SASL_PLAINTEXT");
        all.put("spring.mongodb.uri", databaseUri());
        all.put("handslag.kafka.group", name);
        all.put("handslag.journal.prefix", journals());
        all.put("handslag.access.issuer", issuer);
        all.put("handslag.access.platform-admins", issuer + "|" + PLATFORM_ADMIN);
        all.put("handslag.web.farewell", "0s");
        all.put("handslag.vault.folder", Keys.folder().toString());
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            all.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }
}
