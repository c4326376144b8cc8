package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.participant.Scene.done;

import java.util.Map;
import org.handslag.platform.access.Person;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.Test;

class WhoSeesWhomTest {
    private final Scene scene = new Scene();
    private final Caller kavlinge = officer("kavlinge");

    @Test
    void aCaseOfficerReachesTheirCasesOnly() {
        Caller lomma = officer("lomma");
        String participant = scene.participant(kavlinge, "kavlinge").id();
        String path = "/api/participants/" + participant;

        assertThat(kavlinge.get(path).status()).isEqualTo(200);
        assertThat(lomma.get(path).status()).isEqualTo(404);
        assertThat(lomma.get("/api/participants").json().path("items")).isEmpty();
        assertThat(lomma.post(path + "/profile", Map.of("phone", "1")).status()).isEqualTo(404);
        assertThat(kavlinge.get("/api/participants").json().path("items")).hasSize(1);
    }

    @Test
    void aCaseOfficerRefersOnlyWhomTheyReach() {
        Caller lomma = officer("lomma");
        String cohort = scene.cohort(scene.programme().id()).id();
        String participant = scene.participant(kavlinge, "kavlinge").id();
        Answer refused = lomma.post("/api/admissions", Scene.referralBody(participant, cohort));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/participant");
        String admission = scene.referral(kavlinge, participant, cohort).id();
        assertThat(lomma.get("/api/admissions/" + admission).status()).isEqualTo(404);
        assertThat(lomma.get("/api/admissions?cohort=" + cohort).json().path("items")).isEmpty();
        assertThat(
                        kavlinge.get("/api/admissions?state=referred&cohort=" + cohort)
                                .json()
                                .path("items"))
                .hasSize(1);
    }

    @Test
    void aReferenceIsGivenBackToTheReferrerOnly() {
        String cohort = scene.cohort(scene.programme().id()).id();
        String participant = scene.participant(kavlinge, "kavlinge").id();
        String admission = scene.referral(kavlinge, participant, cohort).id();

        assertThat(kavlinge.get("/api/participants/" + participant).text()).contains("K-17");
        assertThat(scene.leader.get("/api/participants/" + participant).text())
                .contains("Amina")
                .doesNotContain("K-17");
        assertThat(kavlinge.get("/api/admissions/" + admission).text()).contains("A-1");
        assertThat(scene.leader.get("/api/admissions/" + admission).text()).doesNotContain("A-1");
    }

    @Test
    void aParticipantSeesAndChangesThemselvesOnly() {
        String self = scene.participant(kavlinge, "kavlinge").id();
        String other = scene.participant(kavlinge, "kavlinge").id();
        Caller participant =
                Scene.SERVICE.as(
                        scene.tenant, Role.PARTICIPANT, new Person(Person.Kind.PARTICIPANT, self));

        assertThat(participant.get("/api/participants/" + other).status()).isEqualTo(404);
        assertThat(participant.get("/api/participants").json().path("items")).hasSize(1);
        Answer changed =
                done(
                        participant.post(
                                "/api/participants/" + self + "/profile", Map.of("phone", "070")));
        assertThat(changed.json().path("phone").asString()).isEqualTo("070");
        assertThat(changed.text()).doesNotContain("K-17");
        assertThat(participant.post("/api/admissions", Scene.referralBody(self, self)).status())
                .isEqualTo(403);
    }

    @Test
    void anotherTenantSeesNothing() {
        String programme = scene.programme().id();
        String participant = scene.participant(kavlinge, "kavlinge").id();
        Caller elsewhere = new Scene().leader;

        assertThat(elsewhere.get("/api/participants/" + participant).status()).isEqualTo(404);
        assertThat(elsewhere.get("/api/programmes/" + programme).status()).isEqualTo(404);
        assertThat(elsewhere.get("/api/programmes").json().path("items")).isEmpty();
        assertThat(Scene.SERVICE.stranger().get("/api/programmes").status()).isEqualTo(401);
    }

    @Test
    void aLeaderOfOneProgrammeDoesNotReachAnother() {
        String programme = scene.programme().id();
        String cohort = scene.cohort(programme).id();
        Caller other =
                Scene.SERVICE.as(
                        scene.tenant,
                        Role.PROCESS_LEADER,
                        null,
                        "01J8QY3N5V7W9X1Z2A4B6C8D0E",
                        null);

        assertThat(other.get("/api/programmes/" + programme).status()).isEqualTo(404);
        assertThat(other.get("/api/programmes").json().path("items")).isEmpty();
        assertThat(other.get("/api/cohorts/" + cohort).status()).isEqualTo(404);
        assertThat(
                        other.post(
                                        "/api/cohorts",
                                        Map.of(
                                                "programme",
                                                programme,
                                                "key",
                                                "2",
                                                "openedOn",
                                                "2017-02-01"))
                                .status())
                .isEqualTo(400);
    }

    private Caller officer(String municipality) {
        return Scene.SERVICE.as(scene.tenant, Role.CASE_OFFICER, municipality, null, null);
    }
}
