package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.participant.Scene.done;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.handslag.platform.access.Role;
import org.handslag.platform.job.JobWorker;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.handslag.testkit.guarantee.Build;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

class AnImportOfLongAgoTest {
    private static final String PATH = "/api/participants/import";
    private static final Build BUILD =
            Build.of(ParticipantApplication.class, "participant-service");
    private static final Map<String, Object> BODY =
            Map.of(
                    "on",
                    "2016-02-03",
                    "people",
                    List.of(
                            Map.of(
                                    "name", "Invented Ali",
                                    "municipality", "kavlinge",
                                    "gender", "unknown")));

    private final Space space = Space.own("participant-service");
    private final String tenant = RunningService.newTenant();

    /** A day later than what became of rows is kept. */
    static class Later {
        @Bean
        @Primary
        Clock laterClock() {
            return Clock.offset(Clock.systemUTC(), JobWorker.KEPT.plusDays(1));
        }
    }

    @Test
    void isForgottenAndWhoeverItMadeStays() {
        Answer sent;
        try (RunningService then = RunningService.startIn(space, BUILD)) {
            Caller leader = then.as(tenant, Role.PROCESS_LEADER).underKey("sent");
            sent = done(leader.post(PATH, BODY));
        }
        try (RunningService now = RunningService.startIn(space, BUILD.with(Later.class))) {
            Caller admin = now.as(tenant, Role.TENANT_ADMIN);
            Awaitility.await().until(() -> admin.get(PATH + "s/" + sent.id()).status() == 404);

            assertThat(admin.get(PATH + "s").json().path("items").size()).isZero();
            String came = sent.json().at("/items/0/participant").asString();
            Caller leader = now.as(tenant, Role.PROCESS_LEADER);
            assertThat(leader.get("/api/participants/" + came).status()).isEqualTo(200);
        }
    }
}
