package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.platform.id.Ids;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.Test;

class AnErasedPersonTest {
    private final Scene scene = new Scene();
    private final Caller officer =
            Scene.SERVICE.as(scene.tenant, Role.CASE_OFFICER, "kavlinge", null, null);
    private final Caller protector = Scene.SERVICE.as(scene.tenant, Role.DATA_PROTECTION_OFFICER);
    private final String cohort = scene.cohort(scene.programme().id()).id();
    private final String person = scene.participant(officer, "kavlinge").id();
    private final String admission = scene.referral(officer, person, cohort).id();

    private void erase(List<String> keeps) {
        String id = Ids.next(0);
        Bus.shared()
                .publish(
                        "erasures",
                        scene.tenant,
                        id,
                        2,
                        "erasure.granted.v1",
                        Map.of(
                                "id",
                                id,
                                "person",
                                Map.of("kind", "participant", "id", person),
                                "state",
                                "erasing",
                                "requestedOn",
                                "2018-01-10",
                                "decidedOn",
                                "2018-01-12",
                                "outcome",
                                keeps.isEmpty() ? "granted" : "in-part",
                                "keeps",
                                keeps));
        await().untilAsserted(
                        () ->
                                assertThat(Bus.shared().events("erasure-parts", scene.tenant))
                                        .anyMatch(
                                                part ->
                                                        part.data()
                                                                        .path("erasure")
                                                                        .asString()
                                                                        .equals(id)
                                                                && part.data()
                                                                        .path("service")
                                                                        .asString()
                                                                        .equals(
                                                                                "participant-service")));
    }

    private Answer data() {
        return protector.get("/api/people/" + person + "/data");
    }

    @Test
    void isGoneFromEveryAnswerAndTheirExportIsEmpty() {
        assertThat(data().text()).contains("Amina", "\"kind\":\"admissions\"", admission);

        erase(List.of());

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
        erase(List.of("course"));

        assertThat(officer.get("/api/admissions/" + admission).status()).isEqualTo(200);
        assertThat(officer.get("/api/participants/" + person).json().path("state").asString())
                .isEqualTo("anonymised");
        assertThat(data().text()).doesNotContain("Amina", "K-17");
    }
}
