package org.handslag.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.handslag.guarantees.notes.NotesApplication;
import org.handslag.platform.access.Role;
import org.handslag.platform.id.Ids;
import org.handslag.platform.json.Json;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.handslag.testkit.guarantee.OutboxGuarantee;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who has the database, and knows all of a request but one date, tries every date. */
class WhatIsKeptOfARequestTest {
    private static final Space NOTES = Space.own("notes");
    private static final Map<String, String> REQUEST = Map.of("words", "born on 1984-03-17");
    private static RunningService notes;

    private final String tenant = RunningService.newTenant();
    private final OutboxGuarantee owner = new OutboxGuarantee(NOTES, "notes", tenant);
    private final Caller leader = notes.as(tenant, Role.PROCESS_LEADER);

    @BeforeAll
    static void start() {
        notes = RunningService.startIn(NOTES, NotesApplication.class, "notes");
    }

    @AfterAll
    static void stop() {
        notes.close();
    }

    private List<Document> kept() {
        return owner.aggregates().getFirst().getList("keys", Document.class);
    }

    @Test
    void tellsNothingToWhoHasNoKey() {
        leader.underKey("1984-03-17").post("/api/notes", REQUEST);
        Document kept = kept().getFirst();
        String tried = "POST /api/notes\n" + Json.tolerant().writeValueAsString(REQUEST);

        assertThat(kept.getString("fingerprint")).isNotEmpty().isNotEqualTo(Ids.hash(tried));
        assertThat(kept.toJson()).doesNotContain("1984");
    }

    @Test
    void isStillEnoughToKnowItAgain() {
        Answer first = leader.underKey("k").post("/api/notes", REQUEST);
        Answer again = leader.underKey("k").post("/api/notes", REQUEST);
        Answer other = leader.underKey("k").post("/api/notes", Map.of("words", "other"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
    }
}
