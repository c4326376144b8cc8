package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Erasures;
import org.junit.jupiter.api.Test;

class AnErasedPersonTest {
    private final Scene scene = new Scene();
    private final Caller officer =
            Scene.SERVICE.as(scene.tenant, Role.CASE_OFFICER, "kavlinge", null, null);
    private final Caller protector = Scene.SERVICE.as(scene.tenant, Role.DATA_PROTECTION_OFFICER);
    private final String cohort = scene.cohort(scene.programme().id()).id();
    private final String person = scene.participant(officer, "kavlinge").id();
    private final String admission = scene.referral(officer, person, cohort).id();

    private void erase(String... keeps) {
        Erasures.carriedOut("participant-service", scene.tenant, "participant", person, keeps);
    }

    private Answer data() {
        return protector.get("/api/people/" + person + "/data");
    }

    @Test
    void isGoneFromEveryAnswerAndTheirExportIsEmpty() {
        assertThat(data().text()).contains("Amina", "\"kind\":\"admissions\"", admission);

        erase();

        assertThat(officer.get("/api/participants/" + person).status()).isEqualTo(404);
        assertThat(officer.get("/api/admissions/" + admission).status()).isEqualTo(404);
        assertThat(officer.get("/api/participants").json().path("items")).isEmpty();
        assertThat(data().json().path("items")).isEmpty();
        await().untilAsserted(
                        () ->
                                assertThat(Bus.shared().events("admissions", scene.tenant))
                                        .extracting(Bus.Event::type)
                                        .last()
                                        .isEqualTo("admission.erased.v1"));
    }

    @Test
    void leavesWhatHappenedWhereTheDecisionKeepsIt() {
        erase("course");

        assertThat(officer.get("/api/admissions/" + admission).status()).isEqualTo(200);
        assertThat(officer.get("/api/participants/" + person).json().path("state").asString())
                .isEqualTo("anonymised");
        assertThat(data().text()).doesNotContain("Amina", "K-17");
    }
}
