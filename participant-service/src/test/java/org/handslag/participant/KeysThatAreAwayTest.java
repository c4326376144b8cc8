package org.handslag.participant;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

class KeysThatAreAwayTest {
    private static final Map<String, String> SOMEBODY =
            Map.of(
                    "name", "Amina Exempel",
                    "email", "amina@example.org",
                    "municipality", "kavlinge",
                    "gender", "woman",
                    "registeredOn", "2016-02-03");

    @Test
    void makeTheServiceSayTryAgainAndNothingIsHalfDone(@TempDir Path folder) throws IOException {
        Path keys = folder.resolve("keys");
        Path elsewhere = folder.resolve("elsewhere");
        try (RunningService service =
                RunningService.start(
                        ParticipantApplication.class,
                        "participant-service",
                        "handslag.vault.folder=" + keys,
                        "handslag.vault.cache-life=0s")) {
            Caller leader =
                    service.as(RunningService.newTenant(), Role.PROCESS_LEADER).underKey("one");
            Answer first = leader.post("/api/participants", SOMEBODY);
            assertThat(first.status()).as(first.text()).isEqualTo(201);
            Files.move(keys, elsewhere);

            triesAgain(leader.get("/api/participants/" + first.id()));
            triesAgain(leader.get("/api/participants"));
            triesAgain(leader.get("/api/participants?email=amina@example.org"));
            triesAgain(leader.underKey("two").post("/api/participants", SOMEBODY));
            assertThat(health(service)).isEqualTo(Status.DOWN);

            Files.move(elsewhere, keys);
            assertThat(leader.get("/api/participants").json().path("items")).hasSize(1);
            assertThat(health(service)).isEqualTo(Status.UP);
            Answer second = leader.underKey("two").post("/api/participants", SOMEBODY);
            assertThat(second.status()).as(second.text()).isEqualTo(201);
            assertThat(leader.get("/api/participants?email=amina@example.org").json().path("items"))
                    .hasSize(2);
        }
    }

    private static Status health(RunningService service) {
        return requireNonNull(service.context().getBean("keys", HealthIndicator.class).health())
                .getStatus();
    }

    private static void triesAgain(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("keys-away");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }
}
