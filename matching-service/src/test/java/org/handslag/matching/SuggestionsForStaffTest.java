package org.handslag.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Callers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SuggestionsForStaffTest {
    private final Town town = new Town();

    @Test
    void areTheBestOfThoseWhomNothingRemoves() {
        String ahmed = town.person("lomma", "man", "2142", "ar", "sv");
        String near = town.guide("lomma", "2142", 1, "sv");
        String further = town.guide("kavlinge", "2411", 1, "sv");
        String silent = town.guide("lomma", "2142", 1, "fi");
        String full = town.guide("lomma", "2142", 1, "sv");
        String unwilling = town.guide("lomma", "2142", 1, "sv");
        String other = town.participant();
        town.matching(Map.of("mode", "unknown"));
        town.settle();
        town.accepted(other, full);
        String declined = "/api/pairs/" + town.propose(ahmed, unwilling).id();
        town.leader.post(declined + "/answers", Town.saying("mentor", "no"));

        JsonNode found = suggestions(town.leader, ahmed).json();
        assertThat(found.at("/mode/code").asString()).isEqualTo("staff-choice");
        assertThat(found.at("/mode/source").asString()).isEqualTo("platform");
        assertThat(found.path("considered").asInt()).isEqualTo(5);
        assertThat(mentors(found)).containsExactly(near, further);
        assertThat(found.at("/items/0/words/0").asString()).contains("best of 2 possible");
        assertThat(found.at("/items/1/words/0").asString()).contains("number 2 of 2");
        assertThat(found.at("/items/0/free").asInt()).isEqualTo(1);
        assertThat(removed(found))
                .containsExactlyInAnyOrder(
                        "full: [" + full + "]",
                        "no-common-language: [" + silent + "]",
                        "said-no: [" + unwilling + "]");
    }

    @Test
    void sayWhyNobodyIsPossibleAndWhatWouldOpenOne() {
        String ahmed = town.person("lomma", "man", "2142", "ar");
        town.guide("lomma", "2142", 1, "sv");
        town.settle();
        JsonNode found = suggestions(town.leader.with("Accept-Language", "sv"), ahmed).json();
        assertThat(found.path("possible").asInt()).isZero();
        assertThat(found.at("/opening/rule").asString()).isEqualTo("no-common-language");
        assertThat(found.at("/words").size()).isEqualTo(2);
    }

    @Test
    void beginWithWhoWasFoundForThem() {
        String ahmed = town.person("lomma", "man", "2142", "sv");
        String bea = town.person("lomma", "woman", "2142", "sv");
        String near = town.guide("lomma", "2142", 1, "sv");
        String found = foundFor(ahmed);
        town.matching(Map.of("mode", "recruited-for"));
        town.settle();

        assertThat(mentors(suggestions(town.leader, ahmed).json())).containsExactly(found, near);
        JsonNode others = suggestions(town.leader, bea).json();
        assertThat(mentors(others)).containsExactly(near);
        assertThat(removed(others)).containsExactly("recruited-for-another: [" + found + "]");
        assertThat(town.propose(bea, found).code()).isEqualTo("recruited-for-another");
        assertThat(town.propose(ahmed, found).status()).isEqualTo(201);
    }

    @Test
    void areForThoseWhoMayProposeThePair() {
        String ahmed = town.person("lomma", "man", "2142", "sv");
        String bea = town.participant();
        Callers.Member officer = town.officer();
        town.facts(bea, 3, Map.of("caseOfficers", List.of(town.since(officer))));
        town.settle();
        assertThat(suggestions(officer.caller(), bea).status()).isEqualTo(200);
        assertThat(suggestions(officer.caller(), ahmed).status()).isEqualTo(404);
        assertThat(suggestions(town.asParticipant(ahmed), ahmed).status()).isEqualTo(403);
        assertThat(town.leader.get("/api/suggestions").status()).isEqualTo(400);
    }

    private String foundFor(String participant) {
        return town.guide(
                Map.of(
                        "languages",
                        List.of(Map.of("code", "sv", "level", "B1")),
                        "engagements",
                        List.of(
                                Map.of(
                                        "programme",
                                        town.programme,
                                        "recruitedFor",
                                        participant,
                                        "state",
                                        "active"))));
    }

    private Answer suggestions(Caller caller, String participant) {
        return caller.get("/api/suggestions?admission=" + town.admission(participant));
    }

    private static List<String> mentors(JsonNode found) {
        return found.path("items")
                .valueStream()
                .map(each -> each.path("mentor").asString())
                .toList();
    }

    private static List<String> removed(JsonNode found) {
        return found.path("removed")
                .valueStream()
                .map(
                        each ->
                                each.path("rule").asString()
                                        + ": "
                                        + each.path("who")
                                                .valueStream()
                                                .map(JsonNode::asString)
                                                .toList())
                .toList();
    }
}
