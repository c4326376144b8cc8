package org.handslag.guarantees.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.handslag.guarantees.notes.NotesApplication;
import org.handslag.guarantees.notes.Work;
import org.handslag.platform.access.Role;
import org.handslag.servers.EmbeddedServers;
import org.handslag.servers.Servers;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.handslag.testkit.TestIssuer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class AServiceThatStartsBeforeItsServersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String READINESS = "/actuator/health/readiness";
    private static final Map<String, String> NOTE = Map.of("words", "a");

    private final String tenant = RunningService.newTenant();

    @Test
    void saysSoAndServesOnceTheDatabaseAndThenTheBrokerHaveCome(@TempDir Path data) {
        servesOnceBothHaveCome(
                data, servers -> servers.mongo().start(), servers -> servers.kafka().start());
    }

    @Test
    void saysSoAndServesOnceTheBrokerAndThenTheDatabaseHaveCome(@TempDir Path data) {
        servesOnceBothHaveCome(
                data, servers -> servers.kafka().start(), servers -> servers.mongo().start());
    }

    private void servesOnceBothHaveCome(
            Path data, Consumer<EmbeddedServers> first, Consumer<EmbeddedServers> second) {
        try (EmbeddedServers servers = Servers.start(data)) {
            servers.kafka().stop();
            servers.mongo().stop();
            try (RunningService notes = start(servers)) {
                assertThat(notes.management().get("/actuator/health/liveness").status())
                        .isEqualTo(200);
                first.accept(servers);

                assertThat(notes.management().get(READINESS).status()).isEqualTo(503);
                refused(
                        notes.withToken(TestIssuer.shared().token("anna", tenant))
                                .get("/api/notes"),
                        "starting");

                second.accept(servers);
                awaitReadiness(notes, 200, "kafka");
                Caller leader = notes.callers().as(tenant, Role.PROCESS_LEADER);
                assertThat(leader.post("/api/notes", NOTE).status()).isEqualTo(201);
            }
        }
    }

    @Test
    void goesOnWithoutTheBrokerAndAsksToTryAgainWithoutTheDatabase(@TempDir Path data) {
        try (EmbeddedServers servers = Servers.start(data);
                RunningService notes = start(servers)) {
            Caller leader = notes.callers().as(tenant, Role.PROCESS_LEADER);
            String id = leader.post("/api/notes", NOTE).id();
            servers.kafka().stop();
            awaitReadiness(notes, 503, "kafka");

            assertThat(leader.get("/api/notes/" + id).status()).isEqualTo(200);
            assertThat(leader.post("/api/notes", NOTE).status()).isEqualTo(201);
            assertThat(notes.management().get("/actuator/health/serving").status()).isEqualTo(200);
            refused(
                    leader.after("foreign-notes/" + id + "/1").get("/api/notes"),
                    "not-yet-applied");
            servers.mongo().stop();
            refused(leader.get("/api/notes/" + id), "database-away");
            refused(leader.post("/api/notes", NOTE), "database-away");
            assertThat(notes.management().get("/actuator/health/serving").status()).isEqualTo(503);
            assertThat(down(notes, "mongo")).isTrue();

            servers.mongo().start();
            servers.kafka().start();
            awaitReadiness(notes, 200, "kafka");
            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(notes.space().bus().events("notes", tenant))
                                            .hasSize(2));
        }
    }

    private static RunningService start(EmbeddedServers servers) {
        return RunningService.startIn(
                Space.on(servers, "notes"),
                NotesApplication.class,
                "notes",
                Work.QUICK[0],
                "handslag.mongo.patience=1s");
    }

    private static void refused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 5);
    }

    private static void awaitReadiness(RunningService notes, int status, String part) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            Answer readiness = notes.management().get(READINESS);
                            assertThat(readiness.status()).as(readiness.text()).isEqualTo(status);
                            assertThat(down(notes, part)).isEqualTo(status == 503);
                        });
    }

    private static boolean down(RunningService notes, String part) {
        return notes.management()
                .get(READINESS)
                .json()
                .at("/components/" + part + "/status")
                .asString()
                .equals("DOWN");
    }
}
