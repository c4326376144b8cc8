package org.handslag.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TryingAndSigningTest {
    private static final String MET = "2016-04-28";
    private static final String TEXT = "Vi møtes hver måned. <Det vi sier, blir mellom oss.>";

    private final Town town = new Town();
    private final String adnan = town.participant();
    private final String maria = town.mentor(1);

    @BeforeEach
    void theProgrammeHasTrialsAndAnAgreement() {
        town.blueprint(blueprint("2016-1", TEXT));
        town.settle();
    }

    private static Map<String, Object> blueprint(String edition, String text) {
        return Map.of(
                "matching",
                Map.of(
                        "mode",
                        "staff-choice",
                        "trial",
                        Map.of("thinkDays", 3, "asked", "separately"),
                        "declineReasons",
                        List.of(Map.of("key", "other-field", "title", "Annet fag"))),
                "agreement",
                Map.of(
                        "required",
                        true,
                        "edition",
                        edition,
                        "text",
                        Map.of("nb", text),
                        "signedBy",
                        List.of("participant", "mentor"),
                        "startsPeriod",
                        "trial-meeting"));
    }

    @Test
    void eachIsAskedApartAfterAMeetingAndSomeDays() {
        String pair = "/api/pairs/" + town.propose(adnan, maria).id();
        Caller participant = town.asParticipant(adnan);
        Caller mentor = town.asMentor(maria);
        assertThat(participant.post(pair + "/answers", yes("participant", MET)).code())
                .isEqualTo("trial-not-held");
        Answer met = town.leader.post(pair + "/trial", Map.of("on", MET, "toldBy", "mentor"));
        assertThat(met.json().at("/trial/askedFrom").asString()).isEqualTo("2016-05-01");
        assertThat(met.json().at("/trial/separately").asBoolean()).isTrue();
        Answer early = participant.post(pair + "/answers", yes("participant", "2016-04-30"));
        assertThat(early.code()).isEqualTo("still-to-think");
        assertThat(early.json().path("detail").asString() + early.json().path("title").asString())
                .contains("2016-05-01");

        participant.post(pair + "/answers", yes("participant", Town.ANSWERED));
        assertThat(mentor.get(pair).json().at("/answers/participant").isMissingNode()).isTrue();
        assertThat(town.leader.get(pair).json().at("/answers/participant/answer").asString())
                .isEqualTo("yes");
        Answer both = mentor.post(pair + "/answers", yes("mentor", Town.ANSWERED));
        assertThat(both.json().path("state").asString()).isEqualTo("accepted");
        assertThat(both.json().at("/answers/participant/answer").asString()).isEqualTo("yes");
        assertThat(both.json().at("/period/from").asString()).isEqualTo(MET);
        assertThat(town.said("pairs", 4))
                .extracting(Bus.Event::type)
                .containsExactly(
                        "pair.proposed.v1",
                        "pair.tried.v1",
                        "pair.answered.v1",
                        "pair.accepted.v1");
    }

    @Test
    void aNoIsKeptFromTheOtherAndTheTwoAreNotProposedAgain() {
        String pair = "/api/pairs/" + town.propose(adnan, maria).id();
        town.leader.post(pair + "/trial", Map.of("on", MET));
        Caller participant = town.asParticipant(adnan);
        Caller mentor = town.asMentor(maria);
        Map<String, Object> no = new HashMap<>(yes("participant", Town.ANSWERED));
        no.put("answer", "no");
        no.put("reason", "weather");
        assertThat(participant.post(pair + "/answers", no).json().at("/errors/0/pointer"))
                .hasToString("\"/reason\"");
        no.put("reason", "other-field");
        Answer declined = participant.post(pair + "/answers", no);
        assertThat(declined.json().path("state").asString()).isEqualTo("declined");

        assertThat(mentor.get(pair).json().path("state").asString()).isEqualTo("proposed");
        assertThat(mentor.get("/api/pairs?state=declined").json().path("items")).isEmpty();
        assertThat(mentor.get("/api/pairs?state=proposed").json().path("items")).hasSize(1);
        assertThat(mentor.get("/api/people/" + maria + "/data").text()).doesNotContain("declined");
        Answer late = mentor.post(pair + "/answers", yes("mentor", Town.ANSWERED));
        assertThat(late.json().path("state").asString()).isEqualTo("declined");
        assertThat(late.json().at("/answers/participant/answer").asString()).isEqualTo("no");
        assertThat(late.text()).doesNotContain("other-field");
        assertThat(town.leader.get(pair).text()).contains("other-field");

        Map<String, Object> again = town.proposal(adnan, maria);
        assertThat(town.leader.post("/api/pairs", again).code()).isEqualTo("forbidden-pair");
        again.put("despite", "both-changed-their-minds");
        Answer anew = town.leader.post("/api/pairs", again);
        assertThat(anew.status()).isEqualTo(201);
        assertThat(anew.json().path("despite").asString()).isEqualTo("both-changed-their-minds");
    }

    @Test
    void bothSignTheSameEditionAndSeeItWhenThereIsAnother() {
        String pair = "/api/pairs/" + accepted();
        Caller participant = town.asParticipant(adnan);
        Caller mentor = town.asMentor(maria);
        assertThat(town.leader.post(pair + "/agreement", Map.of("on", "2016-05-20")).status())
                .isEqualTo(400);
        assertThat(
                        participant
                                .post(
                                        pair + "/agreement",
                                        Map.of("on", "2016-05-20", "side", "mentor"))
                                .status())
                .isEqualTo(404);
        Answer first = participant.post(pair + "/agreement", Map.of("on", "2016-05-20"));
        assertThat(first.json().path("state").asString()).isEqualTo("accepted");
        assertThat(first.json().at("/signatures/0/side").asString()).isEqualTo("participant");
        assertThat(first.json().at("/signatures/0/edition").asString()).isEqualTo("2016-1");

        town.blueprint(blueprint("2016-2", "Noe helt annet."));
        town.settle();
        Map<String, Object> paper =
                Map.of("on", "2016-05-18", "side", "mentor", "onPaper", true, "edition", "2016-1");
        assertThat(
                        town.leader
                                .post(
                                        pair + "/agreement",
                                        Map.of(
                                                "on", "2016-05-18",
                                                "side", "mentor",
                                                "edition", "2015-9"))
                                .json()
                                .at("/errors/0/pointer")
                                .asString())
                .isEqualTo("/edition");
        Answer second = town.leader.post(pair + "/agreement", paper);
        assertThat(second.json().path("state").asString()).isEqualTo("agreed");
        assertThat(second.json().path("agreedOn").asString()).isEqualTo("2016-05-20");
        assertThat(second.json().at("/signatures/1/onPaper").asBoolean()).isTrue();

        Answer shown = mentor.get(pair + "/agreement");
        assertThat(shown.json().path("text").asString()).isEqualTo(TEXT);
        assertThat(shown.json().path("language").asString()).isEqualTo("nb");
        Answer page = mentor.with("Accept", "text/html").get(pair + "/agreement");
        assertThat(page.text())
                .contains("&lt;Det vi sier, blir mellom oss.&gt;")
                .contains("2016-05-18");
        assertThat(page.header("Content-Security-Policy")).contains("style-src 'sha256-");
    }

    private String accepted() {
        String id = town.propose(adnan, maria).id();
        town.leader.post("/api/pairs/" + id + "/trial", Map.of("on", MET));
        for (String side : List.of("participant", "mentor")) {
            town.leader.post("/api/pairs/" + id + "/answers", yes(side, Town.ANSWERED));
        }
        return id;
    }

    private static Map<String, Object> yes(String side, String on) {
        return Map.of("side", side, "answer", "yes", "on", on);
    }
}
