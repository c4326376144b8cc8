package org.handslag.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Callers;
import org.junit.jupiter.api.Test;

class TwoPeopleBecomingAPairTest {
    private final Town town = new Town();
    private final String adnan = town.participant();
    private final String maria = town.mentor(2);

    @Test
    void bothSayYesThemselvesAndSign() {
        town.settle();
        String pair = "/api/pairs/" + town.propose(adnan, maria).id();
        Caller participant = town.asParticipant(adnan);
        Caller mentor = town.asMentor(maria);

        Answer first = participant.post(pair + "/answers", Town.saying("participant", "yes"));
        assertThat(first.json().path("state").asString()).isEqualTo("proposed");
        assertThat(first.json().at("/answers/participant/by").asString()).isEqualTo("self");
        assertThat(participant.post(pair + "/answers", Town.saying("mentor", "yes")).status())
                .isEqualTo(404);
        Answer second = mentor.post(pair + "/answers", Town.saying("mentor", "yes"));
        assertThat(second.json().path("state").asString()).isEqualTo("accepted");
        assertThat(second.json().path("acceptedOn").asString()).isEqualTo(Town.ANSWERED);
        assertThat(mentor.post(pair + "/agreement", Map.of("on", "2016-05-20")).status())
                .isEqualTo(200);
        assertThat(participant.get(pair).json().path("state").asString()).isEqualTo("agreed");
        assertThat(town.said("pairs", 4))
                .extracting(Bus.Event::type)
                .containsExactly(
                        "pair.proposed.v1",
                        "pair.answered.v1",
                        "pair.accepted.v1",
                        "pair.agreed.v1");
    }

    @Test
    void anEndedPairMakesRoomForTheNext() {
        String nils = town.mentor(1);
        town.settle();
        String first = town.accepted(adnan, maria).id();
        assertThat(town.propose(adnan, nils).code()).isEqualTo("participant-has-a-pair");
        Map<String, Object> again = town.proposal(adnan, nils);
        again.put("previousPair", first);
        assertThat(town.leader.post("/api/pairs", again).code())
                .isEqualTo("previous-pair-not-over");

        String pair = "/api/pairs/" + first;
        assertThat(
                        town.leader
                                .post(pair + "/end", Map.of("on", "2016-10-01", "reason", "other"))
                                .json()
                                .at("/errors/0/pointer")
                                .asString())
                .isEqualTo("/reason");
        town.leader.post(pair + "/pause", Map.of("from", "2016-09-01"));
        Answer ended =
                town.leader.post(
                        pair + "/end",
                        Map.of("on", "2016-10-01", "reason", "moved", "toldBy", "participant"));
        assertThat(ended.json().at("/end/toldBy").asString()).isEqualTo("participant");
        assertThat(ended.json().at("/end/recordedBy").asString()).isNotEmpty();
        assertThat(ended.json().at("/pauses/0/to").asString()).isEqualTo("2016-10-01");
        again.put("on", "2016-10-05");
        Answer next = town.leader.post("/api/pairs", again);
        assertThat(next.status()).isEqualTo(201);
        assertThat(next.json().path("previousPair").asString()).isEqualTo(first);
        town.said("pairs", 6);
    }

    @Test
    void twoProposalsForOnePersonBecomeOnePair() {
        String nils = town.mentor(1);
        town.settle();
        String first = town.propose(adnan, maria).id();
        String second = town.propose(adnan, nils).id();
        assertThat(town.propose(adnan, nils).code()).isEqualTo("already-proposed");
        for (String pair : new String[] {first, second}) {
            town.leader.post("/api/pairs/" + pair + "/answers", Town.saying("mentor", "yes"));
        }
        Map<String, Object> yes = Town.saying("participant", "yes");
        assertThat(town.leader.post("/api/pairs/" + first + "/answers", yes).status())
                .isEqualTo(200);
        Answer refused = town.leader.post("/api/pairs/" + second + "/answers", yes);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("participant-has-a-pair");
        assertThat(
                        town.leader
                                .post(
                                        "/api/pairs/" + second + "/answers",
                                        Town.saying("participant", "no"))
                                .json()
                                .path("state")
                                .asString())
                .isEqualTo("declined");
    }

    @Test
    void aRepeatedAnswerUnderItsKeyHasOneEffect() {
        String nils = town.mentor(1);
        town.settle();
        String pair = "/api/pairs/" + town.propose(adnan, nils).id() + "/answers";
        town.leader.post(pair, Town.saying("mentor", "yes"));
        Caller once = town.leader.underKey("answer-1");
        Answer first = once.post(pair, Town.saying("participant", "yes"));
        Answer again = once.post(pair, Town.saying("participant", "yes"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.position()).isEqualTo(first.position());
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void nobodyIsPairedWhoIsNotThere() {
        String nils = town.mentor(0);
        town.settle();
        assertThat(town.propose(adnan, nils).code()).isEqualTo("mentor-is-full");
        assertThat(town.propose(adnan, Town.id()).json().at("/errors/0/pointer").asString())
                .isEqualTo("/mentor");
        Map<String, Object> early = town.proposal(adnan, maria);
        early.put("on", "2016-01-01");
        assertThat(town.leader.post("/api/pairs", early).code())
                .isEqualTo("participant-not-admitted");
        String olga = Town.id();
        town.say(
                "mentors",
                olga,
                "mentor.recruited.v1",
                Map.of(
                        "id",
                        olga,
                        "capacity",
                        2,
                        "engagements",
                        List.of(Map.of("programme", town.programme, "state", "recruited")),
                        "state",
                        "active"));
        town.settle();
        assertThat(town.propose(adnan, olga).code()).isEqualTo("mentor-not-active");
    }

    @Test
    void peopleSeeTheirOwnPairsAndOfficersTheirCases() {
        String bea = town.participant("kavlinge");
        Callers.Member responsible = town.officer();
        town.facts(bea, 2, Map.of("caseOfficers", List.of(town.since(responsible))));
        town.settle();
        String ofAdnan = town.propose(adnan, maria).id();
        String ofBea = town.propose(bea, maria).id();
        Caller officer = responsible.caller();

        assertThat(list(town.leader)).hasSize(2);
        assertThat(list(town.asMentor(maria))).hasSize(2);
        assertThat(list(town.asMentor(Town.id()))).isEmpty();
        assertThat(list(town.asParticipant(adnan))).containsExactly(ofAdnan);
        assertThat(list(officer)).containsExactly(ofBea);
        assertThat(officer.get("/api/pairs/" + ofAdnan).status()).isEqualTo(404);
        assertThat(
                        officer.post(
                                        "/api/pairs/" + ofBea + "/answers",
                                        Map.of(
                                                "side", "participant",
                                                "answer", "yes",
                                                "on", Town.ANSWERED,
                                                "toldBy", "participant"))
                                .json()
                                .at("/answers/participant/by")
                                .asString())
                .isEqualTo("staff");
        assertThat(town.leader.get("/api/pairs?state=engaged").status()).isEqualTo(400);
        assertThat(town.leader.get("/api/pairs?state=proposed").json().path("items")).hasSize(2);
    }

    private static List<String> list(Caller caller) {
        return caller.get("/api/pairs")
                .json()
                .path("items")
                .valueStream()
                .map(pair -> pair.path("id").asString())
                .toList();
    }
}
