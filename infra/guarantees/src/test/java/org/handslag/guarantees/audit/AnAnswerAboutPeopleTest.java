package org.handslag.guarantees.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.handslag.guarantees.cards.CardsApplication;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.guarantee.AuditGuarantee;
import org.junit.jupiter.api.Test;

class AnAnswerAboutPeopleTest {
    private final RunningService service = RunningService.of(CardsApplication.class, "cards");
    private final AuditGuarantee audit = new AuditGuarantee(service);
    private final String tenant = RunningService.newTenant();
    private final Caller leader = service.as(tenant, Role.PROCESS_LEADER);

    private Document last() {
        return audit.entries(tenant).getLast();
    }

    @Test
    void isRecordedBeforeItArrives() {
        Answer card =
                audit.recordsReading(tenant, leader, "/api/cards/p1", Set.of("p1", "p1-friend"));

        assertThat(card.json().path("name").asString()).isEqualTo("Name of p1");
        Document entry = last();
        assertThat(entry.getList("persons", String.class)).containsExactly("p1", "p1-friend");
        assertThat(entry.getList("fields", String.class)).containsExactly("name", "notes");
        assertThat(entry.getList("roles", String.class)).containsExactly("process-leader");
        assertThat(entry)
                .containsEntry("operation", "read-cards")
                .containsEntry("purpose", "follow-up")
                .containsKeys("member", "trace", "hash", "previous");
    }

    @Test
    void isRecordedWhenItAnswersAWriteAPageOrAQuestionForHeadersOnly() {
        assertThat(leader.post("/api/cards/p2", "{}").status()).isEqualTo(200);
        assertThat(last())
                .containsEntry("operation", "write-cards")
                .containsEntry("purpose", "matching");

        audit.recordsReading(tenant, leader, "/api/pages/p3", Set.of("p3"));

        int before = audit.entries(tenant).size();
        Answer head = leader.send("HEAD", "/api/cards/p4", null);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
        assertThat(audit.entries(tenant)).hasSize(before + 1);
    }

    @Test
    void thatIsStillTheSameIsRecordedAndNotSentAgain() {
        String tag = leader.get("/api/cards/p5").header("ETag");
        int before = audit.entries(tenant).size();

        Answer again = leader.with("If-None-Match", tag).get("/api/cards/p5");

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(audit.entries(tenant)).hasSize(before + 1);
        assertThat(leader.with("If-None-Match", "\"other\"").get("/api/cards/p5").status())
                .isEqualTo(200);
    }

    @Test
    void whichNobodyCanLookIntoDoesNotLeave() {
        Answer careless = leader.get("/api/careless/p6");

        assertThat(careless.status()).isEqualTo(500);
        assertThat(careless.text()).doesNotContain("p6");
    }

    @Test
    void nameNobodyAndAreNotRecorded() {
        assertThat(leader.get("/api/blank").status()).isEqualTo(200);

        assertThat(audit.entries(tenant)).isEmpty();
    }

    @Test
    void aboutManyIsRecordedInSeveralEntries() {
        assertThat(leader.get("/api/cards?count=150").json()).hasSize(150);

        List<Document> entries = audit.entries(tenant);
        assertThat(entries)
                .hasSize(2)
                .allSatisfy(
                        entry ->
                                assertThat(entry.getList("persons", String.class))
                                        .hasSizeLessThanOrEqualTo(200));
    }

    @Test
    void saysOnWhoseBehalfAndRefusesWhatIsNoIdOrReason() {
        String someone = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
        leader.with("Handslag-On-Behalf-Of", someone).get("/api/cards/p7");
        assertThat(last()).containsEntry("onBehalfOf", someone);

        Answer wrong = leader.with("Handslag-On-Behalf-Of", "Amal").get("/api/cards/p7");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo("Handslag-On-Behalf-Of:");
        assertThat(leader.with("Handslag-Reason", "x".repeat(201)).get("/api/cards/p7").status())
                .isEqualTo(400);
    }
}
