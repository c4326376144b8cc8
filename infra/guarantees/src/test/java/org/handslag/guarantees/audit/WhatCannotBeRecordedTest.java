package org.handslag.guarantees.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.IndexOptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.handslag.guarantees.cards.CardsApplication;
import org.handslag.platform.access.Role;
import org.handslag.platform.audit.Audit;
import org.handslag.platform.audit.Reading;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.guarantee.AuditGuarantee;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

class WhatCannotBeRecordedTest {
    private final String tenant = RunningService.newTenant();

    @Test
    void isNotShownAndIsAgainWhenItCan() {
        try (RunningService service = RunningService.start(CardsApplication.class, "cards")) {
            Caller leader = service.as(tenant, Role.PROCESS_LEADER);
            AuditGuarantee audit = new AuditGuarantee(service);
            audit.recordsReading(tenant, leader, "/api/cards/p1", Set.of("p1"));
            refuseASecondEntry(service);

            Answer refused = leader.get("/api/cards/p2");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("audit-unavailable");
            assertThat(refused.header("Retry-After")).isEqualTo("2");
            assertThat(refused.header("ETag")).isEmpty();
            assertThat(refused.text()).doesNotContain("p2").doesNotContain("Name of");
            assertThat(leader.post("/api/cards/p2", "{}").text()).doesNotContain("Name of");
            assertThat(leader.get("/api/blank").status()).isEqualTo(200);

            mongo(service).dropCollection("audit");
            index(service, "chain_number", "chain", "number");
            audit.recordsReading(tenant, leader, "/api/cards/p3", Set.of("p3"));
            await().untilAsserted(() -> assertThat(audit.check().findings()).hasSize(1));
        }
    }

    @Test
    void isNotHeldWithoutEnd() {
        try (RunningService service =
                RunningService.start(
                        CardsApplication.class, "cards", "handslag.web.max-answer=20000")) {
            Caller leader = service.as(tenant, Role.PROCESS_LEADER);
            AuditGuarantee audit = new AuditGuarantee(service);

            Answer tooLarge = leader.get("/api/cards?count=1000");

            assertThat(tooLarge.status()).as(tooLarge.toString()).isEqualTo(400);
            assertThat(tooLarge.code()).isEqualTo("answer-too-large");
            assertThat(tooLarge.text()).doesNotContain("Name of");
            assertThat(audit.entries(tenant)).isEmpty();
            assertThat(leader.get("/api/cards?count=10").json()).hasSize(10);
            assertThat(audit.entries(tenant)).hasSize(1);
        }
    }

    @Test
    void sharesItsWriteWithOthersAtTheSameTime() throws Exception {
        RunningService service = RunningService.of(CardsApplication.class, "cards");
        Audit audit = service.context().getBean(Audit.class);
        MeterRegistry meters = service.context().getBean(MeterRegistry.class);
        double writes = meters.counter("handslag.audit.writes").count();
        int many = 400;
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> stored = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                Reading reading = reading("p" + i);
                stored.add(
                        requests.submit(
                                () -> {
                                    go.await();
                                    audit.store(reading);
                                    return null;
                                }));
            }
            go.countDown();
            for (Future<?> each : stored) {
                each.get();
            }
        }

        assertThat(new AuditGuarantee(service).entries(tenant)).hasSize(many);
        assertThat(meters.counter("handslag.audit.writes").count() - writes).isLessThan(many / 2.0);
    }

    private Reading reading(String person) {
        return new Reading(
                tenant,
                "somebody",
                List.of("process-leader"),
                "read-cards",
                List.of(person),
                List.of("name"),
                "follow-up",
                null,
                null,
                null);
    }

    /** The database itself says no from now on: one entry of a tenant is all that it takes. */
    private static void refuseASecondEntry(RunningService service) {
        index(service, "full", "tenant");
    }

    private static void index(RunningService service, String name, String... fields) {
        Document keys = new Document();
        List.of(fields).forEach(field -> keys.append(field, 1));
        mongo(service)
                .execute(
                        "audit",
                        all -> all.createIndex(keys, new IndexOptions().name(name).unique(true)));
    }

    private static MongoOperations mongo(RunningService service) {
        return service.context().getBean(MongoOperations.class);
    }
}
