package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.participant.Acquainted.TODAY;
import static org.handslag.participant.Scene.done;

import java.util.List;
import java.util.Map;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Callers;
import org.junit.jupiter.api.Test;

/** Over HTTP: what disclosure shows of somebody whose identity is protected, and to whom. */
class WhoseIdentityIsProtectedTest {
    private static final String NAME = "Amina Exempel";

    private final Acquainted people = new Acquainted();
    private final Callers.Member handler = people.handler();

    @Test
    void theMentorsOfAnOpenRoundReadNothing() {
        people.round("open");
        done(people.asMentor().get(people.card()));
        people.protect(handler, "anonymous-cv", "name", "contact", "cv");

        assertThat(people.asMentor().get(people.card()).status()).isEqualTo(404);
    }

    @Test
    void theOwnMentorReadsWhatWasDecidedAndNothingElse() {
        people.pair("agreed", 90, 80, null);
        assertThat(done(people.asMentor().get(people.card())).text()).contains("amina@example.org");
        people.protect(handler, "name");
        Answer card = done(people.asMentor().get(people.card()));

        assertThat(card.text())
                .contains(NAME)
                .doesNotContain("amina@example.org", "Damaskus", "kavlinge", "woman");
        assertThat(card.json().at("/grounds/0/steps/0/why").asString()).isEqualTo("protected");
        assertThat(card.json().at("/grounds/0/steps/0/source").asString()).isEqualTo("protection");
    }

    @Test
    void theOwnMentorReadsNothingWhereNothingWasDecided() {
        people.pair("agreed", 90, 80, null);
        people.protect(handler);

        assertThat(people.asMentor().get(people.card()).status()).isEqualTo(404);
    }

    @Test
    void noWorkplaceIsToldEvenByAHandler() {
        String firm = people.organisation();
        Map<String, Object> telling =
                Map.of("organisation", firm, "what", List.of("name"), "on", TODAY.toString());
        done(
                people.asParticipant()
                        .post(
                                people.path("releases"),
                                Map.of(
                                        "what", "name",
                                        "to", "workplace",
                                        "from", TODAY.toString())));
        done(people.asLeader().post(people.path("workplace-disclosures"), telling));
        people.protect(handler, "name", "contact");

        Answer refused = handler.caller().post(people.path("workplace-disclosures"), telling);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("protected-person");
        String card = people.path("workplace-card?organisation=") + firm;
        assertThat(handler.caller().get(card).status()).isEqualTo(404);
    }

    @Test
    void onlyHandlersAndThePersonReadWhatIsShownToWhom() {
        people.pair("agreed", 90, 80, null);
        people.protect(handler, "name");
        String eyes = people.card() + "?mentor=" + people.mentor;

        for (String path : List.of(people.path("disclosures"), eyes)) {
            assertThat(people.asLeader().get(path).status()).as(path).isEqualTo(404);
            assertThat(handler.caller().get(path).status()).as(path).isEqualTo(200);
            assertThat(people.asParticipant().get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(
                        people.asLeader()
                                .post(
                                        people.path("releases"),
                                        Map.of(
                                                "what", "contact",
                                                "to", "pair-mentor",
                                                "from", TODAY.toString()))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void aProtectedMentorIsInNoRoundAndReadsNothingForOne() {
        people.round("open");
        done(people.asMentor().get(people.card()));
        people.protectMentor(handler);

        assertThat(people.asMentor().get(people.card()).status()).isEqualTo(404);
    }

    @Test
    void aProtectedMentorsEyesAreNamedToHandlersAndToThePersonOnly() {
        people.pair("agreed", 90, 80, null);
        people.protectMentor(handler);
        String eyes = people.card() + "?mentor=" + people.mentor;
        String disclosures = people.path("disclosures");

        assertThat(people.asLeader().get(eyes).status()).isEqualTo(404);
        assertThat(done(people.asLeader().get(disclosures)).text()).doesNotContain(people.mentor);
        assertThat(done(people.asMentor().get(people.card())).text()).contains(NAME);
        for (Caller knowing : List.of(people.seen(handler), people.asParticipant())) {
            assertThat(done(knowing.get(eyes)).text()).contains(people.mentor);
            assertThat(done(knowing.get(disclosures)).text()).contains(people.mentor);
        }
    }
}
