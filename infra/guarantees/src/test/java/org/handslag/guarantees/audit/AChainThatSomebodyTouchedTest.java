package org.handslag.guarantees.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.handslag.guarantees.cards.CardsApplication;
import org.handslag.platform.access.Role;
import org.handslag.platform.audit.AuditCheck;
import org.handslag.platform.audit.Finding;
import org.handslag.platform.audit.Finding.What;
import org.handslag.platform.id.Ids;
import org.handslag.platform.json.Json;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.guarantee.AuditGuarantee;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.data.mongodb.core.MongoOperations;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AChainThatSomebodyTouchedTest {
    private RunningService service;
    private AuditGuarantee audit;
    private List<Document> entries;

    @BeforeAll
    void readSome() {
        service = RunningService.start(CardsApplication.class, "cards");
        audit = new AuditGuarantee(service);
        String tenant = RunningService.newTenant();
        Caller leader = service.as(tenant, Role.PROCESS_LEADER);
        for (int i = 0; i < 6; i++) {
            leader.get("/api/cards/p" + i);
        }
        await().untilAsserted(() -> assertThat(audit.check().unanchored()).isZero());
        entries = audit.entries(tenant);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @AfterEach
    void putBack() {
        touch(all -> all.deleteMany(new Document()));
        touch(all -> all.insertMany(entries));
    }

    private void touch(Consumer<MongoCollection<Document>> how) {
        service.context()
                .getBean(MongoOperations.class)
                .execute(
                        "audit",
                        all -> {
                            how.accept(all);
                            return null;
                        });
    }

    private Document number(Object number) {
        return new Document("chain", entries.getFirst().getString("chain"))
                .append("number", number);
    }

    private static Document set(String field, Object value) {
        return new Document("$set", new Document(field, value));
    }

    private List<Finding> findings() {
        return audit.check().findings();
    }

    private Finding at(long number, What what) {
        return new Finding(entries.getFirst().getString("chain"), number, what);
    }

    @Test
    void isWholeWhileNobodyDid() {
        AuditCheck.Report report = audit.check();

        assertThat(report.isWhole()).isTrue();
        assertThat(report.chains()).isEqualTo(1);
        assertThat(report.entries()).isEqualTo(6);
    }

    @Test
    void showsAnAlteredEntry() {
        touch(all -> all.updateOne(number(3L), set("operation", "something-harmless")));

        assertThat(findings()).containsExactly(at(3, What.ALTERED));
    }

    @Test
    void showsAnEntryThatWasAlteredTogetherWithItsHash() {
        Document entry = new Document(entries.get(2)).append("member", "somebody-else");
        touch(all -> all.updateOne(number(3L), set("member", "somebody-else")));
        touch(all -> all.updateOne(number(3L), set("hash", rehash(entry))));

        assertThat(findings()).contains(at(4, What.ALTERED));
    }

    @Test
    void showsARewrittenEndByTheHead() {
        Document entry = new Document(entries.get(5)).append("member", "somebody-else");
        touch(all -> all.updateOne(number(6L), set("member", "somebody-else")));
        touch(all -> all.updateOne(number(6L), set("hash", rehash(entry))));

        assertThat(findings()).containsExactly(at(6, What.ALTERED));
    }

    @Test
    void showsARemovedEntry() {
        touch(all -> all.deleteOne(number(4L)));

        assertThat(findings()).containsExactly(at(4, What.REMOVED));
    }

    @Test
    void showsACutEnd() {
        touch(all -> all.deleteMany(number(new Document("$gte", 5L))));

        assertThat(findings()).containsExactly(at(5, What.END_REMOVED));
    }

    @Test
    void showsThatAllOfItIsGone() {
        touch(all -> all.deleteMany(new Document()));

        assertThat(findings()).containsExactly(at(1, What.CHAIN_REMOVED));
    }

    @Test
    void showsEntriesThatChangedPlaces() {
        touch(all -> all.updateOne(number(2L), set("number", 100L)));
        touch(all -> all.updateOne(number(3L), set("number", 2L)));
        touch(all -> all.updateOne(number(100L), set("number", 3L)));

        assertThat(findings()).contains(at(2, What.ALTERED), at(3, What.ALTERED));
    }

    @Test
    void showsAChainThatTheTopicDoesNotKnow() {
        Document foreign =
                new Document(entries.getFirst())
                        .append("_id", "0".repeat(26))
                        .append("at", 1L)
                        .append("chain", service.space().name() + "/x/" + "0".repeat(26));
        touch(all -> all.insertOne(foreign));

        assertThat(findings()).extracting(Finding::what).contains(What.HEAD_MISSING, What.ALTERED);
    }

    /** As whoever knows how entries are chained would. */
    static String rehash(Document entry) {
        Map<String, Object> fields = new TreeMap<>(entry);
        fields.remove("hash");
        return Ids.hash(entry.getString("previous") + Json.tolerant().writeValueAsString(fields));
    }
}
