package org.handslag.mentor.mentor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handslag.mentor.ATenantWithAProgramme.RECRUITED;

import java.util.List;
import java.util.Map;
import org.handslag.contracts.Contract;
import org.handslag.mentor.ATenantWithAProgramme;
import org.handslag.platform.access.Role;
import org.handslag.platform.id.Ids;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.Test;

class MentorsOfAProgrammeTest {
    private final ATenantWithAProgramme tenant = new ATenantWithAProgramme();
    private final Caller leader = tenant.as(Role.PROCESS_LEADER);

    @Test
    void aMentorIsActiveOnlyAfterTheStepsOfTheBlueprint() {
        Answer mentor = tenant.recruited(leader);
        String engagement = tenant.engagement(mentor);
        Map<String, Object> later = Map.of("on", RECRUITED.plusDays(20));

        Answer tooEarly = leader.post(engagement + "/activation", later);
        leader.post(
                engagement + "/steps",
                Map.of("step", "interview", "on", RECRUITED.plusDays(3), "toldBy", "mentor"));
        leader.post(
                engagement + "/steps", Map.of("step", "introduction", "on", RECRUITED.plusDays(9)));
        Answer active = leader.post(engagement + "/activation", later);

        assertThat(mentor.status()).isEqualTo(201);
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.code()).isEqualTo("activation-steps-missing");
        assertThat(tooEarly.json().path("title").asString()).contains("interview, introduction");
        assertThat(active.status()).isEqualTo(200);
        assertThat(active.json().at("/engagements/0/state").asString()).isEqualTo("active");
        assertThat(active.position()).isEqualTo("mentors/" + mentor.id() + "/4");
    }

    @Test
    void aMentorIsFoundByMailPhoneAndPartOfTheNameWithinTheCallersReach() {
        Answer mentor =
                leader.post(
                        "/api/mentors",
                        tenant.recruitment(
                                Map.of(
                                        "name", "Ingrid Zyxel",
                                        "email", "Ingrid@Example.org",
                                        "phone", "070-42 42")));
        tenant.recruited(leader);
        Caller elsewhere = new ATenantWithAProgramme().as(Role.PROCESS_LEADER);

        for (String asked :
                List.of(
                        "email=ingrid@example.ORG",
                        "phone=0704242",
                        "name=zyx",
                        "name=grid+zyxel")) {
            assertThat(leader.get("/api/mentors?" + asked).json().path("items"))
                    .as(asked)
                    .extracting(item -> item.path("id").asString())
                    .containsExactly(mentor.id());
            assertThat(elsewhere.get("/api/mentors?" + asked).json().path("items")).isEmpty();
        }
        assertThat(leader.get("/api/mentors?email=ingrid@example.or").json().path("items"))
                .isEmpty();
    }

    @Test
    void whatLeavesTheServiceKeepsItsContractAndNamesNobody() {
        Answer organisation =
                leader.post(
                        "/api/organisations",
                        Map.of(
                                "name",
                                "Eks Bygg AB",
                                "industry",
                                "construction",
                                "municipality",
                                "lomma"));
        Answer mentor =
                leader.post(
                        "/api/mentors",
                        tenant.recruitment(
                                Map.of("organisation", organisation.id(), "coordinating", true)));
        String engagement = tenant.engagement(mentor);
        leader.post(engagement + "/steps", Map.of("step", "interview", "on", RECRUITED));
        leader.post(engagement + "/steps", Map.of("step", "introduction", "on", RECRUITED));
        leader.post(engagement + "/activation", Map.of("on", RECRUITED));
        leader.post("/api/mentors/" + mentor.id() + "/capacity", Map.of("capacity", 3));
        leader.post(engagement + "/end", Map.of("on", RECRUITED.plusYears(1), "reason", "moved"));

        await().untilAsserted(
                        () ->
                                assertThat(Bus.shared().events("mentors", tenant.key()))
                                        .extracting(Bus.Event::type)
                                        .containsExactly(
                                                "mentor.recruited.v1",
                                                "mentor.step-recorded.v1",
                                                "mentor.step-recorded.v1",
                                                "mentor.activated.v1",
                                                "mentor.changed.v1",
                                                "mentor.ended.v1"));
        assertKeptAndNameless("mentors");
        await().untilAsserted(
                        () ->
                                assertThat(Bus.shared().events("organisations", tenant.key()))
                                        .hasSize(1));
        assertKeptAndNameless("organisations");
    }

    private void assertKeptAndNameless(String plural) {
        Contract contract = Contract.of(plural).orElseThrow();
        for (Bus.Event event : Bus.shared().events(plural, tenant.key())) {
            assertThat(contract.faults(event.type(), event.data())).isEmpty();
            assertThat(event.data().toString())
                    .doesNotContain("Ingrid", "example.org", "0701740605", "Bygg AB");
        }
    }

    @Test
    void everyKeyThatTheBlueprintDoesNotHaveIsNamed() {
        Answer refused =
                leader.post(
                        "/api/mentors",
                        tenant.recruitment(
                                Map.of(
                                        "channel", "pigeons",
                                        "position", "professional",
                                        "industry", "piracy",
                                        "municipality", "atlantis")));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").findValuesAsString("pointer"))
                .containsExactly("/channel", "/position", "/industry", "/municipality");
        assertThat(
                        leader.post(
                                        "/api/mentors",
                                        tenant.recruitment(Map.of("organisation", "nowhere")))
                                .json()
                                .at("/errors/0/pointer")
                                .asString())
                .isEqualTo("/organisation");
        assertThat(
                        leader.post(
                                        "/api/mentors",
                                        tenant.recruitment(Map.of("programme", "nowhere")))
                                .json()
                                .at("/errors/0/pointer")
                                .asString())
                .isEqualTo("/programme");
    }

    @Test
    void stepsAndReasonsAreTheBlueprints() {
        String engagement = tenant.engagement(tenant.recruited(leader));

        assertThat(
                        leader.post(engagement + "/steps", Map.of("step", "dance", "on", RECRUITED))
                                .json()
                                .at("/errors/0/pointer")
                                .asString())
                .isEqualTo("/step");
        assertThat(
                        leader.post(engagement + "/end", Map.of("on", RECRUITED, "reason", "bored"))
                                .json()
                                .at("/errors/0/pointer")
                                .asString())
                .isEqualTo("/reason");
    }

    @Test
    void aMentorMayTakePartInASecondProgramme() {
        String second = Ids.derived("second", tenant.key());
        Caller leaderOfBoth = leader.after(tenant.publish(second));
        Answer mentor = tenant.recruited(leaderOfBoth);
        Answer both =
                leaderOfBoth.post(
                        "/api/mentors/" + mentor.id() + "/engagements",
                        Map.of(
                                "programme",
                                second,
                                "channel",
                                "others",
                                "recruitedOn",
                                RECRUITED.plusDays(30)));

        assertThat(both.json().path("engagements")).hasSize(2);
        assertThat(leaderOfBoth.get("/api/mentors?programme=" + second).json().path("items"))
                .hasSize(1);
        assertThat(
                        leaderOfBoth
                                .get("/api/mentors?state=active&programme=" + second)
                                .json()
                                .path("items"))
                .isEmpty();
    }

    @Test
    void mentorsOfOtherProgrammesAreOutOfReach() {
        Answer mentor = tenant.recruited(leader);
        Caller elsewhere = tenant.as(Role.PROCESS_LEADER, Ids.derived("other", tenant.key()));

        assertThat(elsewhere.get("/api/mentors/" + mentor.id()).status()).isEqualTo(404);
        assertThat(elsewhere.get("/api/mentors").json().path("items")).isEmpty();
        assertThat(
                        elsewhere
                                .post(
                                        "/api/mentors/" + mentor.id() + "/capacity",
                                        Map.of("capacity", 1))
                                .status())
                .isEqualTo(404);
        assertThat(elsewhere.post("/api/mentors", tenant.recruitment(Map.of())).status())
                .isEqualTo(400);
    }

    @Test
    void howToReachAMentorIsForTheProcessLeaderAndThemselves() {
        Answer mentor = tenant.recruited(leader);
        Answer other = tenant.recruited(leader);
        String path = "/api/mentors/" + mentor.id();
        Caller themselves = tenant.asMentor(mentor.id());

        assertThat(leader.get(path).json().at("/contact/phone").asString()).isEqualTo("0701740605");
        assertThat(themselves.get(path).json().at("/contact/email").asString())
                .isEqualTo("ingrid.ek@example.org");
        assertThat(themselves.get("/api/mentors/" + other.id()).status()).isEqualTo(404);
        assertThat(themselves.get("/api/mentors").json().path("items")).hasSize(1);
        Answer seen = tenant.as(Role.CASE_OFFICER).get(path);
        assertThat(seen.json().path("name").asString()).isEqualTo("Ingrid Ek");
        assertThat(seen.json().has("contact")).isFalse();
        assertThat(tenant.as(Role.BOARD_READER).get(path).status()).isEqualTo(403);
    }

    @Test
    void partnerStaffSeeTheMentorsOfTheirPartnerOnly() {
        Answer theirs = leader.post("/api/mentors", tenant.recruitment(Map.of("partner", "union")));
        Answer other = tenant.recruited(leader);
        Caller staff = tenant.partnerStaff("union");

        assertThat(theirs.json().at("/engagements/0/partner").asString()).isEqualTo("union");
        Answer seen = staff.get("/api/mentors/" + theirs.id());
        assertThat(seen.json().path("name").asString()).isEqualTo("Ingrid Ek");
        assertThat(seen.json().has("contact")).isFalse();
        assertThat(staff.get("/api/mentors/" + other.id()).status()).isEqualTo(404);
        assertThat(staff.get("/api/mentors").json().path("items").findValuesAsString("id"))
                .containsExactly(theirs.id());
        assertThat(tenant.partnerStaff("region").get("/api/mentors").json().path("items"))
                .isEmpty();
        assertThat(tenant.as(Role.PARTNER_STAFF).get("/api/mentors").json().path("items"))
                .isEmpty();
        assertThat(
                        leader.post(
                                        "/api/mentors",
                                        tenant.recruitment(Map.of("partner", "unheard-of")))
                                .json()
                                .at("/errors/0/pointer")
                                .asString())
                .isEqualTo("/partner");
    }

    @Test
    void aWrongBodyIsRefusedWithEveryPlace() {
        Answer refused =
                leader.post(
                        "/api/mentors",
                        tenant.recruitment(
                                Map.of(
                                        "name",
                                        " ",
                                        "capacity",
                                        51,
                                        "email",
                                        "nobody",
                                        "languages",
                                        List.of(Map.of("code", "sv", "level", "good")))));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/name", "/capacity", "/email", "/languages/0/level");
    }
}
