package org.handslag.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.matching.AtOnce.together;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.handslag.testkit.Answer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** However many say yes at once, nobody has two mentors and no mentor more than they can take. */
class AnswersAtTheSameTimeTest {
    private final Town town = new Town();

    @RepeatedTest(3)
    void aMentorGetsAsManyAsThereArePlaces() throws Exception {
        String maria = town.mentor(3);
        List<String> people = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            people.add(town.participant());
        }
        town.settle();
        List<String> pairs = people.stream().map(person -> proposed(person, maria)).toList();

        List<Answer> answers = allSayYes(pairs);

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(3);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .extracting(Answer::code)
                .hasSize(7)
                .containsOnly("mentor-is-full");
        assertThat(live()).isEqualTo(3);
    }

    @RepeatedTest(3)
    void aParticipantGetsOneMentor() throws Exception {
        String adnan = town.participant();
        List<String> mentors = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            mentors.add(town.mentor(2));
        }
        town.settle();
        List<String> pairs = mentors.stream().map(mentor -> proposed(adnan, mentor)).toList();

        List<Answer> answers = allSayYes(pairs);

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .extracting(Answer::code)
                .hasSize(9)
                .containsOnly("participant-has-a-pair");
        assertThat(live()).isEqualTo(1);
    }

    @Test
    void aCapacityThatShrankIsKeptToo() throws Exception {
        String maria = town.mentor(3);
        List<String> people = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            people.add(town.participant());
        }
        town.settle();
        List<String> pairs = people.stream().map(person -> proposed(person, maria)).toList();
        List<String> live = pairs.subList(0, 3);
        for (String pair : live) {
            assertThat(yes(pair).status()).isEqualTo(200);
        }
        // The lowest place is free again, and the highest one is beyond the new capacity.
        town.leader.post(
                "/api/pairs/" + live.getFirst() + "/end",
                Map.of("on", "2016-06-01", "reason", "moved"));
        town.mentor(maria, 2, 2);
        town.settle();

        assertThat(allSayYes(pairs.subList(3, 8)))
                .extracting(Answer::code)
                .containsOnly("mentor-is-full");
        assertThat(live()).isEqualTo(2);
    }

    @Test
    void aCapacityLoweredBelowTheLivePairsEndsNoneAndIsShownToStaff() {
        String maria = town.mentor(2);
        List<String> people = List.of(town.participant(), town.participant());
        town.settle();
        List<String> pairs = people.stream().map(person -> proposed(person, maria)).toList();
        pairs.forEach(pair -> assertThat(yes(pair).status()).isEqualTo(200));
        assertThat(town.leader.get("/api/pairs").text()).doesNotContain("beyondCapacity");

        town.mentor(maria, 2, 1);
        town.settle();

        assertThat(live()).isEqualTo(2);
        for (JsonNode pair : town.leader.get("/api/pairs").json().path("items")) {
            assertThat(pair.path("beyondCapacity").asBoolean()).isTrue();
        }
        String first = "/api/pairs/" + pairs.getFirst();
        assertThat(town.leader.get(first).text()).contains("beyondCapacity");
        assertThat(town.asMentor(maria).get(first).text()).doesNotContain("beyondCapacity");
        String nils = town.mentor(1);
        String carim = town.participant();
        town.settle();
        yes(proposed(carim, nils));
        String beyond = "/api/pairs?beyondCapacity=true";
        assertThat(town.leader.get(beyond).json().path("items")).hasSize(2);
        assertThat(town.leader.get(beyond).text()).contains(maria).doesNotContain(nils);
        assertThat(town.leader.get(beyond + "&mentor=" + nils).json().path("items")).isEmpty();
        assertThat(town.leader.get(beyond + "&mentor=" + maria).json().path("items")).hasSize(2);
        assertThat(town.asMentor(maria).get(beyond).json().path("items")).isEmpty();
        town.leader.post(first + "/end", Map.of("on", "2016-06-01", "reason", "moved"));
        assertThat(town.leader.get(beyond).json().path("items")).isEmpty();
        assertThat(town.leader.get("/api/pairs").text()).doesNotContain("beyondCapacity");
    }

    @RepeatedTest(2)
    void answersOverridesAndWithdrawalsAtOnceKeepEveryLimit() throws Exception {
        List<String> mentors = List.of(town.mentor(2), town.mentor(1), town.mentor(3));
        List<String> people = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            people.add(town.participant());
        }
        town.settle();
        List<Callable<Answer>> all = new ArrayList<>();
        for (String person : people) {
            for (String mentor : mentors) {
                String pair = proposed(person, mentor);
                all.add(() -> yes(pair));
                // The mentor thinks again, and staff end what has come about.
                all.add(() -> says(pair, "mentor", "no"));
                all.add(() -> says(pair, "mentor", "yes"));
                all.add(() -> ended(pair));
                all.add(() -> yes(pair));
                all.add(() -> town.propose(person, mentor));
            }
        }

        List<Answer> answers = together(all);

        assertThat(answers).extracting(Answer::status).allMatch(status -> status < 500);
        Map<String, Integer> held = new HashMap<>();
        List<String> paired = new ArrayList<>();
        for (JsonNode pair :
                town.leader.get("/api/pairs?state=accepted&limit=200").json().path("items")) {
            held.merge(pair.path("mentor").asString(), 1, Integer::sum);
            paired.add(pair.path("participant").asString());
        }
        assertThat(paired).doesNotHaveDuplicates();
        assertThat(held.getOrDefault(mentors.get(0), 0)).isLessThanOrEqualTo(2);
        assertThat(held.getOrDefault(mentors.get(1), 0)).isLessThanOrEqualTo(1);
        assertThat(held.getOrDefault(mentors.get(2), 0)).isLessThanOrEqualTo(3);
    }

    @Test
    void afterTrialMeetingsAndWithEverybodySigningTheLimitsHoldToo() throws Exception {
        town.blueprint(
                Map.of(
                        "matching",
                        Map.of("mode", "staff-choice", "trial", Map.of("asked", "separately")),
                        "agreement",
                        Map.of("required", true, "signedBy", List.of("participant", "mentor"))));
        String maria = town.mentor(2);
        List<String> people = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            people.add(town.participant());
        }
        town.settle();
        List<Callable<Answer>> all = new ArrayList<>();
        for (String person : people) {
            String pair = town.propose(person, maria).id();
            town.leader.post("/api/pairs/" + pair + "/trial", Map.of("on", "2016-04-28"));
            for (String side : List.of("participant", "mentor")) {
                all.add(() -> says(pair, side, "yes"));
                all.add(() -> signed(pair, side));
                all.add(() -> signed(pair, side));
            }
        }

        List<Answer> answers = together(all);

        assertThat(answers).extracting(Answer::status).allMatch(status -> status < 500);
        JsonNode items = town.leader.get("/api/pairs?limit=200").json().path("items");
        List<JsonNode> live =
                items.valueStream()
                        .filter(
                                pair ->
                                        List.of("accepted", "agreed")
                                                .contains(pair.path("state").asString()))
                        .toList();
        assertThat(live).hasSize(2);
        for (JsonNode pair : live) {
            List<String> signers =
                    pair.path("signatures")
                            .valueStream()
                            .map(each -> each.path("side").asString())
                            .toList();
            assertThat(signers).doesNotHaveDuplicates();
            assertThat(pair.path("state").asString().equals("agreed"))
                    .isEqualTo(signers.size() == 2);
        }
    }

    private Answer signed(String pair, String side) {
        return town.leader.post(
                "/api/pairs/" + pair + "/agreement", Map.of("on", "2016-05-20", "side", side));
    }

    private Answer says(String pair, String side, String answer) {
        return town.leader.post("/api/pairs/" + pair + "/answers", Town.saying(side, answer));
    }

    private Answer ended(String pair) {
        return town.leader.post(
                "/api/pairs/" + pair + "/end", Map.of("on", "2016-06-01", "reason", "moved"));
    }

    private String proposed(String participant, String mentor) {
        String pair = town.propose(participant, mentor).id();
        town.leader.post("/api/pairs/" + pair + "/answers", Town.saying("mentor", "yes"));
        return pair;
    }

    private List<Answer> allSayYes(List<String> pairs) throws Exception {
        return together(pairs.stream().<Callable<Answer>>map(pair -> () -> yes(pair)).toList());
    }

    private Answer yes(String pair) {
        return town.leader.post(
                "/api/pairs/" + pair + "/answers", Town.saying("participant", "yes"));
    }

    private long live() {
        JsonNode items = town.leader.get("/api/pairs?limit=200").json().path("items");
        return items.valueStream()
                .filter(pair -> pair.path("state").asString().equals("accepted"))
                .count();
    }
}
