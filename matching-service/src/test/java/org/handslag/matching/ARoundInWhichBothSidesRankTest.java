package org.handslag.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handslag.testkit.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What participants may know of mentors to rank them, and what they are told of the outcome. */
class ARoundInWhichBothSidesRankTest {
    private final Town town = new Town();
    private final String adnan;
    private final String bea;
    private final String maria;
    private final String nils;
    private final String olga;

    ARoundInWhichBothSidesRankTest() {
        town.matching(Map.of("mode", "mutual-ranking", "also", List.of("assignment")));
        adnan = town.person("lomma", "woman", "2142", "sv");
        bea = town.person("lomma", "woman", "5120", "sv");
        maria = town.guide("lomma", "2142", 1, "sv");
        nils = town.guide("lomma", "2511", 1, "sv");
        olga = town.guide("lomma", "2142", 1, "fa");
    }

    private String opened(String mode) {
        town.settle();
        return town.leader
                .post(
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
                                "7"))
                .id();
    }

    private void rank(String round, String participant, String... mentors) {
        Answer ranked =
                town.leader.post(
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
        assertThat(ranked.status()).as(ranked.text()).isEqualTo(200);
    }

    private JsonNode explained(String round, String participant) {
        return town.leader
                .with("Accept-Language", "en")
                .get("/api/rounds/" + round + "/explanations/" + participant)
                .json();
    }

    @Test
    void participantsReadTheMentorsInCodesWhileTheyCanRank() {
        String round = opened("mutual-ranking");
        String mentors = "/api/rounds/" + round + "/mentors";

        JsonNode shown = town.asParticipant(adnan).get(mentors).json().path("items");
        // In the order of ids, which those of one millisecond do not have by when they were made.
        List<String> inOrder = Stream.of(maria, nils, olga).sorted().toList();
        assertThat(shown.findValuesAsString("mentor")).containsExactlyElementsOf(inOrder);
        assertThat(shown.at("/" + inOrder.indexOf(maria) + "/occupations/0/isco").asString())
                .isEqualTo("2142");
        assertThat(shown.at("/0").has("capacity")).isFalse();
        JsonNode first = town.asParticipant(adnan).get(mentors + "?limit=1").json();
        assertThat(first.path("items")).hasSize(1);
        assertThat(first.path("next").asString()).isEqualTo(inOrder.getFirst());
        assertThat(town.leader.get(mentors).json().path("items")).hasSize(3);
        assertThat(town.asParticipant(Town.id()).get(mentors).status()).isEqualTo(404);
        assertThat(town.asMentor(maria).get(mentors).status()).isEqualTo(403);

        town.resolve(round);
        assertThat(town.asParticipant(adnan).get(mentors).status()).isEqualTo(404);
    }

    @Test
    void whereNobodyRanksThereIsNobodyToRead() {
        String round = opened("assignment");
        assertThat(town.leader.get("/api/rounds/" + round + "/mentors").code())
                .isEqualTo("round-without-rankings");
    }

    @Test
    void whomSomebodyPreferredAndWhyTheyDidNotGetThemIsSaid() {
        String round = opened("mutual-ranking");
        town.choose(round, maria, bea, adnan);
        town.choose(round, nils, adnan);
        town.choose(round, olga, adnan);
        // Olga speaks no language of Adnan's, and Maria would rather have Bea.
        rank(round, adnan, olga, maria, nils);
        rank(round, bea, nils, maria);
        town.resolve(round);

        JsonNode why = explained(round, adnan);
        assertThat(why.path("mentor").asString()).isEqualTo(nils);
        assertThat(why.path("preferred").findValuesAsString("preferredMentor"))
                .containsExactly(olga, maria);
        assertThat(why.path("preferred").findValuesAsString("cause"))
                .containsExactly("not-possible", "others-preferred");
        assertThat(why.at("/preferred/1/place").asInt()).isEqualTo(2);
        assertThat(why.at("/preferred/1/others").asInt()).isEqualTo(1);
        assertThat(why.path("words").toString())
                .contains("place 2 of the participant's list got 1 others");
        JsonNode theirs = explained(round, bea);
        assertThat(theirs.path("preferred").findValuesAsString("cause"))
                .containsExactly("not-chosen-back");

        town.leader.post(
                "/api/rounds/" + round + "/adjustments",
                Map.of(
                        "kind", "force",
                        "participant", bea,
                        "mentor", olga,
                        "reason", "knows-the-firm",
                        "on", "2016-04-22"));
        assertThat(explained(round, bea).path("preferred").findValuesAsString("cause"))
                .containsExactly("not-chosen-back", "set-by-staff");
    }

    @Test
    void theWordsAreThoseOfRankingInEveryLanguage() {
        String carim = town.person("lomma", "man", "5120", "sv");
        String dora = town.person("lomma", "woman", "5120", "sv");
        String round = opened("mutual-ranking");
        town.choose(round, maria, bea, adnan);
        town.choose(round, nils, carim);
        rank(round, adnan, maria);
        rank(round, bea, maria);
        rank(round, carim, olga);
        town.resolve(round);
        says(
                round,
                bea,
                "number 1 of the 1 mentors who were possible and put the participant",
                "nummer 1 av de 1 mentorer som var möjliga och själva hade",
                "nummer 1 av de 1 mentorene som var mulige og selv hadde");
        says(
                round,
                adnan,
                "Of the 1 mentors whom the participant ranked, 1 were possible.",
                "Av de 1 mentorer som deltagaren rangordnade var 1 möjliga.",
                "Av de 1 mentorene som deltakeren rangerte, var 1 mulige.");
        says(
                round,
                carim,
                "None of the 1 mentors whom the participant ranked was possible.",
                "Ingen av de 1 mentorer som deltagaren rangordnade var möjlig.",
                "Ingen av de 1 mentorene som deltakeren rangerte, var mulig.");
        says(
                round,
                dora,
                "The participant ranked no mentor",
                "Deltagaren rangordnade ingen mentor",
                "Deltakeren rangerte ingen mentor");
        assertThat(explained(round, carim).at("/leftOut/ranked").asInt()).isEqualTo(1);
        assertThat(town.leader.get("/api/rounds/" + round + "/explanation").text())
                .contains("\"ranked\":true", "no participant and mentor would both rather have");
    }

    private void says(String round, String participant, String en, String sv, String nb) {
        Map.of("en", en, "sv", sv, "nb", nb)
                .forEach(
                        (language, words) ->
                                assertThat(
                                                town.leader
                                                        .with("Accept-Language", language)
                                                        .get(
                                                                "/api/rounds/"
                                                                        + round
                                                                        + "/explanations/"
                                                                        + participant)
                                                        .json()
                                                        .path("words")
                                                        .toString())
                                        .contains(words)
                                        .doesNotContain("{"));
    }

    @Test
    void floorsAreRefusedAndNotOverlooked() {
        String round = opened("mutual-ranking");
        List<Map<String, Object>> floors =
                List.of(Map.of("attribute", "gender", "group", "woman", "percent", 50));
        Answer refused =
                town.leader.post(
                        "/api/rounds/" + round + "/resolution",
                        Map.of("on", "2016-04-21", "floors", floors));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("/floors", "floors-without-assignment");
        town.resolve(round);
        Answer supposed =
                town.leader.post("/api/rounds/" + round + "/what-if", Map.of("floors", floors));
        assertThat(supposed.text()).contains("floors-without-assignment");
    }

    @Test
    void whoeverBecomesProtectedIsInNoAnswerAboutIt() {
        String round = opened("mutual-ranking");
        town.choose(round, maria, bea, adnan);
        town.choose(round, nils, adnan);
        rank(round, adnan, maria, nils);
        rank(round, bea, maria);
        town.resolve(round);
        assertThat(explained(round, adnan).toString()).contains(maria);
        town.protectMentor(maria, town.officer());
        town.settle();

        assertThat(explained(round, adnan).path("mentor").asString()).isEqualTo(nils);
        assertThat(explained(round, adnan).toString()).doesNotContain(maria);
        assertThat(town.leader.get("/api/rounds/" + round + "/explanations/" + bea).status())
                .isEqualTo(404);
        assertThat(town.leader.get("/api/rounds/" + round + "/explanation").text())
                .doesNotContain(maria);
        assertThat(town.leader.get("/api/rounds/" + round + "/verification").text())
                .doesNotContain(maria);
        for (String id : List.of(maria, Town.id())) {
            Answer like =
                    town.leader.post(
                            "/api/rounds/" + round + "/what-if",
                            Map.of("mentors", List.of(Map.of("like", id, "places", 1))));
            assertThat(like.text()).contains("/mentors", "unknown");
            Answer forced =
                    town.leader.post(
                            "/api/rounds/" + round + "/what-if",
                            Map.of("force", List.of(Map.of("participant", adnan, "mentor", id))));
            assertThat(forced.text()).contains("/force", "unknown");
        }
        assertThat(town.leader.get("/api/rounds/" + round + "/mentors").text())
                .contains(nils)
                .doesNotContain(maria);
    }
}
