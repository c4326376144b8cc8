package org.handslag.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What others publish of people, and what becomes of it in a round under different policies. */
class WhatDecidesARoundTest {
    private static final Map<String, Integer> NO_RULES = Map.of();

    private final Town town = new Town();

    @Test
    void studiesOfBoth() {
        policy(Map.of("studies", 1000), NO_RULES);
        String engineer = town.person(educated("engineering"));
        String lawyer = town.person(educated("law"));
        String judge = town.guide(educated("law"));
        String builder = town.guide(educated("engineering"));

        String round = opened();
        assertThat(got(round)).isEqualTo(Map.of(engineer, builder, lawyer, judge));
        JsonNode part = explained(round, lawyer, "en").at("/pair/parts/0");
        assertThat(part.path("criterion").asString()).isEqualTo("studies");
        assertThat(part.path("fit").asInt()).isEqualTo(1000);
        assertProved(round);
    }

    private static Map<String, Object> educated(String field) {
        return Map.of("education", Map.of("level", 7, "field", field));
    }

    @Test
    void anIndustryThatTheParticipantComesFromOrWantsToGoTo() {
        policy(Map.of("industry", 1000), NO_RULES);
        String baker = town.person(Map.of("industries", List.of("food", "trade")));
        String mason = town.person(Map.of("industries", List.of("construction")));
        String builder = town.guide(Map.of("industry", "construction"));
        String grocer = town.guide(Map.of("industry", "trade"));

        String round = opened();
        assertThat(got(round)).isEqualTo(Map.of(baker, grocer, mason, builder));
        assertThat(explained(round, baker, "sv").path("words").toString())
                .contains("bransch: 1000 poäng");
    }

    @Test
    void ownGoalsAsInterestsDo() {
        policy(Map.of("interests", 1000), NO_RULES);
        String driver = town.person(Map.of("goals", List.of("driving-licence")));
        String singer = town.person(Map.of("interests", List.of("music")));
        String choir = town.guide(Map.of("interests", List.of("music")));
        String teacher = town.guide(Map.of("interests", List.of("driving-licence")));

        String round = opened();
        assertThat(got(round)).isEqualTo(Map.of(driver, teacher, singer, choir));
        assertThat(explained(round, driver, "nb").path("words").toString())
                .contains("interesser og mål: 400 poeng");
    }

    @Test
    void whereEitherOfTheTwoTravels() {
        policy(Map.of("region", 1000), Map.of("too-far", 1));
        String travels = town.person(Map.of("reach", List.of("lund")));
        String stays = town.person(Map.of());
        String alone = town.person(Map.of("reach", List.of("malmo")));
        String inLund = town.guide(Map.of("municipality", "lund"));
        String comes = town.guide(Map.of("municipality", "ystad", "reach", List.of("lomma")));

        String round = opened();
        assertThat(got(round)).containsEntry(travels, inLund).containsValue(comes).hasSize(2);
        String left = got(round).containsKey(stays) ? alone : stays;
        assertThat(explained(round, left, "en").at("/leftOut/removed/too-far").asInt())
                .isEqualTo(1);
        assertThat(explained(round, travels, "en").at("/pair/parts/0/fit").asInt()).isEqualTo(500);
        assertProved(round);
    }

    @Test
    void aWishIsHeardAndDoesNotDecideWhereNothingSaysSo() {
        policy(Map.of("region", 1000), NO_RULES);
        String bea =
                town.person(
                        Map.of(
                                "cultures",
                                List.of("kurdish"),
                                "wishes",
                                Map.of("gender", "man", "ageGap", 3, "culture", "syrian")));
        String maria =
                town.guide(
                        Map.of(
                                "municipality",
                                "lomma",
                                "gender",
                                "woman",
                                "birthYear",
                                1950,
                                "cultures",
                                List.of("somali"),
                                "wishes",
                                Map.of("gender", "woman")));

        String round = opened();
        assertThat(got(round)).isEqualTo(Map.of(bea, maria));
        JsonNode why = explained(round, bea, "en");
        assertThat(why.at("/wishes/decide").asBoolean()).isFalse();
        assertThat(why.at("/wishes/ofParticipant")).hasSize(3);
        assertThat(why.at("/wishes/ofMentor/0").asString()).isEqualTo("gender");
        assertThat(why.path("words").toString())
                .contains("wish about the mentor (gender, age, background). It was heard");
        assertThat(explained(round, bea, "sv").path("words").toString())
                .contains("(kön, ålder, bakgrund). Det har hörts");
        assertThat(explained(round, bea, "nb").path("words").toString())
                .contains("(kjønn, alder, bakgrunn). Det er hørt");
        for (String person : List.of(bea, maria)) {
            assertThat(why.toString() + export(person))
                    .contains("culture")
                    .doesNotContain("syrian", "kurdish", "somali", "1950", "weighed");
        }

        Answer supposed =
                town.leader.post(
                        "/api/rounds/" + round + "/what-if",
                        Map.of("rules", List.of(Map.of("rule", "wish-not-met", "level", 1))));
        assertThat(supposed.status()).isEqualTo(400);
        assertThat(supposed.json().at("/errors/0/code").asString()).isEqualTo("wishes-not-kept");
        assertProved(round);
    }

    @Test
    void aWishIsShownWithTheCandidatesToStaffAlone() {
        town.matching(Map.of("mode", "mutual-ranking"));
        String bea =
                town.person(
                        Map.of(
                                "goals", List.of("driving-licence"),
                                "cultures", List.of("kurdish"),
                                "wishes", Map.of("culture", "syrian")));
        String maria =
                town.guide(
                        Map.of(
                                "education", Map.of("level", 7),
                                "birthYear", 1950,
                                "cultures", List.of("somali"),
                                "wishes", Map.of("ageGap", 3)));
        town.settle();
        String round =
                town.leader
                        .post(
                                "/api/rounds",
                                Map.of(
                                        "programme",
                                        town.programme,
                                        "cohort",
                                        town.cohort,
                                        "openedOn",
                                        "2016-04-11",
                                        "seed",
                                        "7"))
                        .id();
        String candidates = "/api/rounds/" + round + "/candidates";
        String mentors = "/api/rounds/" + round + "/mentors";

        assertThat(town.leader.get(candidates).text())
                .contains("driving-licence", "syrian")
                .doesNotContain("kurdish");
        assertThat(town.leader.get(mentors).json().at("/items/0/wishes/ageGap").asInt())
                .isEqualTo(3);
        assertThat(town.asMentor(maria).get(candidates).text())
                .contains("driving-licence")
                .doesNotContain("wishes", "syrian", "kurdish");
        assertThat(town.asParticipant(bea).get(mentors).text())
                .contains("\"level\":7")
                .doesNotContain("wishes", "ageGap", "somali", "1950");
    }

    @Test
    void wishesOfBothWhereTheyHaveAWeight() {
        policy(Map.of("wishes", 1000), NO_RULES);
        String bea =
                town.person(
                        Map.of("birthYear", 1990, "wishes", Map.of("ageGap", 5, "gender", "man")));
        String adnan = town.person(Map.of("wishes", Map.of("culture", "syrian")));
        String maria = town.guide(Map.of("cultures", List.of("syrian"), "gender", "woman"));
        String nils = town.guide(Map.of("birthYear", 1993, "gender", "woman"));

        String round = opened();
        assertThat(got(round)).isEqualTo(Map.of(bea, nils, adnan, maria));
        JsonNode why = explained(round, bea, "en");
        assertThat(why.at("/wishes/met").asInt()).isEqualTo(1);
        assertThat(why.path("words").toString()).contains("Of the 2 wishes", "1 are met");
        assertThat(export(adnan)).contains("weighed", "syrian");
        assertProved(round);
    }

    @Test
    void aWishThatIsNotMetForbidsThePairWhereTheRuleHolds() {
        policy(Map.of("region", 1000), Map.of("wish-not-met", 1));
        String bea = town.person(Map.of("wishes", Map.of("gender", "woman")));
        String adnan = town.person(Map.of("gender", "man"));
        String nils = town.guide(Map.of("gender", "man"));
        String omar = town.guide(Map.of("gender", "man", "wishes", Map.of("gender", "woman")));

        String round = opened();
        assertThat(got(round)).isEqualTo(Map.of(adnan, nils)).doesNotContainValue(omar);
        JsonNode why = explained(round, bea, "en");
        assertThat(why.at("/leftOut/removed/wish-not-met").asInt()).isEqualTo(2);
        assertThat(why.path("words").toString()).contains("a wish that is not met");
        assertProved(round);
    }

    private void policy(Map<String, Integer> weights, Map<String, Integer> rules) {
        town.matching(
                Map.of("mode", "assignment", "policy", Map.of("weights", weights, "rules", rules)));
    }

    private String opened() {
        Answer opened = town.open();
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        Answer resolved = town.resolve(opened.id());
        assertThat(resolved.status()).as(resolved.text()).isEqualTo(200);
        return opened.id();
    }

    private Map<String, String> got(String round) {
        Map<String, String> got = new HashMap<>();
        town.leader
                .get("/api/rounds/" + round + "/proposals")
                .json()
                .path("proposals")
                .forEach(
                        each ->
                                got.put(
                                        each.path("participant").asString(),
                                        each.path("mentor").asString()));
        return got;
    }

    private JsonNode explained(String round, String participant, String language) {
        return town.leader
                .with("Accept-Language", language)
                .get("/api/rounds/" + round + "/explanations/" + participant)
                .json();
    }

    private void assertProved(String round) {
        JsonNode verified = town.leader.get("/api/rounds/" + round + "/verification").json();
        assertThat(verified.path("same").asBoolean()).isTrue();
    }

    private String export(String person) {
        return town.service
                .as(town.tenant, Role.DATA_PROTECTION_OFFICER)
                .get("/api/people/" + person + "/data")
                .text();
    }
}
