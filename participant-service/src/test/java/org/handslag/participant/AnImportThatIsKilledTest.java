package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.handslag.platform.access.Role;
import org.handslag.platform.outbox.Checkpoint.Place;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.handslag.testkit.guarantee.Build;
import org.handslag.testkit.guarantee.ServiceProcess;
import org.handslag.testkit.guarantee.Trap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One instance dies at some place of an import, another one is there. */
class AnImportThatIsKilledTest {
    private static final String PATH = "/api/participants/import";

    /** More than one part. */
    private static final int PEOPLE = 70;

    private static final Build BUILD =
            Build.of(
                    ParticipantApplication.class,
                    "participant-service",
                    "handslag.outbox.lease=1s");

    private final String tenant = RunningService.newTenant();
    private final Space space = Space.own("participant-service");
    private final ServiceProcess dying = new ServiceProcess(space, BUILD);

    @AfterEach
    void end() {
        dying.close();
    }

    @Test
    void isFinishedByAnotherInstanceAndNobodyIsThereTwice() {
        dying.start(Trap.halt(Place.JOB_ROW_APPLIED, 60));
        dying.awaitReady();
        Answer asked =
                dying.callers()
                        .as(tenant, Role.PROCESS_LEADER)
                        .with("Prefer", "respond-async")
                        .post(PATH, body());
        assertThat(asked.status()).isEqualTo(202);
        dying.awaitHalted();

        try (RunningService other = RunningService.startIn(space, BUILD)) {
            Caller admin = other.as(tenant, Role.TENANT_ADMIN);
            String place = asked.header("Location");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> admin.get(place).json().path("state").asString().equals("done"));

            Answer done = admin.get(place);
            assertThat(done.json().path("applied").asInt()).isEqualTo(PEOPLE);
            assertEveryoneIsThereOnce(other, done);
        }
    }

    @Test
    void isTheSameWhereItsSenderHeardNothingAndSendsItAgain() {
        dying.start(Trap.halt(Place.JOB_RECEIVED, 1));
        dying.awaitReady();
        Caller sender = dying.callers().as(tenant, Role.PROCESS_LEADER).underKey("sent");
        assertThatThrownBy(() -> sender.post(PATH, body()))
                .isInstanceOf(UncheckedIOException.class);
        dying.awaitHalted();

        dying.start();
        dying.awaitReady();
        Answer done = sender.post(PATH, body());

        assertThat(done.json().path("state").asString()).isEqualTo("done");
        assertThat(sender.post(PATH, body()).json()).isEqualTo(done.json());
        assertEveryoneIsThereOnce(sender, done);
    }

    private void assertEveryoneIsThereOnce(RunningService service, Answer done) {
        assertEveryoneIsThereOnce(service.as(tenant, Role.PROCESS_LEADER), done);
    }

    private static void assertEveryoneIsThereOnce(Caller leader, Answer done) {
        Answer people = leader.get("/api/participants?limit=200");
        assertThat(texts(people, "id"))
                .hasSize(PEOPLE)
                .containsExactlyInAnyOrderElementsOf(texts(done, "participant"));
        assertThat(texts(people, "name")).doesNotHaveDuplicates();
    }

    private static List<String> texts(Answer answer, String field) {
        return answer.json()
                .path("items")
                .valueStream()
                .map(each -> each.path(field).asString())
                .toList();
    }

    private static Map<String, Object> body() {
        return new HashMap<>(
                Map.of(
                        "on",
                        "2016-02-03",
                        "people",
                        IntStream.range(0, PEOPLE)
                                .mapToObj(
                                        i ->
                                                Map.of(
                                                        "name",
                                                        "Invented " + i,
                                                        "municipality",
                                                        "kavlinge",
                                                        "gender",
                                                        "unknown"))
                                .toList()));
    }
}
