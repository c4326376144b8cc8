package org.handslag.launcher.backup;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the data is.
 *
 * @param databases each service's name to its database's URI
 * @param bootstrap of the broker
 */
public record Sources(Map<String, String> databases, String bootstrap) {
    private static final String FAST = "?serverSelectionTimeoutMS=3000&connectTimeoutMS=3000";

    /** What is no aggregate: read models, and what only this run of the platform needs. */
    private static final Set<String> MECHANISMS =
            Set.of(
                    "audit",
                    "copied_cursors",
                    "journal_told",
                    "leases",
                    "mirrors",
                    "operator_actions",
                    "outbox_due",
                    "parked",
                    "quarantined",
                    "webhook_courses");

    private static final String MIRROR = "mirror_";

    /** Sorted by service. */
    public Sources {
        databases = new TreeMap<>(databases);
    }

    /** A client of the service's database. */
    MongoClient client(String service) {
        return MongoClients.create(databases.get(service) + FAST);
    }

    /** The database's name. */
    String database(String service) {
        String uri = databases.get(service);
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    /** The collections of aggregates, sorted. */
    List<String> kinds(MongoClient client, String service) {
        return client
                .getDatabase(database(service))
                .listCollectionNames()
                .into(new ArrayList<>())
                .stream()
                .filter(name -> !MECHANISMS.contains(name) && !name.startsWith(MIRROR))
                .sorted()
                .toList();
    }
}
