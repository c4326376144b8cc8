package org.handslag.meeting.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.handslag.meeting.Scene;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class APairsWorkbookTest {
    private final Scene scene = new Scene();

    @BeforeEach
    void aPair() {
        scene.programme()
                .admitted("adept")
                .admitted("other")
                .agreed("mentor", "adept", "2016-06-01", "2016-06-02");
    }

    private Answer does(Caller who, String task, Map<String, String> more) {
        Map<String, String> body =
                new HashMap<>(
                        Map.of(
                                "pair",
                                scene.pairOf("mentor", "adept"),
                                "task",
                                task,
                                "on",
                                "2016-07-01"));
        body.putAll(more);
        return who.post("/api/workbooks", body);
    }

    private Answer book(Caller who) {
        return who.get("/api/workbooks?pair=" + scene.pairOf("mentor", "adept"));
    }

    @Test
    void saysOfEveryTaskWhoDidItAndWhatIsLeft() {
        assertThat(book(scene.participant("adept")).json().at("/tasks/0/left").asBoolean())
                .isTrue();
        Answer first = does(scene.participant("adept"), "map", Map.of());
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(does(scene.mentor("mentor"), "introduce", Map.of()).status()).isEqualTo(200);

        Answer left = book(scene.staff(Role.PROCESS_LEADER));
        assertThat(left.json().at("/tasks/0/participant").asString()).isEqualTo("2016-07-01");
        assertThat(left.json().at("/tasks/0/left").asBoolean()).isTrue();
        assertThat(left.json().at("/tasks/1/left").asBoolean()).isFalse();
        does(scene.staff(Role.PROCESS_LEADER), "map", Map.of("who", "mentor"));
        assertThat(book(scene.mentor("mentor")).json().at("/tasks/0/left").asBoolean()).isFalse();
    }

    @Test
    void aTaskIsDoneByWhomItIsFor() {
        assertThat(does(scene.participant("adept"), "introduce", Map.of()).status()).isEqualTo(400);
        assertThat(does(scene.participant("adept"), "nothing", Map.of()).status()).isEqualTo(400);
        assertThat(does(scene.staff(Role.PROCESS_LEADER), "map", Map.of()).toString())
                .contains("/who");
    }

    @Test
    void nothingIsDoneBeforeThePairWas() {
        assertThat(does(scene.participant("adept"), "map", Map.of("on", "2016-05-31")).status())
                .isEqualTo(409);
    }

    @Test
    void itIsNobodyElses() {
        assertThat(book(scene.participant("other")).status()).isEqualTo(404);
        assertThat(does(scene.participant("other"), "map", Map.of()).status()).isEqualTo(400);
    }
}
