package org.handslag.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.handslag.guarantees.notes.Work;
import org.handslag.guarantees.receipts.ReceiptsApplication;
import org.handslag.testkit.Bus;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.handslag.testkit.guarantee.OutboxGuarantee;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Records that are there before the reader starts come to it in one batch. */
class WhatCannotBeAppliedTest {
    private static final String ID = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

    private final Bus bus = Bus.shared();
    private final String tenant = RunningService.newTenant();
    private final Space space = Space.own("receipts");
    private final OutboxGuarantee reader = new OutboxGuarantee(space, "receipts", tenant);

    /** Topics are made by those who read or write them, and here the records come first. */
    @BeforeAll
    static void makeTopics() {
        RunningService.startIn(
                        Space.own("receipts"), ReceiptsApplication.class, "receipts", Work.QUICK)
                .close();
    }

    private void note(long sequence, int length) {
        note(sequence, Map.of("id", ID, "length", length, "state", "open"));
    }

    private void note(long sequence, Object data) {
        bus.publish("notes", tenant, ID, sequence, "note.added-to.v1", data);
    }

    private RunningService start() {
        return RunningService.startIn(space, ReceiptsApplication.class, "receipts", Work.QUICK);
    }

    private List<Document> mirrored() {
        return reader.find("mirror_notes", new Document("tenant", tenant));
    }

    private List<String> parked() {
        return reader.find("parked", new Document()).stream()
                .map(record -> record.getString("_id"))
                .filter(id -> id.contains(tenant))
                .map(id -> id.replace(tenant + "/" + ID, "note"))
                .toList();
    }

    private void awaitMirrored(long sequence) {
        await().untilAsserted(
                        () ->
                                assertThat(mirrored())
                                        .extracting(note -> note.getLong("sequence"))
                                        .containsExactly(sequence));
    }

    @Test
    void staysParkedBehindAnEarlierStateThatIsFine() {
        note(1, 1);
        note(2, "{\"id\":");
        try (RunningService _ = start()) {
            awaitMirrored(1);
            await().untilAsserted(
                            () -> assertThat(parked()).containsExactly("handslag.notes.v1/note"));
            note(3, 3);
            awaitMirrored(3);
            await().untilAsserted(() -> assertThat(parked()).isEmpty());
        }
    }

    @Test
    void isParkedWhenItsReactionFailsAndSupersededWhenALaterOneSucceeds() {
        note(1, ReceiptsApplication.UNBEARABLE);
        try (RunningService _ = start()) {
            await().untilAsserted(
                            () ->
                                    assertThat(parked())
                                            .containsExactly("handslag.notes.v1/note#reaction"));
            awaitMirrored(1);
            note(2, 2);
            awaitMirrored(2);
            await().untilAsserted(() -> assertThat(parked()).isEmpty());
        }
    }

    @Test
    void doesNotStopWhatComesBehindItWhereTheDatabaseRefusesIt() {
        note(1, "{\"id\":\"" + ID + "\",\"length\":1,\"state\":\"open\",\"a\\u0000b\":1}");
        String other = RunningService.newTenant();
        for (int i = 0; i < 9; i++) {
            String id = ID.substring(0, 25) + i;
            bus.publish(
                    "notes",
                    other,
                    id,
                    1,
                    "note.written.v1",
                    Map.of("id", id, "length", 1, "state", "open"));
        }
        try (RunningService _ = start()) {
            await().untilAsserted(
                            () -> assertThat(parked()).containsExactly("handslag.notes.v1/note"));
            await().untilAsserted(
                            () ->
                                    assertThat(
                                                    reader.find(
                                                            "mirror_notes",
                                                            new Document("tenant", other)))
                                            .hasSize(9));
        }
    }
}
