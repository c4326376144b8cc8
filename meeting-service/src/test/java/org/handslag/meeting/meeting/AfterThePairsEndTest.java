package org.handslag.meeting.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.handslag.meeting.Scene;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.Test;

/** What was a mentor's own ends with the pair and its grace; the participant keeps theirs. */
class AfterThePairsEndTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final Scene scene =
            new Scene()
                    .programme()
                    .admitted("ana")
                    .admitted("bo")
                    .agreed("mia", "ana", "2016-05-01", "2016-05-02")
                    .agreed("mia", "bo", "2016-05-01", "2016-05-02");
    private final String meeting =
            meeting(Map.of("pair", scene.pairOf("mia", "ana")), "individual");

    @Test
    void theMentorReadsMeetingsAndMinutesUntilGraceIsOver() {
        minuted();
        end("ana", TODAY.minusDays(14));
        Caller mentor = scene.mentor("mia");

        assertThat(mentor.get("/api/meetings/" + meeting).status()).isEqualTo(200);
        assertThat(mentor.get("/api/meetings/" + meeting + "/minutes").status()).isEqualTo(200);
    }

    @Test
    void theMentorReadsNothingAfterGrace() {
        minuted();
        end("ana", TODAY.minusDays(15));
        Caller mentor = scene.mentor("mia");

        assertThat(mentor.get("/api/meetings/" + meeting).status()).isEqualTo(404);
        assertThat(mentor.get("/api/meetings/" + meeting + "/minutes").status()).isEqualTo(404);
        assertThat(
                        mentor.post(
                                        "/api/meetings/" + meeting + "/minutes",
                                        Map.of("text", "Late words"))
                                .status())
                .isEqualTo(404);
        assertThat(mentor.get("/api/meetings").json().path("items")).isEmpty();
    }

    @Test
    void participantAndStaffReadOn() {
        minuted();
        end("ana", TODAY.minusDays(15));

        assertThat(scene.participant("ana").get("/api/meetings/" + meeting + "/minutes").text())
                .contains("Words");
        assertThat(scene.staff(Role.PROCESS_LEADER).get("/api/meetings/" + meeting).status())
                .isEqualTo(200);
    }

    @Test
    void aJointMeetingStaysWhileOneOfItsPairsGoesOn() {
        String joint =
                meeting(Map.of("mentor", scene.id("mia"), "cohort", scene.id("cohort")), "joint");
        end("ana", TODAY.minusDays(15));
        assertThat(scene.mentor("mia").get("/api/meetings/" + joint).status()).isEqualTo(200);
        end("bo", TODAY.minusDays(15));
        assertThat(scene.mentor("mia").get("/api/meetings/" + joint).status()).isEqualTo(404);
    }

    private void minuted() {
        assertThat(
                        scene.participant("ana")
                                .post(
                                        "/api/meetings/" + meeting + "/minutes",
                                        Map.of("text", "Words"))
                                .status())
                .isLessThan(300);
    }

    private String meeting(Map<String, ?> whose, String kind) {
        Map<String, Object> body = new HashMap<>(whose);
        body.putAll(Map.of("kind", kind, "heldOn", "2016-06-01"));
        Answer recorded = scene.staff(Role.PROCESS_LEADER).post("/api/meetings", body);
        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(201);
        return recorded.id();
    }

    private void end(String participant, LocalDate on) {
        scene.pair(
                "mia",
                participant,
                Map.of(
                        "acceptedOn",
                        "2016-05-01",
                        "agreedOn",
                        "2016-05-02",
                        "endedOn",
                        on.toString(),
                        "state",
                        "ended"));
    }
}
