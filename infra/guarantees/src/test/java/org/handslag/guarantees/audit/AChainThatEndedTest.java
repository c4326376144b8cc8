package org.handslag.guarantees.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import org.bson.Document;
import org.handslag.guarantees.cards.CardsApplication;
import org.handslag.platform.access.Role;
import org.handslag.platform.audit.AuditCheck;
import org.handslag.platform.audit.Finding;
import org.handslag.platform.audit.Finding.What;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.handslag.testkit.guarantee.AuditGuarantee;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AChainThatEndedTest {
    private final Space space = Space.own("cards");
    private AuditGuarantee audit;
    private List<Document> entries;

    @BeforeEach
    void readAndStop() {
        try (RunningService service =
                RunningService.startIn(space, CardsApplication.class, "cards")) {
            audit = new AuditGuarantee(service);
            String tenant = RunningService.newTenant();
            Caller leader = service.as(tenant, Role.PROCESS_LEADER);
            for (int i = 0; i < 3; i++) {
                leader.get("/api/cards/p" + i);
            }
            entries = audit.entries(tenant);
        }
        AuditCheck.Report report = audit.check();
        assertThat(report.isWhole()).isTrue();
        assertThat(report.entries()).isEqualTo(3);
        assertThat(report.unanchored()).isZero();
    }

    @Test
    void takesNothingMore() {
        Document more = new Document(entries.getLast()).append("_id", "z".repeat(26));
        more.append("number", 4L).append("previous", entries.getLast().getString("hash"));
        more.append("hash", AChainThatSomebodyTouchedTest.rehash(more));
        try (MongoClient client = MongoClients.create(space.databaseUri())) {
            client.getDatabase(space.name()).getCollection("audit").insertOne(more);
        }

        assertThat(audit.check().findings())
                .containsExactly(new Finding(more.getString("chain"), 4, What.ADDED));
    }

    @Test
    void isRemovedWhenItWasKeptLongEnoughAndTheHeadSaysSo() {
        try (RunningService later =
                RunningService.startIn(
                        space, CardsApplication.class, "cards", "handslag.audit.keep=1ms")) {
            await().untilAsserted(() -> assertThat(audit.check().entries()).isZero());

            assertThat(audit.check().findings()).isEmpty();
            assertThat(audit.check().chains()).isEqualTo(1);
            assertThat(later.base()).isNotEmpty();
        }
    }

    @Test
    void staysWhileItIsToBeKept() {
        try (RunningService later =
                RunningService.startIn(
                        space, CardsApplication.class, "cards", "handslag.audit.keep=1d")) {
            Caller leader = later.as(RunningService.newTenant(), Role.PROCESS_LEADER);
            leader.get("/api/cards/p9");

            await().untilAsserted(() -> assertThat(audit.check().unanchored()).isZero());
            assertThat(audit.check().entries()).isEqualTo(4);
            assertThat(audit.check().isWhole()).isTrue();
        }
    }
}
