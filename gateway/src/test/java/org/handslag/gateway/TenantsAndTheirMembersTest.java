package org.handslag.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.handslag.platform.id.Ids;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.junit.jupiter.api.Test;

class TenantsAndTheirMembersTest {
    private static final String PROGRAMME = Ids.derived("programme");
    private static final String MENTOR = Ids.derived("mentor");
    private final ATenant tenant = new ATenant();

    @Test
    void aTenantIsOpenedUnderItsOwnKeyAndInvitesItsFirstAdmin() {
        assertThat(tenant.opened().status()).isEqualTo(201);
        assertThat(tenant.opened().position()).isEqualTo("tenants/" + tenant.key() + "/1");
        assertThat(tenant.opened().json().at("/adminInvitation/code").asString())
                .matches("[0-9A-HJKMNP-TV-Z]{20}");
        Answer shown = tenant.admin().get("/api/tenant");
        assertThat(shown.json().path("key").asString()).isEqualTo(tenant.key());
        assertThat(shown.json().has("adminInvitation")).isFalse();
        Answer mine = tenant.admin().get("/api/memberships/me");
        assertThat(mine.json().at("/grants/0/role").asString()).isEqualTo("tenant-admin");
    }

    @Test
    void aKeyBelongsToOneTenantAndTheRepetitionOfARequestToItsFirst() {
        Caller admin = tenant.platformAdmin();
        String key = RunningService.newTenant();
        Map<String, Object> body = Map.of("key", key, "name", "Finsam", "languages", List.of("nb"));
        Answer first = admin.underKey(key).post("/api/tenants", body);
        Answer again = admin.underKey(key).post("/api/tenants", body);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("languages").toString()).isEqualTo("[\"nb\"]");
        assertThat(again.json().at("/adminInvitation/code"))
                .isNotEqualTo(first.json().at("/adminInvitation/code"));
        assertThat(admin.post("/api/tenants", body).code()).isEqualTo("tenant-exists");
        assertThat(admin.post("/api/tenants", Map.of("key", "platform", "name", "x")).code())
                .isEqualTo("tenant-key-reserved");
        assertThat(
                        admin.post("/api/tenants", Map.of("key", "Not A Key", "name", "x"))
                                .json()
                                .at("/errors/0/pointer")
                                .asString())
                .isEqualTo("/key");
    }

    @Test
    void onlyThePlatformAdminOpensTenantsAndReachesNothingInThem() {
        Map<String, Object> body = Map.of("key", RunningService.newTenant(), "name", "x");

        assertThat(tenant.admin().post("/api/tenants", body).status()).isEqualTo(403);
        assertThat(tenant.platformAdmin().get("/api/memberships").status()).isEqualTo(403);
        assertThat(tenant.platformAdmin().get("/api/tenant").status()).isEqualTo(403);
    }

    @Test
    void aMunicipalityIsAddedOnce() {
        Map<String, Object> lomma = Map.of("key", "lomma", "code", "1262", "name", "Lomma");
        Answer added = tenant.admin().post("/api/municipalities", lomma);
        Answer again = tenant.admin().post("/api/municipalities", lomma);

        assertThat(added.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.id()).isEqualTo(added.id());
        assertThat(
                        tenant.admin()
                                .post(
                                        "/api/municipalities",
                                        Map.of("key", "lomma", "code", "9999", "name", "Lomma"))
                                .code())
                .isEqualTo("municipality-exists");
        assertThat(tenant.admin().get("/api/municipalities").json().path("items")).hasSize(1);
    }

    @Test
    void severalInvitationsGiveOneMembershipSeveralGrants() {
        Map<String, Object> mentor =
                Map.of(
                        "role",
                        "mentor",
                        "programme",
                        PROGRAMME,
                        "person",
                        Map.of("kind", "mentor", "id", MENTOR));
        Caller subject = tenant.member(mentor);
        Answer both =
                tenant.accept(
                        subject,
                        tenant.invite(tenant.admin(), Map.of("role", "coordinating-mentor"))
                                .json()
                                .path("code")
                                .asString());

        assertThat(both.status()).isEqualTo(200);
        assertThat(both.json().path("grants").findValuesAsString("role"))
                .containsExactly("mentor", "coordinating-mentor");
        assertThat(both.json().at("/person/id").asString()).isEqualTo(MENTOR);
        assertThat(both.position()).isEqualTo("memberships/" + both.id() + "/2");
    }

    @Test
    void aCodeBindsOneSubjectHoweverOftenItIsTyped() {
        String code =
                tenant.invite(tenant.admin(), Map.of("role", "evaluator"))
                        .json()
                        .path("code")
                        .asString();
        Caller anna = tenant.subject();
        Answer first = tenant.accept(anna, code);
        Answer again =
                tenant.accept(anna, code.toLowerCase(java.util.Locale.ROOT).replace('1', 'l'));

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.position()).isEqualTo(first.position());
        assertThat(tenant.accept(tenant.subject(), code).code()).isEqualTo("invitation-used");
        assertThat(tenant.accept(tenant.subject(), "0".repeat(20)).status()).isEqualTo(404);
        assertThat(tenant.accept(new ATenant().subject(), code).status()).isEqualTo(404);
    }

    @Test
    void aRefusedAcceptanceLeavesTheCodeToBeUsed() {
        Caller mentor =
                tenant.member(
                        Map.of("role", "mentor", "person", Map.of("kind", "mentor", "id", MENTOR)));
        String code =
                tenant.invite(
                                tenant.admin(),
                                Map.of(
                                        "role",
                                        "mentor",
                                        "person",
                                        Map.of("kind", "mentor", "id", Ids.derived("other"))))
                        .json()
                        .path("code")
                        .asString();

        assertThat(tenant.accept(mentor, code).code()).isEqualTo("member-is-another-person");
        assertThat(tenant.accept(tenant.subject(), code).status()).isEqualTo(200);
    }

    @Test
    void aRepeatedInvitationGetsANewCodeAndTheLostOneIsWorthNothing() {
        Caller admin = tenant.admin().underKey("invite-1");
        Answer lost = tenant.invite(admin, Map.of("role", "evaluator"));
        Answer again = tenant.invite(admin, Map.of("role", "evaluator"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(lost.id());
        assertThat(tenant.accept(tenant.subject(), lost.json().path("code").asString()).status())
                .isEqualTo(404);
        assertThat(tenant.accept(tenant.subject(), again.json().path("code").asString()).status())
                .isEqualTo(200);
        assertThat(tenant.invite(admin, Map.of("role", "evaluator")).json().has("code")).isFalse();
    }

    @Test
    void aProcessLeaderInvitesWithinTheirOwnReach() {
        Caller leader = tenant.member(Map.of("role", "process-leader", "programme", PROGRAMME));

        assertThat(
                        tenant.invite(
                                        leader,
                                        Map.of("role", "case-officer", "programme", PROGRAMME))
                                .status())
                .isEqualTo(201);
        assertThat(tenant.invite(leader, Map.of("role", "case-officer")).code())
                .isEqualTo("grant-wider-than-yours");
        assertThat(
                        tenant.invite(
                                        leader,
                                        Map.of("role", "tenant-admin", "programme", PROGRAMME))
                                .code())
                .isEqualTo("role-not-yours-to-give");
        assertThat(leader.get("/api/memberships").status()).isEqualTo(403);
    }

    @Test
    void partnerStaffAreInvitedForAPartnerAndNobodyElseIs() {
        assertThat(tenant.invite(tenant.admin(), Map.of("role", "partner-staff")).code())
                .isEqualTo("partner-for-partner-staff");
        assertThat(
                        tenant.invite(
                                        tenant.admin(),
                                        Map.of("role", "evaluator", "partner", "rotary"))
                                .code())
                .isEqualTo("partner-for-partner-staff");
        assertThat(
                        tenant.invite(
                                        tenant.admin(),
                                        Map.of("role", "partner-staff", "partner", "rotary"))
                                .status())
                .isEqualTo(201);
    }

    @Test
    void aWrongWishIsNamed() {
        assertThat(
                        tenant.invite(
                                        tenant.admin(),
                                        Map.of("role", "case-officer", "municipality", "atlantis"))
                                .json()
                                .at("/errors/0/pointer")
                                .asString())
                .isEqualTo("/municipality");
        assertThat(tenant.invite(tenant.admin(), Map.of("role", "mentor")).code())
                .isEqualTo("role-needs-person");
        assertThat(
                        tenant.invite(tenant.admin(), Map.of("role", "platform-admin"))
                                .json()
                                .at("/errors/0/pointer")
                                .asString())
                .isEqualTo("/role");
    }

    @Test
    void aWithdrawnInvitationCannotBeAccepted() {
        Answer invited = tenant.invite(tenant.admin(), Map.of("role", "evaluator"));
        tenant.admin().post("/api/invitations/" + invited.id() + "/withdrawal", "{}");

        assertThat(tenant.accept(tenant.subject(), invited.json().path("code").asString()).code())
                .isEqualTo("invitation-withdrawn");
    }

    @Test
    void anEndedMemberIsOutAtOnce() {
        Caller evaluator = tenant.member(Map.of("role", "evaluator", "from", "2016-01-01"));
        String id = evaluator.get("/api/memberships/me").id();
        Answer ended =
                tenant.admin().post("/api/memberships/" + id + "/end", Map.of("on", "2016-06-30"));

        assertThat(ended.json().path("state").asString()).isEqualTo("ended");
        assertThat(ended.json().at("/grants/0/to").asString()).isEqualTo("2016-06-30");
        assertThat(evaluator.get("/api/tenant").status()).isEqualTo(403);
        String own = tenant.admin().get("/api/memberships/me").id();
        assertThat(
                        tenant.admin()
                                .post(
                                        "/api/memberships/" + own + "/end",
                                        Map.of("on", "2036-06-30"))
                                .code())
                .isEqualTo("own-membership");
    }

    @Test
    void whatLeavesTheGatewayNamesNobody() {
        tenant.admin()
                .post(
                        "/api/municipalities",
                        Map.of("key", "kavlinge", "code", "1261", "name", "Kävlinge kommun"));
        tenant.member(Map.of("role", "case-officer", "municipality", "kavlinge"));

        await().untilAsserted(
                        () ->
                                assertThat(Bus.shared().events("memberships", tenant.key()))
                                        .hasSize(2));
        await().untilAsserted(
                        () ->
                                assertThat(Bus.shared().events("municipalities", tenant.key()))
                                        .hasSize(1));
        List<Bus.Event> tenants = Bus.shared().events("tenants", tenant.key());
        assertThat(tenants).extracting(Bus.Event::id).containsExactly(tenant.key());
        assertThat(tenants.toString()).doesNotContain("Finsam Sydvik");
        assertThat(Bus.shared().events("municipalities", tenant.key()).toString())
                .doesNotContain("Kävlinge kommun");
    }
}
