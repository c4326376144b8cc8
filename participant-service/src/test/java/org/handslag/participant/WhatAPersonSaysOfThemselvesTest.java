package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handslag.participant.Scene.created;
import static org.handslag.participant.Scene.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.contracts.Contract;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Over HTTP: what matching may know of somebody, and what of it only they can say. */
class WhatAPersonSaysOfThemselvesTest {
    private static final Map<String, Object> WISHES =
            Map.of("gender", "woman", "ageGap", 12, "culture", "syrian");

    private final Acquainted people = new Acquainted();
    private final String profile = people.path("profile");

    @Test
    void isKeptShownAndPublishedInCodes() {
        Answer known =
                done(
                        people.asParticipant()
                                .post(
                                        profile,
                                        Map.of(
                                                "industries", List.of("construction"),
                                                "reach", List.of("lomma"),
                                                "goals", List.of("driving-licence"),
                                                "cultures", List.of("syrian"),
                                                "wishes", WISHES)));
        assertThat(known.json().at("/wishes/ageGap").asInt()).isEqualTo(12);
        assertThat(known.json().at("/corrections/0/fields").toString())
                .doesNotContain("construction");

        JsonNode published =
                await().until(
                                () ->
                                        Bus.shared()
                                                .events("participants", people.scene.tenant)
                                                .getLast(),
                                event -> event.data().has("wishes"))
                        .data();
        assertThat(
                        Contract.of("participants")
                                .orElseThrow()
                                .faults("participant.changed.v1", published))
                .isEmpty();
        assertThat(published.at("/wishes/gender").asString()).isEqualTo("woman");
        assertThat(published.at("/reach/0").asString()).isEqualTo("lomma");
        assertThat(published.at("/goals/0").asString()).isEqualTo("driving-licence");
        assertThat(published.at("/cultures/0").asString()).isEqualTo("syrian");
    }

    @Test
    void isOnTheCardOfAMentorButForWishesAndBackgrounds() {
        done(
                people.asParticipant()
                        .post(
                                profile,
                                Map.of(
                                        "industries", List.of("construction"),
                                        "goals", List.of("driving-licence"),
                                        "cultures", List.of("syrian"),
                                        "wishes", WISHES)));
        people.pair("agreed", 90, 80, null);

        assertThat(done(people.asMentor().get(people.card())).text())
                .contains("construction", "driving-licence")
                .doesNotContain("syrian", "wishes", "ageGap");
    }

    @Test
    void isTheirOwnWordWhereItIsAWishOrABackground() {
        Map<String, Object> said = Map.of("wishes", WISHES, "cultures", List.of("syrian"));
        Answer refused = people.asLeader().post(profile, said);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").findValuesAsString("pointer"))
                .containsExactly("/wishes", "/cultures");
        assertThat(refused.json().path("errors").findValuesAsString("code"))
                .containsOnly("own-word-only");
        assertThat(people.asLeader().post(profile, with(said, "toldBy", "case-officer")).status())
                .isEqualTo(400);

        done(people.asLeader().post(profile, with(said, "toldBy", "participant")));
        Answer taken =
                done(
                        people.asLeader()
                                .post(
                                        profile,
                                        Map.of("clear", List.of("wishes"), "cultures", List.of())));
        assertThat(taken.json().has("wishes")).isFalse();
        assertThat(taken.json().path("cultures")).isEmpty();
    }

    @Test
    void isToldAtTheRegistrationTooOrNotYet() {
        Map<String, Object> body =
                Map.of(
                        "name", "Bana Exempel",
                        "municipality", "kavlinge",
                        "gender", "woman",
                        "registeredOn", "2016-02-03",
                        "cultures", List.of("syrian"));
        assertThat(people.asLeader().post("/api/participants", body).json().at("/errors/0/code"))
                .hasToString("\"own-word-only\"");
        created(people.asLeader().post("/api/participants", with(body, "toldBy", "participant")));
    }

    @Test
    void isNoTextAndNothingGivenAndTakenAwayAtOnce() {
        for (String field : List.of("industries", "reach", "goals", "cultures")) {
            Answer refused =
                    people.asParticipant()
                            .post(profile, Map.of(field, List.of("Min bror Omar i Lund")));
            assertThat(refused.status()).as(field).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/pointer").asString()).startsWith("/" + field);
        }
        for (Map<String, ?> wishes :
                List.of(
                        Map.of("gender", "unknown"),
                        Map.of("ageGap", 61),
                        Map.of("culture", "Som min mamma"))) {
            assertThat(people.asParticipant().post(profile, Map.of("wishes", wishes)).status())
                    .isEqualTo(400);
        }
        assertThat(
                        people.asParticipant()
                                .post(profile, Map.of("wishes", WISHES, "clear", List.of("wishes")))
                                .json()
                                .at("/errors/0/code"))
                .hasToString("\"given-and-cleared\"");
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> more = new HashMap<>(body);
        more.put(field, value);
        return more;
    }
}
