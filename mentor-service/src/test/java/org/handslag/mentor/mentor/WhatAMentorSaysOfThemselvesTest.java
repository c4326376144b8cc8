package org.handslag.mentor.mentor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import tools.jackson.databind.JsonNode;

/** Over HTTP: what matching may know of a mentor, and what of it only they can say. */
class WhatAMentorSaysOfThemselvesTest {
    private static final Map<String, Object> SAID =
            Map.of(
                    "birthYear", 1971,
                    "education", Map.of("level", 7, "field", "engineering"),
                    "reach", List.of("lomma"),
                    "cultures", List.of("syrian"),
                    "wishes", Map.of("gender", "woman", "ageGap", 15),
                    "partner", "union",
                    "toldBy", "mentor");

    private final ATenantWithAProgramme tenant = new ATenantWithAProgramme();
    private final Caller leader = tenant.as(Role.PROCESS_LEADER);

    private Answer recruited() {
        return leader.post("/api/mentors", tenant.recruitment(SAID));
    }

    @Test
    void isPublishedInCodesAndShownToWhomItConcerns() {
        Answer mentor = recruited();
        assertThat(mentor.status()).as(mentor.text()).isEqualTo(201);
        assertThat(mentor.json().at("/told/wishes/ageGap").asInt()).isEqualTo(15);
        assertThat(mentor.json().at("/education/level").asInt()).isEqualTo(7);

        JsonNode published =
                await().until(
                                () -> Bus.shared().events("mentors", tenant.key()),
                                events -> !events.isEmpty())
                        .getLast()
                        .data();
        assertThat(Contract.of("mentors").orElseThrow().faults("mentor.recruited.v1", published))
                .isEmpty();
        assertThat(published.path("birthYear").asInt()).isEqualTo(1971);
        assertThat(published.at("/cultures/0").asString()).isEqualTo("syrian");
        assertThat(published.at("/wishes/gender").asString()).isEqualTo("woman");

        String path = "/api/mentors/" + mentor.id();
        for (Caller other : List.of(tenant.as(Role.CASE_OFFICER), tenant.partnerStaff("union"))) {
            assertThat(other.get(path).text())
                    .contains("Ingrid Ek", "engineering")
                    .doesNotContain("syrian", "ageGap", "1971");
        }
        assertThat(tenant.asMentor(mentor.id()).get(path).text()).contains("syrian", "1971");
        assertThat(card(mentor.id()).text())
                .contains("Ingrid Ek", "engineering", "lomma")
                .doesNotContain("syrian", "ageGap", "1971");
    }

    private Answer card(String mentor) {
        String pair = Ids.derived("pair", tenant.key());
        String participant = Ids.derived("participant", tenant.key());
        String position =
                Bus.shared()
                        .publish(
                                "pairs",
                                tenant.key(),
                                pair,
                                1,
                                "pair.proposed.v1",
                                Map.of(
                                        "id",
                                        pair,
                                        "programme",
                                        tenant.programme(),
                                        "participant",
                                        participant,
                                        "mentor",
                                        mentor,
                                        "proposedOn",
                                        "2016-04-25",
                                        "state",
                                        "proposed"));
        return tenant.asParticipant(participant)
                .after(position)
                .get("/api/mentors/" + mentor + "/card");
    }

    @Test
    void isTheirOwnWordWhereItIsAWishOrABackground() {
        String profile = "/api/mentors/" + tenant.recruited(leader).id() + "/profile";
        Map<String, Object> said =
                Map.of("wishes", Map.of("gender", "man"), "cultures", List.of("syrian"));
        Answer refused = leader.post(profile, said);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").findValuesAsString("pointer"))
                .containsExactly("/wishes", "/cultures");

        String other = recruited().id();
        assertThat(
                        tenant.asMentor(other)
                                .post("/api/mentors/" + other + "/profile", said)
                                .json()
                                .at("/told/wishes/gender")
                                .asString())
                .isEqualTo("man");
        Answer taken =
                leader.post(
                        "/api/mentors/" + other + "/profile",
                        Map.of(
                                "clear",
                                List.of("wishes", "birth-year", "education"),
                                "cultures",
                                List.of()));
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.json().at("/told/wishes").isMissingNode()).isTrue();
        assertThat(taken.text()).doesNotContain("syrian", "1971", "engineering");
    }

    @Test
    void isRefusedWhereItCannotBeSo() {
        assertThat(
                        leader.post(
                                        "/api/mentors",
                                        tenant.recruitment(
                                                Map.of("reach", List.of("lomma", "atlantis"))))
                                .json()
                                .at("/errors/0/pointer")
                                .asString())
                .isEqualTo("/reach/1");
        assertThat(
                        leader.post("/api/mentors", tenant.recruitment(Map.of("birthYear", 2016)))
                                .code())
                .isEqualTo("born-after-recruitment");

        String profile = "/api/mentors/" + tenant.recruited(leader).id() + "/profile";
        assertThat(leader.post(profile, Map.of("birthYear", 2017)).code())
                .isEqualTo("born-after-recruitment");
        assertThat(leader.post(profile, Map.of("reach", List.of("atlantis"))).status())
                .isEqualTo(400);
        assertThat(
                        leader.post(
                                        profile,
                                        Map.of(
                                                "cultures",
                                                List.of("Som min mamma"),
                                                "toldBy",
                                                "mentor"))
                                .json()
                                .at("/errors/0/pointer")
                                .asString())
                .startsWith("/cultures");
    }
}
