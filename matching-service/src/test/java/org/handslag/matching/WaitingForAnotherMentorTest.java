package org.handslag.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Callers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WaitingForAnotherMentorTest {
    private final Town town = new Town();

    @Test
    void oneAsksAndTheOtherDoesNotLearnIt() {
        String adnan = town.participant();
        String maria = town.mentor(1);
        town.settle();
        String pair = "/api/pairs/" + town.accepted(adnan, maria).id();
        Map<String, Object> asking = new HashMap<>(Map.of("on", "2016-09-01", "reason", "weather"));
        asking.put("wish", "same-field");
        assertThat(town.asParticipant(adnan).post(pair + "/rematch", asking).status())
                .isEqualTo(400);
        asking.put("reason", "moved");
        Answer asked = town.asParticipant(adnan).post(pair + "/rematch", asking);
        assertThat(asked.json().at("/rematch/askedBy").asString()).isEqualTo("participant");
        assertThat(asked.json().path("state").asString()).isEqualTo("accepted");
        assertThat(town.asMentor(maria).get(pair).json().path("rematch").isMissingNode()).isTrue();
        assertThat(town.leader.get(pair).json().at("/rematch/wish").asString())
                .isEqualTo("same-field");
        assertThat(town.said("pairs", 4))
                .extracting(Bus.Event::type)
                .contains("pair.rematch-asked.v1");
        assertThat(town.leader.get("/api/rematches").json().path("items")).isEmpty();
    }

    @Test
    void theyAreListedUntilTheyHaveOne() {
        String adnan = town.participant();
        String bea = town.participant("kavlinge");
        Callers.Member officer = town.officer();
        town.facts(bea, 2, Map.of("caseOfficers", List.of(town.since(officer))));
        String maria = town.mentor(2);
        String nils = town.mentor(1);
        town.settle();
        String ofAdnan = ended(adnan, maria, "2016-10-01");
        String ofBea = ended(bea, maria, "2016-09-01");

        JsonNode items = rematches(town.leader);
        assertThat(items.valueStream().map(each -> each.path("participant").asString()))
                .containsExactly(bea, adnan);
        assertThat(items.at("/1/since").asString()).isEqualTo("2016-10-01");
        assertThat(items.at("/1/pairs/0/mentor").asString()).isEqualTo(maria);
        assertThat(items.at("/1/lastPair").asString()).isEqualTo(ofAdnan);
        assertThat(rematches(officer.caller())).hasSize(1);
        JsonNode page = town.leader.get("/api/rematches?limit=1").json();
        assertThat(page.path("next").asString()).isEqualTo(ofBea);
        assertThat(town.leader.get("/api/rematches?after=" + ofBea).json().path("items"))
                .hasSize(1);
        assertThat(town.asParticipant(bea).get("/api/rematches").status()).isEqualTo(403);

        town.accepted(bea, nils);
        assertThat(rematches(town.leader)).hasSize(1);
        town.withdrawn(adnan);
        town.settle();
        assertThat(rematches(town.leader)).isEmpty();
    }

    @Test
    void theyComeFirstInARoundAndAreTheFirstToBeMatched() {
        town.matching(Map.of("mode", "assignment", "rematchFirst", true));
        String maria = town.guide("lomma", "2142", 1, "sv");
        String others = town.person("lomma", "woman", "2142", "sv");
        String adnan = town.person("lomma", "man", "9112", "sv");
        town.settle();
        String last = ended(adnan, maria, "2016-06-01");
        String nils = town.guide("lomma", "2142", 1, "sv");
        town.settle();
        // Maria has been tried; of the two who could have Nils, the other one fits better.
        town.mentor(maria, 2, 0);
        Answer opened = town.open();
        String round = opened.id();
        JsonNode candidates = town.leader.get("/api/rounds/" + round + "/candidates").json();
        assertThat(candidates.at("/items/0/participant").asString()).isEqualTo(adnan);
        assertThat(candidates.at("/items/0/waitingSince").asString()).isEqualTo("2016-06-01");
        assertThat(candidates.at("/items/1/participant").asString()).isEqualTo(others);

        town.resolve(round);
        JsonNode proposals =
                town.leader.get("/api/rounds/" + round + "/proposals").json().path("proposals");
        assertThat(proposals).hasSize(1);
        assertThat(proposals.at("/0/participant").asString()).isEqualTo(adnan);
        assertThat(proposals.at("/0/mentor").asString()).isEqualTo(nils);
        town.publish(round);
        assertThat(town.said("pairs", 5))
                .filteredOn(event -> event.data().has("round"))
                .extracting(event -> event.data().path("previousPair").asString())
                .containsExactly(last);
    }

    private String ended(String participant, String mentor, String on) {
        String id = town.accepted(participant, mentor).id();
        Answer ended =
                town.leader.post(
                        "/api/pairs/" + id + "/end",
                        Map.of("on", on, "reason", "moved", "rematch", true));
        assertThat(ended.status()).isEqualTo(200);
        return id;
    }

    private static JsonNode rematches(Caller caller) {
        return caller.get("/api/rematches").json().path("items");
    }
}
