package org.handslag.participant.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.participant.Deciding.accepted;
import static org.handslag.participant.Deciding.event;
import static org.handslag.participant.Deciding.refused;
import static org.handslag.participant.Deciding.unchanged;
import static org.handslag.participant.disclosure.model.Audience.WORKPLACE;
import static org.handslag.participant.disclosure.model.Cases.BY;
import static org.handslag.participant.disclosure.model.Cases.may;
import static org.handslag.participant.disclosure.model.Cases.release;
import static org.handslag.participant.disclosure.model.Cases.said;
import static org.handslag.participant.disclosure.model.Cases.withhold;
import static org.handslag.participant.disclosure.model.What.CONTACT;
import static org.handslag.participant.disclosure.model.What.NAME;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was said and told is kept, and a workplace is told no more than it may know. */
class DisclosedTest {
    private static final Policy NAMES = Policy.of(List.of(), null, Set.of(NAME));

    @Test
    void keepsEverythingThatWasSaid() {
        Disclosed one = accepted(Disclosed.NOTHING.say(release(NAME, WORKPLACE, may(1))));
        Disclosed two = accepted(one.say(withhold(NAME, WORKPLACE, may(2))));

        assertThat(two.says())
                .containsExactly(
                        release(NAME, WORKPLACE, may(1)), withhold(NAME, WORKPLACE, may(2)));
        assertThat(event(one.say(withhold(NAME, WORKPLACE, may(2)))))
                .isEqualTo("participant.withheld.v1");
        unchanged(two.say(withhold(NAME, WORKPLACE, may(2))));
    }

    @Test
    void aWorkplaceIsToldWhatTheBlueprintAllows() {
        Disclosed told = accepted(Disclosed.NOTHING.tell(telling(NAME), NAMES, Guard.NONE));

        assertThat(told.toldOn("firm", NAME, may(9))).contains(may(3));
        assertThat(told.toldOn("firm", NAME, may(2))).isEmpty();
        unchanged(told.tell(telling(NAME), NAMES, Guard.NONE));
        refused(
                Disclosed.NOTHING.tell(telling(NAME), Policy.DEFAULT, Guard.NONE),
                "not-for-workplaces");
    }

    @Test
    void theParticipantsOwnSayWinsOverTheBlueprints() {
        refused(
                said(withhold(NAME, WORKPLACE, may(1))).tell(telling(NAME), NAMES, Guard.NONE),
                "withheld-from-workplaces");
        accepted(
                said(release(NAME, WORKPLACE, may(1)))
                        .tell(telling(NAME), Policy.DEFAULT, Guard.NONE));
    }

    @Test
    void contactComesWithTheNameOrAfterIt() {
        Disclosed said = said(release(CONTACT, WORKPLACE, may(1)));

        refused(said.tell(telling(CONTACT), NAMES, Guard.NONE), "name-first");
        accepted(said.tell(telling(NAME, CONTACT), NAMES, Guard.NONE));
        Disclosed named = accepted(said.tell(telling(NAME), NAMES, Guard.NONE));
        accepted(named.tell(telling(CONTACT), NAMES, Guard.NONE));
    }

    @Test
    void nobodyIsToldOfAProtectedPerson() {
        refused(
                Disclosed.NOTHING.tell(telling(NAME), NAMES, new Guard(true, Set.of(NAME))),
                "protected-person");
    }

    @Test
    void withoutConsentOnlyThePersonsOwnReleaseOpensWhatRestsOnIt() {
        Guard nobodyConsented = Guard.NONE.with(Guard.Workplaces.NOT_GIVEN);

        refused(Disclosed.NOTHING.tell(telling(NAME), NAMES, nobodyConsented), "consent-missing");
        accepted(
                said(release(NAME, WORKPLACE, may(1))).tell(telling(NAME), NAMES, nobodyConsented));
    }

    private static Telling telling(What... what) {
        return new Telling("firm", Set.of(what), may(3), BY);
    }
}
