package org.handslag.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Erasures;
import org.junit.jupiter.api.Test;

class AnErasedPersonTest {
    private final Town town = new Town();
    private final String adnan = town.participant();
    private final String bea = town.participant();
    private final String maria = town.mentor(2);
    private final String nils = town.mentor(2);
    private final Caller protector = town.service.as(town.tenant, Role.DATA_PROTECTION_OFFICER);

    private Answer data(String person) {
        return protector.get("/api/people/" + person + "/data");
    }

    private int erase(String kind, String person, String... keeps) {
        return Erasures.carriedOut("matching-service", town.tenant, kind, person, keeps);
    }

    @Test
    void isTakenOutOfTheRoundAndItsChoicesWhichGoOnForTheOthers() {
        String round = town.open().id();
        town.choose(round, maria, adnan, bea);
        town.choose(round, nils, bea);
        assertThat(data(adnan).text()).contains("\"kind\":\"rounds\"", round);

        assertThat(erase("participant", adnan)).isEqualTo(1);

        for (String path : new String[] {"", "/candidates", "/choices"}) {
            assertThat(town.leader.get("/api/rounds/" + round + path).text())
                    .as(path)
                    .doesNotContain(adnan);
        }
        assertThat(data(adnan).json().path("items")).isEmpty();
        Answer resolved = town.resolve(round);
        assertThat(resolved.status()).as(resolved.text()).isEqualTo(200);
        assertThat(resolved.text()).contains(bea).doesNotContain(adnan);
    }

    @Test
    void asAMentorIsTakenOutOfTheChoosersAndTheirPairsEnd() {
        town.settle();
        String pair = town.accepted(adnan, maria).id();
        String round = town.open().id();
        town.choose(round, maria, bea);

        assertThat(erase("mentor", maria)).isEqualTo(2);

        assertThat(town.leader.get("/api/rounds/" + round).text()).doesNotContain(maria);
        Answer left = town.leader.get("/api/pairs/" + pair);
        assertThat(left.json().path("state").asString()).isEqualTo("ended");
        assertThat(town.asParticipant(adnan).get("/api/pairs/" + pair).status()).isEqualTo(200);
        assertThat(town.propose(adnan, nils).status()).as("the place is free").isEqualTo(201);
    }

    @Test
    void leavesNoPairOfTheirOwn() {
        town.settle();
        String pair = town.accepted(adnan, maria).id();
        assertThat(data(adnan).text()).contains(pair);

        erase("participant", adnan);

        assertThat(town.leader.get("/api/pairs/" + pair).status()).isEqualTo(404);
        assertThat(town.asMentor(maria).get("/api/pairs/" + pair).status()).isEqualTo(404);
        assertThat(town.leader.get("/api/pairs").text()).doesNotContain(adnan);
        assertThat(data(adnan).json().path("items")).isEmpty();
        assertThat(town.propose(bea, maria).status()).as("the mentor goes on").isEqualTo(201);
    }

    @Test
    void leavesTheCourseWhereTheDecisionKeepsIt() {
        town.settle();
        String pair = town.accepted(adnan, maria).id();

        assertThat(erase("participant", adnan, "course")).isZero();

        assertThat(town.leader.get("/api/pairs/" + pair).status()).isEqualTo(200);
    }
}
