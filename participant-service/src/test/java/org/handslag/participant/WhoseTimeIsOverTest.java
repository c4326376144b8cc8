package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handslag.participant.Scene.created;
import static org.handslag.participant.Scene.done;

import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.platform.id.Ids;
import org.handslag.platform.tenant.Tenant;
import org.handslag.platform.vault.KeyProvider;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.Test;

class WhoseTimeIsOverTest {
    private static final String OVER = "2019-06-02";

    private final Scene scene = new Scene();
    private final Caller protector = Scene.SERVICE.as(scene.tenant, Role.DATA_PROTECTION_OFFICER);
    private final Caller admin = Scene.SERVICE.as(scene.tenant, Role.TENANT_ADMIN);
    private final String cohort = scene.cohort(scene.programme().id()).id();
    private final String gone = scene.participant(scene.leader, "kavlinge").id();
    private final String admission = scene.admitted(gone, cohort);
    private final String staying = scene.participant(scene.leader, "kavlinge").id();

    WhoseTimeIsOverTest() {
        scene.admitted(staying, cohort);
        done(
                scene.leader.post(
                        "/api/admissions/" + admission + "/completion",
                        Map.of("on", "2017-06-01")));
    }

    private Answer preview(Caller by, String on) {
        return by.get("/api/participants/retention?on=" + on);
    }

    private void run() {
        Answer run = created(protector.post("/api/participants/retention", Map.of("on", OVER)));
        await().untilAsserted(
                        () ->
                                assertThat(
                                                admin.get("/api/participants/retention/" + run.id())
                                                        .json()
                                                        .path("state")
                                                        .asString())
                                        .isEqualTo("done"));
    }

    private String state(String person) {
        return scene.leader.get("/api/participants/" + person).json().path("state").asString();
    }

    @Test
    void isSaidBeforeAnythingHappens() {
        assertThat(preview(admin, "2019-06-01").json().path("count").asInt()).isZero();

        Answer over = preview(admin, OVER);

        assertThat(over.json().path("count").asInt()).isEqualTo(1);
        assertThat(over.json().at("/persons/0/person").asString()).isEqualTo(gone);
        assertThat(over.json().at("/persons/0/endedOn").asString()).isEqualTo("2017-06-01");
        assertThat(over.json().at("/persons/0/months").asInt()).isEqualTo(24);
        assertThat(over.json().at("/persons/0/source").asString()).isEqualTo("platform-default");
        assertThat(over.text()).doesNotContain("Amina");
        assertThat(state(gone)).isEqualTo("active");
    }

    @Test
    void isNobodyAfterARunAndTheirCourseStays() {
        run();

        assertThat(state(gone)).isEqualTo("anonymised");
        assertThat(scene.leader.get("/api/participants/" + gone).text()).doesNotContain("Amina");
        assertThat(
                        Scene.SERVICE
                                .context()
                                .getBean(KeyProvider.class)
                                .isDestroyed(new Tenant(scene.tenant), gone))
                .isTrue();
        assertThat(scene.leader.get("/api/admissions/" + admission).json().path("state").asString())
                .isEqualTo("completed");
        assertThat(state(staying)).isEqualTo("active");
        assertThat(preview(protector, OVER).json().path("count").asInt()).isZero();
        await().untilAsserted(
                        () ->
                                assertThat(Bus.shared().events("participants", scene.tenant))
                                        .anyMatch(
                                                event ->
                                                        event.type()
                                                                .equals(
                                                                        "participant.anonymised.v1")));
        run();
        assertThat(admin.get("/api/participants/retention-runs").json().path("items")).hasSize(2);
    }

    @Test
    void isNotAskedWhileSomebodyDecidesWhetherTheyAreErased() {
        String id = Ids.next(0);
        Bus.shared()
                .publish(
                        "erasures",
                        scene.tenant,
                        id,
                        1,
                        "erasure.requested.v1",
                        Map.of(
                                "id",
                                id,
                                "person",
                                Map.of("kind", "participant", "id", gone),
                                "state",
                                "requested",
                                "requestedOn",
                                "2019-01-10"));
        await().untilAsserted(
                        () ->
                                assertThat(preview(protector, OVER).json().path("count").asInt())
                                        .isZero());

        run();

        assertThat(state(gone)).isEqualTo("active");
    }

    @Test
    void isDecidedByTheOfficerAloneAndNotAheadOfTime() {
        assertThat(admin.post("/api/participants/retention", Map.of("on", OVER)).status())
                .isEqualTo(403);
        assertThat(preview(scene.leader, OVER).status()).isEqualTo(403);
        assertThat(
                        protector
                                .post("/api/participants/retention", Map.of("on", "2199-01-01"))
                                .status())
                .isEqualTo(400);
        assertThat(List.of(state(gone), state(staying))).containsOnly("active");
    }
}
