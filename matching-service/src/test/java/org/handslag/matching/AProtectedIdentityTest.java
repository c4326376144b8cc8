package org.handslag.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Persons;
import org.handslag.platform.access.Role;
import org.handslag.platform.tenant.Tenant;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Callers;
import org.junit.jupiter.api.Test;

/** Rounds are shared, so whoever is protected is in none; a handler pairs them. */
class AProtectedIdentityTest {
    private final Town town = new Town();
    private final Callers.Member handler = town.officer();
    private final String adnan = town.participant();
    private final String bea = town.participant();
    private final String maria = town.mentor(3);

    @Test
    void isNoCandidateOfARoundThatOpens() {
        protect(adnan);
        Answer round = town.open();

        assertThat(round.json().path("participants").asInt()).isEqualTo(1);
        assertThat(candidates(round.id())).containsExactly(bea);
    }

    @Test
    void isAmongTheFewWhoAreAskedForWhereARoundIsLarge() {
        String nils = town.mentor(1);
        protect(adnan);
        town.protectMentor(nils, handler);
        town.settle();

        Persons persons = town.service.context().getBean(Persons.class);
        assertThat(persons.underProtection(new Tenant(town.tenant)))
                .containsExactlyInAnyOrder(adnan, nils);
    }

    @Test
    void leavesARoundThatIsOpenAsIfTheyHadNeverBeenInIt() {
        String round = town.open().id();
        town.choose(round, maria, adnan, bea);
        protect(adnan);
        town.settle();

        assertThat(candidates(round)).containsExactly(bea);
        Answer shown = town.leader.get("/api/rounds/" + round);
        assertThat(shown.text()).doesNotContain(adnan);
        assertThat(shown.json().path("participants").asInt()).isEqualTo(1);
        Answer concealed = town.choose(round, maria, adnan);
        Answer unknown = town.choose(round, maria, Town.id());
        assertThat(concealed.status()).isEqualTo(unknown.status());
        assertThat(concealed.code()).isEqualTo("not-a-candidate").isEqualTo(unknown.code());
        Answer resolved = town.resolve(round);
        assertThat(resolved.text()).doesNotContain(adnan).contains(bea);
        assertThat(resolved.json().at("/proposals/0/wish").asInt()).isEqualTo(1);
        assertThat(town.publish(round).status()).isEqualTo(200);
        assertThat(town.leader.get("/api/pairs").text()).doesNotContain(adnan).contains(bea);
    }

    @Test
    void isInNobodyElsesExportOfTheRound() {
        String round = town.open().id();
        town.choose(round, maria, adnan, bea);
        protect(adnan);
        town.settle();

        assertThat(town.asMentor(maria).get("/api/people/" + maria + "/data").text())
                .contains(bea)
                .doesNotContain(adnan);
        assertThat(
                        town.asParticipant(adnan)
                                .get("/api/people/" + adnan + "/data")
                                .json()
                                .at("/items/0/data/candidate")
                                .asBoolean())
                .isTrue();
    }

    @Test
    void losesTheirProposalWhereTheRoundIsNotPublishedYet() {
        String round = town.open().id();
        town.choose(round, maria, adnan, bea);
        town.resolve(round);
        protect(adnan);
        town.settle();

        assertThat(town.leader.get("/api/rounds/" + round + "/proposals").text())
                .doesNotContain(adnan);
        town.publish(round);
        assertThat(handler.caller().get("/api/pairs").json().path("items")).isEmpty();
    }

    @Test
    void isPairedByAHandlerAndIsNobodyElsesBusiness() {
        protect(adnan);
        town.settle();

        Answer refused = town.propose(adnan, maria);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/participant");
        Answer pair = handler.caller().post("/api/pairs", town.proposal(adnan, maria));
        assertThat(pair.status()).isEqualTo(201);
        String path = "/api/pairs/" + pair.id();
        for (Caller other : List.of(town.leader, town.officer().caller())) {
            assertThat(other.get(path).status()).isEqualTo(404);
            assertThat(other.get("/api/pairs").json().path("items")).isEmpty();
            assertThat(other.post(path + "/answers", Town.saying("participant", "yes")).status())
                    .isEqualTo(404);
        }
        assertThat(
                        town.leader
                                .post(path + "/end", Map.of("on", "2016-06-01", "reason", "moved"))
                                .status())
                .isEqualTo(404);
        assertThat(town.asMentor(maria).get(path).status()).isEqualTo(200);
        assertThat(town.asParticipant(adnan).get(path).status()).isEqualTo(200);
        assertThat(handler.caller().get(path).status()).isEqualTo(200);
    }

    @Test
    void leavesNoGapAndNoCursorInAList() {
        String carim = town.participant();
        town.settle();
        String first = town.propose(adnan, maria).id();
        String second = town.propose(bea, maria).id();
        String third = town.propose(carim, maria).id();
        protect(bea);
        town.settle();

        Answer one = town.leader.get("/api/pairs?limit=1");
        assertThat(one.json().at("/items/0/id").asString()).isEqualTo(first);
        assertThat(one.text()).doesNotContain(second);
        Answer two =
                town.leader.get("/api/pairs?limit=1&after=" + one.json().path("next").asString());
        assertThat(two.json().at("/items/0/id").asString()).isEqualTo(third);
        assertThat(two.json().has("next")).isFalse();
        assertThat(town.leader.get("/api/pairs?participant=" + bea).json().path("items")).isEmpty();
    }

    @Test
    void endsWithALift() {
        protect(adnan);
        town.facts(adnan, 3, Map.of());
        town.settle();

        assertThat(town.propose(adnan, maria).status()).isEqualTo(201);
        assertThat(
                        town.service
                                .as(town.tenant, Role.PROCESS_LEADER)
                                .get("/api/pairs?participant=" + adnan)
                                .json()
                                .path("items"))
                .hasSize(1);
    }

    private void protect(String participant) {
        town.facts(
                participant,
                2,
                Map.of(
                        "protection",
                        Map.of(
                                "handlers",
                                List.of(handler.membership()),
                                "mentorSees",
                                List.of())));
    }

    private List<String> candidates(String round) {
        return town.leader
                .get("/api/rounds/" + round + "/candidates")
                .json()
                .path("items")
                .findValuesAsString("participant");
    }
}
