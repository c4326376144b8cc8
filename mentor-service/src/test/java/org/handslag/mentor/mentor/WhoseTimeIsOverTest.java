package org.handslag.mentor.mentor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.handslag.mentor.ATenantWithAProgramme;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.Test;

class WhoseTimeIsOverTest {
    private final ATenantWithAProgramme tenant = new ATenantWithAProgramme();
    private final Caller leader = tenant.as(Role.PROCESS_LEADER);
    private final Caller protector = tenant.as(Role.DATA_PROTECTION_OFFICER);
    private final String mentor = leader.post("/api/mentors", tenant.recruitment(Map.of())).id();
    private final String staying = leader.post("/api/mentors", tenant.recruitment(Map.of())).id();

    private void ended() {
        Answer ended =
                leader.post(
                        "/api/mentors/" + mentor + "/engagements/" + tenant.programme() + "/end",
                        Map.of("on", "2017-06-01", "reason", "moved"));
        assertThat(ended.status()).as(ended.toString()).isEqualTo(200);
    }

    private Answer preview(String on) {
        return protector.get("/api/mentors/retention?on=" + on);
    }

    @Test
    void isMadeNobodyAndStaysCounted() {
        ended();
        assertThat(preview("2019-06-01").json().path("count").asInt()).isZero();
        assertThat(preview("2019-06-02").json().at("/persons/0/person").asString())
                .isEqualTo(mentor);

        Answer run = protector.post("/api/mentors/retention", Map.of("on", "2019-06-02"));

        assertThat(run.status()).as(run.toString()).isEqualTo(201);
        await().untilAsserted(
                        () ->
                                assertThat(
                                                protector
                                                        .get("/api/mentors/retention/" + run.id())
                                                        .json()
                                                        .path("state")
                                                        .asString())
                                        .isEqualTo("done"));
        assertThat(leader.get("/api/mentors/" + mentor).json().path("state").asString())
                .isEqualTo("anonymised");
        assertThat(leader.get("/api/mentors/" + mentor).text()).doesNotContain("Ingrid");
        assertThat(leader.get("/api/mentors/" + staying).text()).contains("Ingrid");
        assertThat(leader.get("/api/mentors/retention?on=2019-06-02").status()).isEqualTo(403);
    }

    @Test
    void correctsWhatIsKnownOfThemAndTakesItAway() {
        Answer changed =
                tenant.asMentor(mentor)
                        .post(
                                "/api/mentors/" + mentor + "/profile",
                                Map.of(
                                        "name", "Ingrid Alm",
                                        "clear", List.of("language"),
                                        "interests", List.of("chess")));

        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.json().path("name").asString()).isEqualTo("Ingrid Alm");
        assertThat(changed.json().at("/contact/language").isMissingNode()).isTrue();
        assertThat(changed.json().at("/interests/0").asString()).isEqualTo("chess");
        assertThat(changed.json().at("/corrected/by").asString()).isNotEmpty();
        assertThat(
                        tenant.asMentor(staying)
                                .post(
                                        "/api/mentors/" + mentor + "/profile",
                                        Map.of("name", "Somebody Else"))
                                .status())
                .isEqualTo(404);
        Answer unknown =
                leader.post("/api/mentors/" + mentor + "/profile", Map.of("municipality", "lund"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text()).contains("/municipality");
    }
}
