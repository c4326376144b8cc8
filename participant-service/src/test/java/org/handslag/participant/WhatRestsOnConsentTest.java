package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handslag.participant.Scene.done;

import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class WhatRestsOnConsentTest {
    private static final String TODAY = Acquainted.TODAY.toString();

    private final Acquainted people = new Acquainted();
    private final Map<String, Object> consent =
            Map.of("purpose", "workplace", "on", TODAY, "toldBy", "participant");

    @Test
    void stopsWhenTheConsentIsWithdrawn() {
        String firm = people.organisation();
        String card = people.path("workplace-card?organisation=") + firm;
        Map<String, Object> telling =
                Map.of("organisation", firm, "what", List.of("name"), "on", TODAY);
        done(people.asLeader().post(people.path("consents"), consent));
        done(
                people.asParticipant()
                        .post(
                                people.path("releases"),
                                Map.of("what", "name", "to", "workplace", "from", TODAY)));
        done(people.asLeader().post(people.path("workplace-disclosures"), telling));
        done(people.asLeader().get(card));

        Answer withdrawn =
                done(
                        people.asParticipant()
                                .post(
                                        people.path("consent-withdrawals"),
                                        Map.of("purpose", "workplace", "on", TODAY)));

        assertThat(withdrawn.json().at("/consents/0/to").asString()).isEqualTo(TODAY);
        assertThat(people.asLeader().get(card).status()).isEqualTo(404);
        Answer refused = people.asLeader().post(people.path("workplace-disclosures"), telling);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("consent-withdrawn");
        await().untilAsserted(
                        () ->
                                assertThat(Bus.shared().events("participants", people.scene.tenant))
                                        .anyMatch(
                                                event ->
                                                        event.type()
                                                                        .equals(
                                                                                "participant.consent-withdrawn.v1")
                                                                && event.data()
                                                                        .at("/consents/0/to")
                                                                        .asString()
                                                                        .equals(TODAY)));
    }

    @Test
    void isNotDoneOnTheBlueprintsWordAlone() {
        ObjectNode blueprint =
                (ObjectNode) people.scene.leader.get("/api/blueprints/kavlinge-lomma").json();
        ((ObjectNode) blueprint.path("disclosure")).putArray("workplace").add("name");
        String programme =
                Scene.created(
                                people.scene.leader.post(
                                        "/api/programmes",
                                        Map.of("definition", blueprint, "key", "telling")))
                        .id();
        people.scene.admitted(people.participant, people.scene.cohort(programme).id());
        Map<String, Object> telling =
                Map.of(
                        "organisation", people.organisation(),
                        "what", List.of("name"),
                        "on", TODAY);

        Answer refused = people.asLeader().post(people.path("workplace-disclosures"), telling);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("consent-missing");
        done(people.asLeader().post(people.path("consents"), consent));
        done(people.asLeader().post(people.path("workplace-disclosures"), telling));
    }

    @Test
    void isNothingThatIsATaskOfThePublic() {
        Answer refused =
                people.asParticipant()
                        .post(people.path("consents"), Map.of("purpose", "matching", "on", TODAY));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("purpose-not-by-consent");
    }

    @Test
    void isKeptApartFromSecrecyThatIsWaivedAndInThePersonsExport() {
        done(
                people.asLeader()
                        .post(
                                people.path("secrecy-waivers"),
                                Map.of(
                                        "between",
                                        List.of("employment-service", "municipality"),
                                        "about",
                                        "Mitt behov av tolk",
                                        "from",
                                        TODAY,
                                        "toldBy",
                                        "participant")));

        Answer ended =
                done(
                        people.asParticipant()
                                .post(people.path("secrecy-waivers/1/end"), Map.of("on", TODAY)));

        assertThat(ended.json().at("/waivers/0/recorded/toldBy").asString())
                .isEqualTo("participant");
        assertThat(ended.json().at("/waivers/0/to").asString()).isEqualTo(TODAY);
        assertThat(people.asParticipant().get(people.path("consents")).json().path("said"))
                .isEmpty();
        assertThat(
                        people.asLeader()
                                .post(people.path("secrecy-waivers/2/end"), Map.of("on", TODAY))
                                .status())
                .isEqualTo(404);
        assertThat(
                        Scene.SERVICE
                                .as(people.scene.tenant, Role.DATA_PROTECTION_OFFICER)
                                .get("/api/people/" + people.participant + "/data")
                                .text())
                .contains("Mitt behov av tolk");
        assertThat(Bus.shared().events("participants", people.scene.tenant).toString())
                .doesNotContain("tolk");
    }

    @Test
    void isReadByNobodyWhoHasNothingToDoWithThePerson() {
        assertThat(people.asMentor().get(people.path("consents")).status()).isEqualTo(403);
        assertThat(
                        new Scene()
                                .leader
                                .get("/api/participants/" + people.participant + "/secrecy-waivers")
                                .status())
                .isEqualTo(404);
    }

    @Test
    void andAllElseIsCorrectedByThePersonAndCleared() {
        Answer changed =
                done(
                        people.asParticipant()
                                .post(people.path("profile"), Map.of("clear", List.of("email"))));

        assertThat(changed.json().has("email")).isFalse();
        assertThat(changed.json().at("/corrections/1/fields/0").asString()).isEqualTo("email");
        assertThat(
                        people.asParticipant()
                                .post(
                                        people.path("profile"),
                                        Map.of("clear", List.of("cv"), "cv", "Nytt"))
                                .status())
                .isEqualTo(400);
    }
}
