package org.handslag.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Callers;
import org.junit.jupiter.api.Test;

/** A mentor whose identity is protected chooses in no round; a handler pairs them. */
class AProtectedMentorTest {
    private final Town town = new Town();
    private final Callers.Member handler = town.officer();
    private final String adnan = town.participant();
    private final String bea = town.participant();
    private final String maria = town.mentor(3);
    private final String nils = town.mentor(3);

    @Test
    void isNoMentorOfARoundThatOpens() {
        town.protectMentor(maria, handler);
        Answer round = town.open();

        assertThat(round.json().path("mentors").asInt()).isEqualTo(1);
        assertThat(round.text()).contains(nils).doesNotContain(maria);
    }

    @Test
    void leavesARoundThatIsOpenAsIfTheyHadNeverBeenInIt() {
        String round = town.open().id();
        town.choose(round, maria, adnan, bea);
        town.choose(round, nils, bea);
        assertThat(candidatesAs(maria, round).status()).isEqualTo(200);
        town.protectMentor(maria, handler);
        town.settle();

        Answer shown = town.leader.get("/api/rounds/" + round);
        assertThat(shown.text()).contains(nils).doesNotContain(maria);
        assertThat(shown.json().path("choices").asInt()).isEqualTo(1);
        assertThat(candidatesAs(maria, round).status()).isEqualTo(404);
        Answer concealed = town.choose(round, maria, adnan);
        Answer unknown = town.choose(round, Town.id(), adnan);
        assertThat(concealed.status()).isEqualTo(unknown.status());
        assertThat(concealed.code()).isEqualTo("mentor-not-in-round").isEqualTo(unknown.code());
        Answer resolved = town.resolve(round);
        assertThat(resolved.text()).doesNotContain(maria);
        assertThat(resolved.json().at("/unchosen/0").asString()).isEqualTo(adnan);
        town.publish(round);
        assertThat(handler.caller().get("/api/pairs").text()).doesNotContain(maria);
        assertThat(town.leader.get("/api/pairs").text()).contains(bea).doesNotContain(adnan);
    }

    @Test
    void losesTheirProposalsWhereTheRoundIsNotPublishedYet() {
        String round = town.open().id();
        town.choose(round, maria, adnan, bea);
        town.choose(round, nils, bea);
        town.resolve(round);
        town.protectMentor(maria, handler);
        town.settle();

        Answer proposals = town.leader.get("/api/rounds/" + round + "/proposals");
        assertThat(proposals.text()).doesNotContain(maria);
        assertThat(proposals.json().at("/mentors/0/lost")).isEmpty();
        assertThat(proposals.json().at("/unchosen/0").asString()).isEqualTo(adnan);
        assertThat(town.publish(round).status()).isEqualTo(200);
        assertThat(handler.caller().get("/api/pairs").text()).doesNotContain(maria);
    }

    @Test
    void isInNobodyElsesExportOfTheRound() {
        String round = town.open().id();
        town.choose(round, maria, adnan);
        town.resolve(round);
        assertThat(export(adnan)).contains(maria);
        town.protectMentor(maria, handler);
        town.settle();

        assertThat(export(adnan)).doesNotContain(maria);
    }

    @Test
    void isPairedByAHandlerAndIsNobodyElsesBusiness() {
        town.protectMentor(maria, handler);
        town.facts(adnan, 2, Map.of("caseOfficers", List.of(town.since(handler))));
        town.settle();

        Answer refused = town.propose(adnan, maria);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/mentor");
        Answer pair = handler.caller().post("/api/pairs", town.proposal(adnan, maria));
        assertThat(pair.status()).as(pair.toString()).isEqualTo(201);
        String path = "/api/pairs/" + pair.id();
        for (Caller other : List.of(town.leader, town.officer().caller())) {
            assertThat(other.get(path).status()).isEqualTo(404);
            assertThat(other.get("/api/pairs").json().path("items")).isEmpty();
            assertThat(other.get("/api/pairs?mentor=" + maria).json().path("items")).isEmpty();
            assertThat(other.post(path + "/answers", Town.saying("participant", "yes")).status())
                    .isEqualTo(404);
        }
        for (Caller knowing :
                List.of(town.asMentor(maria), town.asParticipant(adnan), handler.caller())) {
            assertThat(knowing.get(path).text()).contains(maria);
        }
    }

    private Answer candidatesAs(String mentor, String round) {
        return town.asMentor(mentor).get("/api/rounds/" + round + "/candidates");
    }

    private String export(String participant) {
        return town.asParticipant(participant).get("/api/people/" + participant + "/data").text();
    }
}
