package org.handslag.guarantees.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.bson.Document;
import org.handslag.guarantees.notes.NotesApplication;
import org.handslag.guarantees.notes.Work;
import org.handslag.guarantees.promises.SmallRecords;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.TestIssuer;
import org.handslag.testkit.guarantee.OutboxGuarantee;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AnAggregateThatIsSetAsideTest {
    private static final String LIST = "/api/operations/quarantined-aggregates";
    private static final Map<String, String> BECAUSE = Map.of("reason", "the limit is raised");

    private final String tenant = RunningService.newTenant();

    @Test
    void isListedAndSentOnceItIsReleasedAndTheBrokerTakesIt() {
        try (RunningService notes =
                RunningService.start(NotesApplication.class, "notes", Work.QUICK)) {
            Caller admin =
                    notes.withToken(TestIssuer.shared().token(RunningService.PLATFORM_ADMIN, null));
            OutboxGuarantee outbox = new OutboxGuarantee(notes.space(), "notes", tenant);
            Caller leader = notes.as(tenant, Role.PROCESS_LEADER);
            String refused;
            String first;
            try (SmallRecords _ = SmallRecords.of("notes")) {
                refused =
                        leader.post(
                                        "/api/notes",
                                        Map.of("words", "a", "heading", "x".repeat(8_000)))
                                .id();
                await().untilAsserted(() -> assertThat(waiting(admin)).isEqualTo(1));
                assertThat(listed(admin).path("aggregate").asString()).isEqualTo(refused);
                assertThat(listed(admin).path("tenant").asString()).isEqualTo(tenant);
                assertThat(listed(admin).path("code").asString()).isEqualTo("too-large");
                first = listed(admin).path("id").asString();

                release(admin, first, 200);

                await().untilAsserted(
                                () -> {
                                    assertThat(waiting(admin)).isEqualTo(1);
                                    assertThat(listed(admin).path("id").asString())
                                            .isNotEqualTo(first);
                                });
            }
            release(admin, listed(admin).path("id").asString(), 200);

            await().untilAsserted(() -> assertThat(outbox.counts()).containsKey(refused));
            outbox.nothingWaits();
            assertThat(admin.get(LIST).json().path("items")).isEmpty();
            release(admin, first, 404);
            assertThat(outbox.find("operator_actions", new Document()))
                    .extracting(action -> action.getString("result"))
                    .containsExactly("released", "released");
        }
    }

    private static JsonNode listed(Caller admin) {
        return admin.get(LIST).json().path("items").path(0);
    }

    private static int waiting(Caller admin) {
        return listed(admin).path("waiting").asInt();
    }

    private static void release(Caller admin, String id, int status) {
        assertThat(admin.post(LIST + "/" + id + "/release", BECAUSE).status()).isEqualTo(status);
    }
}
