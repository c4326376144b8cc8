package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handslag.participant.Scene.created;
import static org.handslag.participant.Scene.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.contracts.Contract;
import org.handslag.platform.access.Person;
import org.handslag.platform.access.Role;
import org.handslag.platform.id.Ids;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Erasures;
import org.junit.jupiter.api.Test;

/** Over HTTP: an internship from its start to its end, and who follows it. */
class AnInternshipOverHttpTest {
    private static final String START = "2016-06-01";

    private final Acquainted two = new Acquainted();
    private final String organisation = two.organisation();
    private final Caller officer = two.scene.service.as(two.scene.tenant, Role.CASE_OFFICER);
    private final Caller herself =
            two.scene.service.as(
                    two.scene.tenant,
                    Role.PARTICIPANT,
                    new Person(Person.Kind.PARTICIPANT, two.participant));

    private Map<String, Object> body(Map<String, ?> more) {
        Map<String, Object> body =
                new HashMap<>(
                        Map.of(
                                "admission", two.admission,
                                "organisation", organisation,
                                "from", START));
        body.putAll(more);
        return body;
    }

    private Answer start(Map<String, ?> more) {
        return two.knowing(two.scene.leader).post("/api/internships", body(more));
    }

    private static String path(Answer internship) {
        return "/api/internships/" + internship.id();
    }

    private String pointer(Map<String, ?> more) {
        Answer refused = start(more);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        return refused.json().at("/errors/0/pointer").asString();
    }

    @Test
    void isStartedEvaluatedFollowedAndEnded() {
        two.pair("agreed", 60, 50, null);
        Answer internship =
                created(
                        start(
                                Map.of(
                                        "mentor",
                                        two.mentor,
                                        "buddy",
                                        "mentor",
                                        "goals",
                                        List.of("reviews"))));
        Caller mentor = two.asMentor();
        done(
                two.scene.leader.post(
                        path(internship) + "/evaluations",
                        Map.of("on", "2016-07-01", "reached", List.of("reviews"), "note", "Fine")));
        Answer followed =
                done(
                        mentor.post(
                                path(internship) + "/follow-ups",
                                Map.of("on", "2016-07-10", "note", "She likes it")));
        done(two.scene.leader.post(path(internship) + "/end", Map.of("on", "2016-09-01")));

        assertThat(followed.text()).contains("She likes it").doesNotContain("Fine");
        assertThat(followed.json().at("/followUps/0/by").asString()).isEqualTo("mentor");
        assertThat(herself.get(path(internship)).text()).contains("She likes it", "Fine");
        assertThat(herself.get("/api/internships").json().path("items")).hasSize(1);
        await().untilAsserted(
                        () ->
                                assertThat(Bus.shared().events("internships", two.scene.tenant))
                                        .extracting(Bus.Event::type)
                                        .containsExactly(
                                                "internship.started.v1",
                                                "internship.evaluated.v1",
                                                "internship.followed-up.v1",
                                                "internship.ended.v1"));
        Contract contract = Contract.of("internships").orElseThrow();
        for (Bus.Event event : Bus.shared().events("internships", two.scene.tenant)) {
            assertThat(contract.faults(event.type(), event.data())).isEmpty();
            assertThat(event.data().toString()).doesNotContain("likes", "Fine");
        }
    }

    @Test
    void consistsOfWhatItsPackageSays() {
        String id = Ids.next(System.currentTimeMillis());
        two.say(
                "internship-packages",
                id,
                "internship-package.saved.v1",
                Map.of(
                        "id",
                        id,
                        "programme",
                        two.programme,
                        "key",
                        "developer",
                        "edition",
                        1,
                        "phases",
                        List.of(Map.of("key", "start", "tasks", List.of())),
                        "trainingNeeds",
                        List.of(),
                        "competenceGoals",
                        List.of("reviews")));

        Answer internship = created(start(Map.of("packageKey", "developer")));
        assertThat(internship.json().at("/phases/0").asString()).isEqualTo("start");
        assertThat(internship.json().at("/goals/0").asString()).isEqualTo("reviews");
        assertThat(pointer(Map.of("packageKey", "lawyer"))).isEqualTo("/packageKey");
        assertThat(pointer(Map.of("packageKey", "developer", "goals", List.of("x"))))
                .isEqualTo("/goals");
        assertThat(pointer(Map.of("packageKey", "developer", "phases", List.of("x"))))
                .isEqualTo("/phases");
        assertThat(
                        two.scene
                                .leader
                                .post(
                                        path(internship) + "/evaluations",
                                        Map.of("on", "2016-07-01", "reached", List.of("x")))
                                .code())
                .isEqualTo("goals-not-agreed");
    }

    @Test
    void isAtAKnownPlaceWithAMentorOfTheirOwn() {
        assertThat(pointer(Map.of("organisation", "nowhere"))).isEqualTo("/organisation");
        assertThat(pointer(Map.of("admission", "nobody"))).isEqualTo("/admission");
        assertThat(pointer(Map.of("mentor", two.mentor))).isEqualTo("/mentor");
        two.pair("agreed", 60, 50, 15);
        assertThat(pointer(Map.of("mentor", two.mentor))).isEqualTo("/mentor");
    }

    @Test
    void isNobodysElse() {
        two.pair("agreed", 60, 50, null);
        Answer internship = created(start(Map.of("mentor", two.mentor)));
        String other = Ids.next(System.currentTimeMillis());
        two.activeMentor(other);
        Caller stranger =
                two.scene.service.as(
                        two.scene.tenant,
                        Role.PARTICIPANT,
                        new Person(Person.Kind.PARTICIPANT, other));

        assertThat(two.asMentor(other).get(path(internship)).status()).isEqualTo(404);
        assertThat(stranger.get(path(internship)).status()).isEqualTo(404);
        assertThat(stranger.get("/api/internships").json().path("items")).isEmpty();
        assertThat(officer.get(path(internship)).status()).isEqualTo(404);
        assertThat(officer.post("/api/internships", body(Map.of())).status()).isEqualTo(400);
        assertThat(two.asMentor().get(path(internship)).status()).isEqualTo(200);

        two.pair("ended", 60, 50, 15);
        assertThat(two.asMentor().get(path(internship)).status()).isEqualTo(404);
        assertThat(two.asMentor().get("/api/internships").json().path("items")).isEmpty();
    }

    @Test
    void goesWithTheParticipantAndTheMentorOutOfIt() {
        two.pair("agreed", 60, 50, null);
        Answer internship = created(start(Map.of("mentor", two.mentor)));
        two.asMentor()
                .post(
                        path(internship) + "/follow-ups",
                        Map.of("on", "2016-07-10", "note", "She likes it"));
        Caller protector = two.scene.service.as(two.scene.tenant, Role.DATA_PROTECTION_OFFICER);
        assertThat(protector.get("/api/people/" + two.participant + "/data").text())
                .contains("She likes it");
        assertThat(protector.get("/api/people/" + two.mentor + "/data").text())
                .contains(internship.id())
                .doesNotContain("She likes it");

        erase("mentor", two.mentor);
        assertThat(two.scene.leader.get(path(internship)).json().has("mentor")).isFalse();
        erase("participant", two.participant, "course");
        assertThat(two.scene.leader.get(path(internship)).text())
                .contains("follow")
                .doesNotContain("likes");
        erase("participant", two.participant);
        assertThat(two.scene.leader.get(path(internship)).status()).isEqualTo(404);
    }

    private void erase(String kind, String person, String... keeps) {
        Erasures.carriedOut("participant-service", two.scene.tenant, kind, person, keeps);
    }
}
