package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handslag.participant.Acquainted.TODAY;
import static org.handslag.participant.Scene.done;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.platform.access.Role;
import org.handslag.platform.id.Ids;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Over HTTP: a mentor reads what is disclosed today, and not a word more. */
class WhatAMentorReadsTest {
    private static final String EMAIL = "amina@example.org";
    private static final String NAME = "Amina Exempel";
    private static final String ANONYMOUS_CV = "Sex år i ett kök i Damaskus";
    private static final String OWN_CV = "Jag har arbetat";

    private final Acquainted people = new Acquainted();

    @Test
    void inAnOpenRoundCodesAndNoName() {
        people.round("open");
        Answer card = done(people.asMentor().get(people.card()));

        assertThat(card.json().path("gender").asString()).isEqualTo("woman");
        assertThat(card.json().path("anonymousCv").asString()).isEqualTo(ANONYMOUS_CV);
        assertThat(card.text())
                .doesNotContain("Amina", EMAIL, OWN_CV, "birthYear", "K-17", "address");
        JsonNode step = card.json().at("/grounds/0/steps/0");
        assertThat(step.path("what").asString()).isEqualTo("anonymous-cv");
        assertThat(step.path("shown").asBoolean()).isTrue();
        assertThat(step.path("source").asString()).isEqualTo("blueprint");
        assertThat(step.path("since").asString()).isEqualTo(TODAY.minusDays(9).toString());
        assertThat(card.json().at("/grounds/0/graceSource").asString())
                .isEqualTo("platform-default");
    }

    @Test
    void withoutARoundOrAPairNothing() {
        assertThat(people.asMentor().get(people.card()).status()).isEqualTo(404);
        people.round("resolved");
        assertThat(people.asMentor().get(people.card()).status()).isEqualTo(404);
    }

    @Test
    void whoCannotChooseReadsNothing() {
        people.round("open");
        String stranger = Ids.next(System.currentTimeMillis());

        assertThat(people.asMentor(stranger).get(people.card()).status()).isEqualTo(404);
    }

    @Test
    void theNameAfterBothYesAndContactAfterTheAgreement() {
        people.pair("proposed", null, null, null);
        assertThat(done(people.asMentor().get(people.card())).text()).doesNotContain("Amina");
        people.pair("accepted", 90, null, null);
        assertThat(done(people.asMentor().get(people.card())).text())
                .contains(NAME)
                .doesNotContain(EMAIL, OWN_CV);
        people.pair("agreed", 90, 80, null);
        assertThat(done(people.asMentor().get(people.card())).text())
                .contains(NAME, EMAIL)
                .doesNotContain(OWN_CV);
    }

    @Test
    void untilGraceIsOver() {
        people.pair("ended", 90, 80, 14);
        Answer card = done(people.asMentor().get(people.card()));
        assertThat(card.text()).contains(EMAIL);
        assertThat(card.json().at("/grounds/0/steps/1/until").asString())
                .isEqualTo(TODAY.toString());
        people.pair("ended", 90, 80, 15);
        assertThat(people.asMentor().get(people.card()).status()).isEqualTo(404);
    }

    @Test
    void nothingOfADeclinedPairAndNothingOfAnothersPair() {
        people.pair("agreed", 90, 80, null);
        String other = Ids.next(System.currentTimeMillis());
        people.activeMentor(other);
        assertThat(people.asMentor(other).get(people.card()).status()).isEqualTo(404);
        assertThat(people.asMentor(other).get(people.card() + "?mentor=" + people.mentor).status())
                .isEqualTo(404);
        people.pair("declined", null, null, null);
        assertThat(people.asMentor().get(people.card()).status()).isEqualTo(404);
    }

    @Test
    void whatTheParticipantReleasedAndNotWhatTheyWithheld() {
        people.pair("agreed", 90, 80, null);
        say("releases", "cv", "from");
        say("withholdings", "contact", "on");
        Answer card = done(people.asMentor().get(people.card()));

        assertThat(card.text()).contains(NAME, OWN_CV).doesNotContain(EMAIL);
        assertThat(card.json().at("/grounds/0/steps/3/why").asString()).isEqualTo("withheld");
        assertThat(card.json().at("/grounds/0/steps/3/source").asString()).isEqualTo("participant");
        say("withholdings", "name", "on");
        assertThat(done(people.asMentor().get(people.card())).text())
                .doesNotContain("Amina", OWN_CV, EMAIL);
    }

    @Test
    void asStaffAndThePersonSeeItThroughTheMentorsEyes() {
        people.pair("accepted", 90, null, null);
        String eyes = people.card() + "?mentor=" + people.mentor;

        assertThat(done(people.asLeader().get(eyes)).text()).contains(NAME).doesNotContain(EMAIL);
        assertThat(done(people.asParticipant().get(eyes)).text()).doesNotContain(EMAIL);
        assertThat(people.asLeader().get(people.card()).status()).isEqualTo(400);
        assertThat(
                        Scene.SERVICE
                                .as(people.scene.tenant, Role.CASE_OFFICER, "lomma", null, null)
                                .get(eyes)
                                .status())
                .isEqualTo(404);
    }

    @Test
    void andThePersonReadsWhyAndWhoDecided() {
        people.pair("proposed", null, null, null);
        done(
                people.asLeader()
                        .post(
                                people.path("withholdings"),
                                Map.of(
                                        "what", "name",
                                        "to", "pair-mentor",
                                        "on", TODAY.toString(),
                                        "toldBy", "participant")));
        JsonNode all = done(people.asParticipant().get(people.path("disclosures"))).json();

        assertThat(all.at("/mentors/0/mentor").asString()).isEqualTo(people.mentor);
        assertThat(all.at("/mentors/0/steps/1/why").asString()).isEqualTo("withheld");
        assertThat(all.at("/said/0/toldBy").asString()).isEqualTo("participant");
        assertThat(all.at("/said/0/recordedBy").asString()).isNotEmpty();
        assertThat(all.at("/workplaces/source").asString()).isEqualTo("platform-default");
        assertThat(people.asMentor().get(people.path("disclosures")).status()).isEqualTo(403);
    }

    @Test
    void anAnonymousCvThatNamesThePersonIsRefusedAndNotEchoed() {
        Answer refused =
                people.asParticipant()
                        .post(
                                people.path("profile"),
                                Map.of("anonymousCv", "Ring AMÍNA på amina@example.org"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("cv-names-the-person");
        assertThat(refused.text()).contains("email, name").doesNotContainIgnoringCase("am\u00edna");
        assertThat(refused.text()).doesNotContain(EMAIL);
    }

    @Test
    void aWorkplaceIsToldOnlyWhatThePersonReleases() {
        String firm = people.organisation();
        Map<String, Object> telling =
                Map.of("organisation", firm, "what", List.of("name"), "on", TODAY.toString());
        Answer refused = people.asLeader().post(people.path("workplace-disclosures"), telling);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("not-for-workplaces");
        String card = people.path("workplace-card?organisation=") + firm;
        assertThat(people.asLeader().get(card).status()).isEqualTo(404);

        done(
                people.asParticipant()
                        .post(
                                people.path("releases"),
                                Map.of(
                                        "what", "name",
                                        "to", "workplace",
                                        "from", TODAY.toString())));
        Answer told = done(people.asLeader().post(people.path("workplace-disclosures"), telling));
        assertThat(told.json().at("/told/0/organisation").asString()).isEqualTo(firm);
        assertThat(done(people.asLeader().get(card)).text()).contains(NAME).doesNotContain(EMAIL);
        assertThat(people.asMentor().get(card).status()).isEqualTo(403);

        Set<String> types = new HashSet<>();
        await().untilAsserted(
                        () -> {
                            Bus.shared()
                                    .events("participants", people.scene.tenant)
                                    .forEach(event -> types.add(event.type()));
                            assertThat(types)
                                    .contains(
                                            "participant.released.v1",
                                            "participant.workplace-told.v1");
                        });
        assertThat(Bus.shared().events("participants", people.scene.tenant).toString())
                .doesNotContain(firm);
    }

    private void say(String kind, String what, String day) {
        done(
                people.asParticipant()
                        .post(
                                people.path(kind),
                                Map.of("what", what, "to", "pair-mentor", day, TODAY.toString())));
    }
}
