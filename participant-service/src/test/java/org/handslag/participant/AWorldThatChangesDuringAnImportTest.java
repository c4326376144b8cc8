package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.participant.Scene.done;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.handslag.platform.access.Membership;
import org.handslag.platform.access.Role;
import org.handslag.platform.inbox.Positions;
import org.handslag.platform.job.Jobs;
import org.handslag.platform.outbox.Checkpoint;
import org.handslag.platform.tenant.Tenant;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Callers;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.handslag.testkit.guarantee.Build;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;

/** Nothing spoke against the rows when they were checked, and then something does. */
class AWorldThatChangesDuringAnImportTest {
    private static final String PATH = "/api/participants/import";
    private static final AtomicReference<Runnable> AFTER_A_ROW = new AtomicReference<>(() -> {});
    private static final RunningService SERVICE =
            RunningService.startIn(
                    Space.own("participant-service"),
                    Build.of(ParticipantApplication.class, "participant-service")
                            .with(Interrupting.class));

    private final Scene scene = new Scene(SERVICE);

    /** Lets a test do something after the first row of its import. */
    static class Interrupting {
        @Bean
        Checkpoint afterARow() {
            return place -> {
                if (place == Checkpoint.Place.JOB_ROW_APPLIED) {
                    AFTER_A_ROW.get().run();
                }
            };
        }
    }

    @AfterEach
    void nothingMore() {
        AFTER_A_ROW.set(() -> {});
    }

    @AfterAll
    static void end() {
        SERVICE.close();
    }

    @Test
    void leavesTheRowsThatCannotBeAppliedNamedAndGoesOn() {
        String cohort = scene.cohort(scene.programme().id()).id();
        once(
                () ->
                        done(
                                scene.leader.post(
                                        "/api/cohorts/" + cohort + "/closure",
                                        Map.of("on", "2016-02-04"))));
        Map<String, Object> body =
                Map.of(
                        "on",
                        "2016-02-03",
                        "cohort",
                        cohort,
                        "source",
                        "employment-service",
                        "people",
                        people(3));

        Answer loaded = done(scene.leader.underKey("sent").post(PATH, body));

        assertThat(loaded.json().path("state").asString()).isEqualTo("done");
        assertThat(loaded.json().path("applied").asInt()).isEqualTo(1);
        assertThat(loaded.json().path("refused").asInt()).isEqualTo(2);
        assertThat(loaded.json().at("/items/0/row").asInt()).isEqualTo(1);
        assertThat(
                        loaded.json()
                                .path("refusals")
                                .valueStream()
                                .map(each -> each.path("row") + " " + each.path("code").asString()))
                .containsExactly("2 cohort-closed", "3 cohort-closed");
        // They came in, and were not referred.
        String second = loaded.json().at("/refusals/0/participant").asString();
        assertThat(scene.leader.get("/api/participants/" + second).status()).isEqualTo(200);
        assertThat(scene.leader.underKey("sent").post(PATH, body).json()).isEqualTo(loaded.json());
    }

    @Test
    void endsForWhomeverMayNotImportAnyMore() {
        Callers.Member officer =
                SERVICE.callers().member(scene.tenant, Role.CASE_OFFICER, null, null, null, null);
        once(() -> end(officer.membership()));

        Answer asked =
                officer.caller()
                        .with("Prefer", "respond-async")
                        .post(PATH, Map.of("on", "2016-02-03", "people", people(2)));
        String place = asked.header("Location");
        Caller admin = SERVICE.as(scene.tenant, Role.TENANT_ADMIN);
        Awaitility.await()
                .until(() -> admin.get(place).json().path("state").asString().equals("done"));

        assertThat(admin.get(place).json().path("applied").asInt()).isEqualTo(1);
        assertThat(admin.get(place).json().at("/refusals/0/code").asString())
                .isEqualTo("not-permitted");
    }

    @Test
    void letsNoTenantHaveMoreThanSomeImportsAtOnce() {
        CountDownLatch goOn = new CountDownLatch(1);
        AFTER_A_ROW.set(
                () -> {
                    try {
                        assertThat(goOn.await(60, TimeUnit.SECONDS)).isTrue();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        Caller impatient = scene.leader.with("Prefer", "respond-async");
        Map<String, Object> body = Map.of("on", "2016-02-03", "people", people(1));
        try {
            for (int i = 0; i < Jobs.MOST; i++) {
                assertThat(impatient.post(PATH, body).status()).isEqualTo(202);
            }
            assertThat(impatient.post(PATH, body).code()).isEqualTo("too-many-jobs");
            assertThat(
                            new Scene(SERVICE)
                                    .leader
                                    .with("Prefer", "respond-async")
                                    .post(PATH, body)
                                    .status())
                    .isEqualTo(202);
        } finally {
            goOn.countDown();
        }
        Awaitility.await()
                .until(
                        () ->
                                scene.leader.get("/api/participants").json().path("items").size()
                                        == Jobs.MOST);
        assertThat(impatient.post(PATH, body).status()).isEqualTo(202);
    }

    private static void once(Runnable deed) {
        AFTER_A_ROW.set(
                () -> {
                    AFTER_A_ROW.set(() -> {});
                    deed.run();
                });
    }

    private void end(String membership) {
        String position =
                SERVICE.space()
                        .bus()
                        .publish(
                                "memberships",
                                scene.tenant,
                                membership,
                                2,
                                "membership.ended.v1",
                                new Membership(
                                        membership, "0".repeat(64), null, List.of(), "ended"));
        SERVICE.context().getBean(Positions.class).await(new Tenant(scene.tenant), position);
    }

    private static List<Map<String, String>> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                Map.of(
                                        "name", "Invented " + i,
                                        "municipality", "kavlinge",
                                        "gender", "unknown"))
                .toList();
    }
}
