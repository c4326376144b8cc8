package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
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

    @Test
    void erasesAgainBeforeItAnswers() {
        String person;
        try (RunningService service = start();
                MongoClient client = MongoClients.create(space.databaseUri())) {
            Caller officer = service.as(tenant, Role.CASE_OFFICER, "kavlinge", null, null);
            person =
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
            List<List<Document>> backup = new ArrayList<>();
            for (String name : RESTORED) {
                backup.add(collection(client, name).find().into(new ArrayList<>()));
            }
            erase(person);
            await().untilAsserted(
                            () ->
                                    assertThat(officer.get("/api/participants/" + person).status())
                                            .isEqualTo(404));
            await().untilAsserted(
                            () ->
                                    assertThat(collection(client, "erasure-parts").countDocuments())
                                            .isPositive());
            service.close();
            for (int i = 0; i < RESTORED.size(); i++) {
                collection(client, RESTORED.get(i)).deleteMany(new Document());
                if (!backup.get(i).isEmpty()) {
                    collection(client, RESTORED.get(i)).insertMany(backup.get(i));
                }
            }
        }
        try (RunningService service = start()) {
            Caller officer = service.as(tenant, Role.CASE_OFFICER, "kavlinge", null, null);
            assertThat(officer.get("/api/participants/" + person).status()).isEqualTo(404);
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
