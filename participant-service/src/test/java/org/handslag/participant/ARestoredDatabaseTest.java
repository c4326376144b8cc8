package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.handslag.platform.access.Role;
import org.handslag.platform.id.Ids;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.junit.jupiter.api.Test;

/**
 * The consumer group has read the erasure long ago, and the database is from before it: nothing but
 * the erasure list knows.
 */
class ARestoredDatabaseTest {
    private static final List<String> RESTORED =
            List.of("participants", "erasure-parts", "mirror_erasures");

    private final Space space = Space.own("participant-service");
    private final String tenant = RunningService.newTenant();

    private RunningService start() {
        return RunningService.startIn(space, ParticipantApplication.class, "participant-service");
    }

    /** A person, and the database as it was while they were in it. */
    private record Backup(String person, Map<String, List<Document>> collections) {}

    @Test
    void erasesAgainBeforeItAnswers() {
        Backup backup = erasedAfterABackup();
        restore(backup);
        try (RunningService service = start()) {
            Caller officer = service.as(tenant, Role.PROCESS_LEADER);
            assertThat(officer.get("/api/participants/" + backup.person()).status()).isEqualTo(404);
        }
    }

    private Backup erasedAfterABackup() {
        try (RunningService service = start();
                MongoClient client = MongoClients.create(space.databaseUri())) {
            Caller officer = service.as(tenant, Role.PROCESS_LEADER);
            String person =
                    officer.post(
                                    "/api/participants",
                                    Map.of(
                                            "name",
                                            "Amina Exempel",
                                            "municipality",
                                            "kavlinge",
                                            "gender",
                                            "woman",
                                            "registeredOn",
                                            "2016-02-03"))
                            .id();
            assertThat(officer.get("/api/participants/" + person).status()).isEqualTo(200);
            Map<String, List<Document>> collections = new HashMap<>();
            for (String name : RESTORED) {
                collections.put(name, collection(client, name).find().into(new ArrayList<>()));
            }
            erase(person);
            await().untilAsserted(
                            () ->
                                    assertThat(collection(client, "erasure-parts").countDocuments())
                                            .isPositive());
            assertThat(officer.get("/api/participants/" + person).status()).isEqualTo(404);
            return new Backup(person, collections);
        }
    }

    private void restore(Backup backup) {
        try (MongoClient client = MongoClients.create(space.databaseUri())) {
            backup.collections()
                    .forEach(
                            (name, documents) -> {
                                collection(client, name).deleteMany(new Document());
                                if (!documents.isEmpty()) {
                                    collection(client, name).insertMany(documents);
                                }
                            });
        }
    }

    private MongoCollection<Document> collection(MongoClient client, String name) {
        return client.getDatabase(space.name()).getCollection(name);
    }

    private void erase(String person) {
        String id = Ids.next(0);
        Bus.shared()
                .publish(
                        "erasures",
                        tenant,
                        id,
                        2,
                        "erasure.granted.v1",
                        Map.of(
                                "id", id,
                                "person", Map.of("kind", "participant", "id", person),
                                "state", "erasing",
                                "requestedOn", "2018-01-10",
                                "decidedOn", "2018-01-12",
                                "outcome", "granted"));
    }
}
