package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handslag.participant.Scene.created;
import static org.handslag.participant.Scene.done;

import java.util.List;
import java.util.Map;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TheWayThroughAProgrammeTest {
    private final Scene scene = new Scene();

    @Test
    void aProgrammeComesFromItsBlueprintAndIsFollowed() {
        String programme = scene.programme().id();
        Answer decided =
                done(
                        scene.leader.post(
                                "/api/programmes/" + programme + "/decisions",
                                Map.of(
                                        "decision", "board-decision",
                                        "decidedOn", "2015-11-23",
                                        "outcome", "approved")));
        String row = "/api/programmes/" + programme + "/activities/1";
        done(scene.leader.post(row, Map.of("state", "ongoing", "startedOn", "2015-12-01")));
        Answer followed =
                done(scene.leader.post(row, Map.of("state", "done", "endedOn", "2015-12-20")));

        assertThat(decided.json().path("state").asString()).isEqualTo("decided");
        assertThat(decided.json().at("/decisions/0/by").asString()).isEqualTo("board");
        assertThat(followed.json().at("/activities/0/startedOn").asString())
                .isEqualTo("2015-12-01");
        List<Bus.Event> events = published("programmes", 4);
        assertThat(events)
                .extracting(Bus.Event::type)
                .containsExactly(
                        "programme.created.v1",
                        "programme.decided.v1",
                        "programme.activity-recorded.v1",
                        "programme.activity-recorded.v1");
        JsonNode definition = events.getLast().data().path("definition");
        assertThat(definition).isEqualTo(scene.leader.get("/api/blueprints/kavlinge-lomma").json());
    }

    @Test
    void aPersonIsReferredSelectedTakesLeaveAndCompletes() {
        String cohort = scene.cohort(scene.programme().id()).id();
        String participant = scene.participant(scene.leader, "kavlinge").id();
        String admission = scene.admitted(participant, cohort);
        String path = "/api/admissions/" + admission;
        done(scene.leader.post(path + "/leave", Map.of("from", "2016-09-01")));
        done(
                scene.leader.post(
                        path + "/leave-end", Map.of("to", "2016-12-31", "toldBy", "participant")));
        Answer completed =
                done(scene.leader.post(path + "/completion", Map.of("on", "2017-11-30")));

        assertThat(completed.json().path("state").asString()).isEqualTo("completed");
        assertThat(completed.json().at("/leaves/0/toldBy").asString()).isEqualTo("participant");
        assertThat(completed.json().at("/leaves/0/recordedBy").asString()).isNotEmpty();
        List<Bus.Event> events = published("admissions", 7);
        assertThat(events)
                .extracting(Bus.Event::type)
                .containsExactly(
                        "admission.referred.v1",
                        "admission.step-recorded.v1",
                        "admission.step-recorded.v1",
                        "admission.decided.v1",
                        "admission.leave-started.v1",
                        "admission.leave-ended.v1",
                        "admission.completed.v1");
        assertThat(events.toString()).doesNotContain("A-1", "toldBy", "recordedBy");
        assertThat(published("participants", 2).toString())
                .doesNotContain("Amina", "amina@", "Jag har", "K-17");
    }

    @Test
    void whatCameOfItIsRecordedWithItsDates() {
        String cohort = scene.cohort(scene.programme().id()).id();
        String participant = scene.participant(scene.leader, "kavlinge").id();
        String admission = scene.admitted(participant, cohort);
        Answer outcome =
                created(
                        scene.leader.post(
                                "/api/outcomes",
                                Map.of(
                                        "admission",
                                        admission,
                                        "kind",
                                        "employment",
                                        "offeredOn",
                                        "2016-09-01",
                                        "via",
                                        "mentor-network",
                                        "employment",
                                        Map.of(
                                                "percent",
                                                75,
                                                "term",
                                                "long",
                                                "subsidised",
                                                true,
                                                "relevant",
                                                "yes"))));
        String path = "/api/outcomes/" + outcome.id();
        assertThat(outcome.json().path("state").asString()).isEqualTo("offered");
        Answer early = scene.leader.post(path + "/start", Map.of("from", "2016-08-31"));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("started-before-offered");
        Answer running = done(scene.leader.post(path + "/start", Map.of("from", "2016-09-15")));
        assertThat(running.json().path("state").asString()).isEqualTo("running");
        done(scene.leader.post(path + "/end", Map.of("to", "2017-02-01")));

        List<Bus.Event> events = published("outcomes", 3);
        assertThat(events)
                .extracting(Bus.Event::type)
                .containsExactly("outcome.recorded.v1", "outcome.started.v1", "outcome.ended.v1");
        assertThat(events.get(1).data().path("from").asString()).isEqualTo("2016-09-15");
        assertThat(scene.leader.get("/api/outcomes").json().path("items")).hasSize(1);
    }

    @Test
    void nobodyIsReferredTwiceToOneCohortNorToAClosedOne() {
        String cohort = scene.cohort(scene.programme().id()).id();
        String participant = scene.participant(scene.leader, "kavlinge").id();
        scene.referral(scene.leader, participant, cohort);

        assertThat(
                        scene.leader
                                .post("/api/admissions", Scene.referralBody(participant, cohort))
                                .code())
                .isEqualTo("already-referred");
        done(scene.leader.post("/api/cohorts/" + cohort + "/closure", Map.of("on", "2016-05-31")));
        String another = scene.participant(scene.leader, "kavlinge").id();
        Answer refused = scene.leader.post("/api/admissions", Scene.referralBody(another, cohort));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("cohort-closed");
        assertThat(refused.json().path("title").asString()).isEqualTo("This cohort is closed.");
    }

    @Test
    void nobodyIsSelectedWithoutTheStepsThatTheBlueprintAsksFor() {
        String cohort = scene.cohort(scene.programme().id()).id();
        String participant = scene.participant(scene.leader, "lomma").id();
        String admission = scene.referral(scene.leader, participant, cohort).id();

        assertThat(scene.decision(admission, "selected", "2016-03-15", "fits").code())
                .isEqualTo("steps-missing");
        assertThat(
                        scene.leader
                                .post(
                                        "/api/outcomes",
                                        Map.of("admission", admission, "kind", "unknown"))
                                .code())
                .isEqualTo("not-admitted");
    }

    private List<Bus.Event> published(String plural, int count) {
        await().untilAsserted(
                        () -> assertThat(Bus.shared().events(plural, scene.tenant)).hasSize(count));
        return Bus.shared().events(plural, scene.tenant);
    }
}
