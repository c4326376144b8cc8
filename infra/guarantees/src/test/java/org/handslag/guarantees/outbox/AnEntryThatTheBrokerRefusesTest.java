package org.handslag.guarantees.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.handslag.guarantees.notes.NotesApplication;
import org.handslag.guarantees.notes.Work;
import org.handslag.platform.access.Role;
import org.handslag.servers.Servers;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.TestIssuer;
import org.handslag.testkit.guarantee.OutboxGuarantee;
import org.handslag.testkit.guarantee.PersistentClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AnEntryThatTheBrokerRefusesTest {
    private static final ConfigResource TOPIC =
            new ConfigResource(ConfigResource.Type.TOPIC, "handslag.notes.v1");

    private static final Map<String, String> BECAUSE = Map.of("reason", "the limit is raised");

    private final String tenant = RunningService.newTenant();

    @AfterEach
    void anyRecordIsWelcomeAgain() throws Exception {
        alter(new AlterConfigOp(limit(""), AlterConfigOp.OpType.DELETE));
    }

    @Test
    void quarantinesItsAggregateWhileAllOthersGoOn() throws Exception {
        try (RunningService notes =
                RunningService.start(NotesApplication.class, "notes", Work.QUICK)) {
            PersistentClient client = new PersistentClient(notes.as(tenant, Role.PROCESS_LEADER));
            Work work = new Work(client);
            String before = work.write();
            alter(new AlterConfigOp(limit("2500"), AlterConfigOp.OpType.SET));
            OutboxGuarantee guarantee = new OutboxGuarantee(notes.space(), "notes", tenant);
            guarantee.nothingWaits();

            String refused =
                    client.post("/api/notes", Map.of("words", "a", "heading", "x".repeat(8_000)))
                            .id();
            work.add(before);
            work.someNotes();

            Awaitility.await()
                    .untilAsserted(
                            () -> {
                                assertThat(guarantee.waiting())
                                        .extracting(note -> note.getString("id"))
                                        .containsExactly(refused);
                                assertThat(guarantee.waiting().getFirst().getString("quarantine"))
                                        .contains("RecordTooLarge");
                                assertThat(guarantee.find("outbox_due", new Document())).isEmpty();
                            });
            assertThat(guarantee.counts()).doesNotContainKey(refused).hasSize(5);
            assertThat(client.acknowledged())
                    .filteredOn(each -> !each.id().equals(refused))
                    .allMatch(each -> guarantee.counts().containsKey(each.id()));
            isSentOnceAnOperatorLetsIt(notes, guarantee, refused);
        }
    }

    private void isSentOnceAnOperatorLetsIt(
            RunningService notes, OutboxGuarantee guarantee, String refused) throws Exception {
        Caller admin =
                notes.withToken(TestIssuer.shared().token(RunningService.PLATFORM_ADMIN, null));
        String list = "/api/operations/quarantined-aggregates";
        JsonNode listed = admin.get(list).json().path("items").path(0);
        assertThat(listed.path("aggregate").asString()).isEqualTo(refused);
        assertThat(listed.path("code").asString()).isEqualTo("too-large");
        assertThat(listed.path("waiting").asInt()).isEqualTo(1);

        String release = list + "/" + listed.path("id").asString() + "/release";
        assertThat(admin.post(release, BECAUSE).status()).isEqualTo(200);
        Awaitility.await()
                .untilAsserted(
                        () -> {
                            JsonNode again = admin.get(list).json().path("items").path(0);
                            assertThat(again.path("waiting").asInt()).isEqualTo(1);
                            assertThat(again.path("id")).isNotEqualTo(listed.path("id"));
                        });

        alter(new AlterConfigOp(limit(""), AlterConfigOp.OpType.DELETE));
        String id = admin.get(list).json().at("/items/0/id").asString();
        admin.post(list + "/" + id + "/release", BECAUSE);
        Awaitility.await().untilAsserted(() -> assertThat(guarantee.counts()).containsKey(refused));
        guarantee.nothingWaits();
        assertThat(admin.get(list).json().path("items")).isEmpty();
        assertThat(admin.post(release, BECAUSE).status()).isEqualTo(404);
        assertThat(guarantee.find("operator_actions", new Document()))
                .extracting(action -> action.getString("result"))
                .containsExactly("released", "released");
    }

    private static ConfigEntry limit(String bytes) {
        return new ConfigEntry("max.message.bytes", bytes);
    }

    private static void alter(AlterConfigOp change) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Servers.shared().bootstrapServers());
        try (Admin admin = Admin.create(settings)) {
            admin.incrementalAlterConfigs(Map.of(TOPIC, List.of(change))).all().get();
        }
    }
}
