package org.handslag.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Erasures;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rounds of assignment and of mutual ranking, from opening to pairs. */
class ARoundThatTheEngineSolvesTest {
    private final Town town = new Town();

    @Test
    void theMostArePairedAndTheAnswerIsProvedAndReproducible() {
        town.matching(Map.of("mode", "assignment"));
        // Only Nils speaks Dari, so that Maria has to leave him to Carim.
        String adnan = town.person("lomma", "woman", "2142", "sv");
        String carim = town.person("lomma", "man", "5120", "fa");
        String maria = town.guide("lomma", "2511", 1, "sv");
        String nils = town.guide("lomma", "2142", 1, "sv", "fa");
        String round = opened("assignment");

        assertThat(town.choose(round, maria, adnan).code()).isEqualTo("round-without-choices");
        Answer resolved = town.resolve(round);

        assertThat(resolved.status()).as(resolved.text()).isEqualTo(200);
        assertThat(pairs(resolved.json().path("proposals")))
                .containsExactlyInAnyOrder(adnan + maria, carim + nils);
        assertThat(resolved.json().path("proposals").findValuesAsString("rule"))
                .containsOnly("assigned");
        JsonNode solution = town.leader.get("/api/rounds/" + round).json().path("solution");
        assertThat(solution.path("policy").asString()).isEqualTo("platform-1");
        assertThat(solution.at("/found/certified").asBoolean()).isTrue();
        assertThat(solution.at("/found/matched").asInt()).isEqualTo(2);

        JsonNode verified = verified(round);
        assertThat(verified.path("same").asBoolean()).isTrue();
        assertThat(verified.path("inputNow")).isEqualTo(verified.path("input"));

        Answer published = town.publish(round);
        assertThat(published.json().path("state").asString()).isEqualTo("published");
        JsonNode made = town.leader.get("/api/pairs?cohort=" + town.cohort).json().path("items");
        assertThat(pairs(made)).containsExactlyInAnyOrder(adnan + maria, carim + nils);
        assertThat(made.findValuesAsString("origin")).containsOnly("assignment");
        assertThat(made.at("/0/answers").has("mentor")).isFalse();
        town.said("rounds", 4);
        town.said("pairs", 2);
    }

    @Test
    void reasonsAreGivenInTheReadersLanguage() {
        town.matching(Map.of("mode", "assignment"));
        String adnan = town.person("lomma", "woman", "2142", "sv");
        String bea = town.person("lomma", "woman", "2142", "sv");
        String carim = town.person("lomma", "man", "5120", "fa");
        String nils = town.guide("lomma", "2142", 1, "sv");
        String round = opened("assignment");
        String first = got(town.resolve(round)).keySet().iterator().next();
        String left = first.equals(adnan) ? bea : adnan;

        JsonNode why = explained(round, first, "sv");
        assertThat(why.path("mentor").asString()).isEqualTo(nils);
        assertThat(why.at("/pair/rank").asInt()).isEqualTo(1);
        int sum = 0;
        for (JsonNode part : why.at("/pair/parts")) {
            sum += part.path("points").asInt();
        }
        assertThat(sum).isEqualTo(why.at("/pair/score").asInt()).isPositive();
        assertThat(why.path("words").toString()).contains("bästa av 1 möjliga", "yrke: ");

        JsonNode competing = explained(round, left, "nb");
        assertThat(competing.at("/leftOut/competition/participants")).hasSize(2);
        assertThat(competing.at("/leftOut/competition/places").asInt()).isEqualTo(1);
        assertThat(competing.path("words").toString()).contains("2 personene konkurrerer");

        JsonNode alone = explained(round, carim, "en");
        assertThat(alone.at("/leftOut/removed/no-common-language").asInt()).isEqualTo(1);
        assertThat(alone.at("/leftOut/opening/mentors").asInt()).isEqualTo(1);
        assertThat(alone.path("words").toString())
                .contains("None of the 1 mentors", "no language in common");

        JsonNode whole =
                town.leader
                        .with("Accept-Language", "sv")
                        .get("/api/rounds/" + round + "/explanation")
                        .json();
        assertThat(whole.path("words").toString())
                .contains("\"kvinnor: 1 av 2", "\"m\u00e4n: 0 av 1", "\"lomma: 1 av 3");
        assertThat(whole.at("/round/matched").asInt()).isEqualTo(1);
        assertThat(whole.at("/round/rates").toString())
                .contains("\"group\":\"woman\",\"matched\":1,\"size\":2")
                .contains("\"group\":\"lomma\",\"matched\":1,\"size\":3");
        assertThat(whole.at("/round/missing/0/brings/matched").asInt()).isEqualTo(1);
        assertThat(whole.at("/round/withoutMentor/0/people").asInt()).isEqualTo(1);
        assertThat(town.leader.get("/api/rounds/" + round + "/explanations/" + Town.id()).status())
                .isEqualTo(404);
    }

    @Test
    void whatIfCommitsNothingAndAnAdjustmentSaysWhatItCosts() {
        town.matching(Map.of("mode", "assignment"));
        String adnan = town.person("lomma", "woman", "2142", "sv");
        String bea = town.person("lomma", "woman", "5120", "sv");
        String carim = town.person("lomma", "man", "5120", "fa");
        String nils = town.guide("lomma", "2142", 1, "sv");
        String round = opened("assignment");
        town.resolve(round);
        JsonNode before = town.leader.get("/api/rounds/" + round).json();

        JsonNode forced =
                whatIf(round, Map.of("force", List.of(Map.of("participant", bea, "mentor", nils))));
        assertThat(forced.at("/change/matched").asInt()).isZero();
        assertThat(forced.at("/change/score").asInt()).isNegative();
        assertThat(forced.path("moved").asInt()).isEqualTo(2);
        JsonNode more =
                whatIf(
                        round,
                        Map.of(
                                "rules",
                                List.of(Map.of("rule", "no-common-language", "level", 0)),
                                "mentors",
                                List.of(Map.of("like", nils, "places", 2))));
        assertThat(more.path("matched").asInt()).isEqualTo(3);
        assertThat(town.leader.get("/api/rounds/" + round).json()).isEqualTo(before);

        Answer adjusted = adjust(round, "force", bea, nils);
        assertThat(adjusted.status()).as(adjusted.text()).isEqualTo(200);
        JsonNode adjustment = adjusted.json().at("/solution/adjustments/0");
        assertThat(adjustment.path("reason").asString()).isEqualTo("knows-the-firm");
        assertThat(adjustment.path("cost")).isEqualTo(forced.path("change"));
        assertThat(got(proposals(round))).isEqualTo(Map.of(bea, nils));
        assertThat(proposals(round).json().at("/proposals/0/rule").asString())
                .isEqualTo("set-by-staff");
        assertThat(verified(round).path("same").asBoolean()).isTrue();
        assertThat(adjust(round, "force", carim, nils).code()).isEqualTo("mentor-is-full");

        adjust(round, "free", bea, nils);
        adjust(round, "forbid", adnan, nils);
        assertThat(got(proposals(round))).isEqualTo(Map.of(bea, nils));
        town.publish(round);
        assertThat(adjust(round, "free", adnan, nils).code()).isEqualTo("round-published");
    }

    @Test
    void aFloorIsKeptWithItsPriceAndOneThatCannotBeSaysWhy() {
        town.matching(Map.of("mode", "assignment"));
        for (int n = 0; n < 3; n++) {
            town.person("lomma", "man", "2142", "sv");
        }
        String woman = town.person("lomma", "woman", "5120", "sv");
        town.guide("lomma", "2142", 2, "sv");
        String round = opened("assignment");
        assertThat(got(town.resolve(round))).hasSize(2).doesNotContainKey(woman);

        Answer fair = resolve(round, "woman", 100);
        assertThat(got(fair)).hasSize(2).containsKey(woman);
        JsonNode why = town.leader.get("/api/rounds/" + round + "/explanation").json();
        assertThat(why.at("/round/priceOfFairness/matched").asInt()).isZero();
        assertThat(why.at("/round/priceOfFairness/score").asInt()).isPositive();

        resolve(round, "man", 100);
        JsonNode found = town.leader.get("/api/rounds/" + round).json().at("/solution/found");
        assertThat(found.path("certified").asBoolean()).isFalse();
        assertThat(found.at("/unmet/0/missing").asInt()).isEqualTo(1);
        JsonNode unmet = town.leader.get("/api/rounds/" + round + "/explanation").json();
        assertThat(unmet.at("/round/unmet/0/held").toString())
                .isEqualTo("[{\"group\":\"man\",\"people\":2}]");
        assertThat(found.at("/unmet/0/held")).isEqualTo(unmet.at("/round/unmet/0/held"));
        assertThat(unmet.path("words").toString())
                .contains("The places that the others of men could have are held by: men 2.");
        assertThat(resolve(round, "nobody-has-that", 50).status()).isEqualTo(200);
    }

    @Test
    void equalPeopleAreDrawnByTheSeedAndNotByTheirIds() {
        town.matching(Map.of("mode", "assignment"));
        List<String> people = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            people.add(town.person("lomma", "woman", "2142", "sv"));
        }
        town.guide("lomma", "2142", 1, "sv");
        Set<String> winners = new HashSet<>();
        for (int seed = 1; seed <= 12; seed++) {
            String round = opened("assignment", seed);
            winners.addAll(got(town.resolve(round)).keySet());
            town.leader.post("/api/rounds/" + round + "/cancellation", Map.of("on", "2016-04-21"));
        }
        assertThat(people).containsAll(winners);
        assertThat(winners).hasSizeGreaterThan(2);
    }

    @Test
    void bothSidesRankAndNobodyWouldRatherHaveEachOther() {
        town.matching(Map.of("mode", "mutual-ranking"));
        String adnan = town.person("lomma", "woman", "2142", "sv");
        String bea = town.person("lomma", "woman", "2142", "sv");
        String maria = town.guide("lomma", "2142", 1, "sv");
        String nils = town.guide("lomma", "2142", 1, "sv");
        String round = opened("mutual-ranking");
        town.choose(round, maria, bea, adnan);
        town.choose(round, nils, adnan, bea);
        assertThat(rank(round, adnan, maria, nils).status()).isEqualTo(200);
        Answer own =
                town.asParticipant(bea)
                        .post(
                                "/api/rounds/" + round + "/rankings",
                                Map.of(
                                        "participant",
                                        bea,
                                        "mentors",
                                        List.of(maria, nils),
                                        "on",
                                        Town.CHOSEN));
        assertThat(own.json().path("by").asString()).isEqualTo("self");
        assertThat(rank(round, adnan, maria, Town.id()).code()).isEqualTo("mentor-not-in-round");
        assertThat(
                        town.asParticipant(bea)
                                .post(
                                        "/api/rounds/" + round + "/rankings",
                                        Map.of(
                                                "participant",
                                                adnan,
                                                "mentors",
                                                List.of(nils),
                                                "on",
                                                Town.CHOSEN))
                                .status())
                .isEqualTo(404);

        Answer resolved = town.resolve(round);
        assertThat(got(resolved)).isEqualTo(Map.of(bea, maria, adnan, nils));
        assertThat(resolved.json().path("proposals").findValuesAsString("rule"))
                .containsOnly("stable");
        assertThat(explained(round, adnan, "en").at("/pair/ranked/byParticipant").asInt())
                .isEqualTo(2);
        assertThat(verified(round).path("same").asBoolean()).isTrue();
        town.publish(round);
        JsonNode made = town.leader.get("/api/pairs?cohort=" + town.cohort).json().path("items");
        assertThat(made.findValuesAsString("origin")).containsOnly("mutual-ranking");
        assertThat(made.at("/0/answers/mentor/answer").asString()).isEqualTo("yes");
    }

    @Test
    void aRoundThatSomebodyErasedWasInSaysSoAndKeepsItsFingerprint() {
        town.matching(Map.of("mode", "assignment"));
        String adnan = town.person("lomma", "woman", "2142", "sv");
        String bea = town.person("lomma", "woman", "5120", "sv");
        String nils = town.guide("lomma", "2142", 2, "sv");
        String round = opened("assignment");
        town.resolve(round);
        String input = verified(round).path("input").asString();
        Erasures.carriedOut("matching-service", town.tenant, "participant", adnan);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> verified(round).path("erased").asInt() == 1);
        JsonNode verified = verified(round);
        assertThat(verified.path("same").asBoolean()).isFalse();
        assertThat(verified.path("input").asString()).isEqualTo(input);
        assertThat(town.leader.get("/api/rounds/" + round).text()).doesNotContain(adnan);
        assertThat(explained(round, bea, "en").path("mentor").asString()).isEqualTo(nils);
    }

    @Test
    void whoeverBecomesProtectedIsNeitherSolvedNorNamed() {
        town.matching(Map.of("mode", "assignment"));
        String adnan = town.person("lomma", "woman", "2142", "sv");
        String bea = town.person("lomma", "woman", "5120", "sv");
        String nils = town.guide("lomma", "2142", 1, "sv");
        String round = opened("assignment");
        assertThat(got(town.resolve(round))).isEqualTo(Map.of(adnan, nils));
        adjust(round, "force", adnan, nils);
        town.facts(
                adnan,
                3,
                Map.of("protection", Map.of("handlers", List.of(), "mentorSees", List.of())));
        town.settle();

        assertThat(proposals(round).text()).doesNotContain(adnan);
        assertThat(town.leader.get("/api/rounds/" + round).text()).doesNotContain(adnan);
        assertThat(explained(round, bea, "en").toString()).doesNotContain(adnan);
        assertThat(town.leader.get("/api/rounds/" + round + "/explanations/" + adnan).status())
                .isEqualTo(404);
        assertThat(adjust(round, "free", adnan, nils).code()).isEqualTo("not-a-candidate");
        assertThat(got(town.resolve(round))).isEqualTo(Map.of(bea, nils));
        assertThat(verified(round).path("same").asBoolean()).isTrue();
    }

    private String opened(String mode) {
        return opened(mode, 7);
    }

    private String opened(String mode, int seed) {
        town.settle();
        Answer opened =
                town.leader.post(
                        "/api/rounds",
                        Map.of(
                                "programme",
                                town.programme,
                                "cohort",
                                town.cohort,
                                "mode",
                                mode,
                                "openedOn",
                                "2016-04-11",
                                "seed",
                                Integer.toString(seed)));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.id();
    }

    private Answer resolve(String round, String group, int percent) {
        return town.leader.post(
                "/api/rounds/" + round + "/resolution",
                Map.of(
                        "on",
                        "2016-04-21",
                        "floors",
                        List.of(
                                Map.of(
                                        "attribute", "gender",
                                        "group", group,
                                        "percent", percent))));
    }

    private Answer rank(String round, String participant, String... mentors) {
        return town.leader.post(
                "/api/rounds/" + round + "/rankings",
                Map.of(
                        "participant",
                        participant,
                        "mentors",
                        List.of(mentors),
                        "on",
                        Town.CHOSEN,
                        "toldBy",
                        "participant"));
    }

    private Answer adjust(String round, String kind, String participant, String mentor) {
        return town.leader.post(
                "/api/rounds/" + round + "/adjustments",
                Map.of(
                        "kind", kind,
                        "participant", participant,
                        "mentor", mentor,
                        "reason", "knows-the-firm",
                        "on", "2016-04-22"));
    }

    private JsonNode whatIf(String round, Map<String, ?> supposed) {
        Answer answer = town.leader.post("/api/rounds/" + round + "/what-if", supposed);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode explained(String round, String participant, String language) {
        Answer answer =
                town.leader
                        .with("Accept-Language", language)
                        .get("/api/rounds/" + round + "/explanations/" + participant);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode verified(String round) {
        Answer answer = town.leader.get("/api/rounds/" + round + "/verification");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Answer proposals(String round) {
        return town.leader.get("/api/rounds/" + round + "/proposals");
    }

    private static Map<String, String> got(Answer resolved) {
        assertThat(resolved.status()).as(resolved.text()).isEqualTo(200);
        Map<String, String> got = new HashMap<>();
        resolved.json()
                .path("proposals")
                .forEach(
                        each ->
                                got.put(
                                        each.path("participant").asString(),
                                        each.path("mentor").asString()));
        return got;
    }

    private static List<String> pairs(JsonNode items) {
        List<String> pairs = new ArrayList<>();
        items.forEach(
                each ->
                        pairs.add(
                                each.path("participant").asString()
                                        + each.path("mentor").asString()));
        return pairs;
    }
}
