package org.handslag.participant.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.participant.disclosure.model.Audience.PAIR_MENTOR;
import static org.handslag.participant.disclosure.model.Audience.ROUND_MENTORS;
import static org.handslag.participant.disclosure.model.Cases.*;
import static org.handslag.participant.disclosure.model.What.ANONYMOUS_CV;
import static org.handslag.participant.disclosure.model.What.CONTACT;
import static org.handslag.participant.disclosure.model.What.CV;
import static org.handslag.participant.disclosure.model.What.NAME;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each step at each moment, and what the participant's own say makes of it. */
class StepByStepTest {
    private static final DisclosureRule RULE = new StepByStep();

    @Test
    void everyStepSaysWhyAndSinceWhen() {
        List<Shown> steps = steps(agreed(), may(15));

        assertThat(steps).extracting(Shown::what).containsExactly(What.values());
        assertThat(steps)
                .extracting(Shown::why)
                .containsExactly(
                        Why.MOMENT_CAME, Why.MOMENT_CAME, Why.NOT_RELEASED, Why.MOMENT_CAME);
        assertThat(since(steps, ANONYMOUS_CV)).isEqualTo(PROPOSED);
        assertThat(since(steps, NAME)).isEqualTo(ACCEPTED);
        assertThat(since(steps, CONTACT)).isEqualTo(AGREED);
        assertThat(steps).extracting(Shown::source).containsOnly(Source.PLATFORM_DEFAULT);
    }

    @Test
    void aStepComesOnItsDayAndNotBefore() {
        assertThat(shown(steps(agreed(), PROPOSED.minusDays(1)))).isEmpty();
        assertThat(shown(steps(agreed(), ACCEPTED.minusDays(1)))).containsExactly(ANONYMOUS_CV);
        assertThat(shown(steps(agreed(), ACCEPTED))).containsExactly(ANONYMOUS_CV, NAME);
        assertThat(shown(steps(agreed(), AGREED))).containsExactly(ANONYMOUS_CV, NAME, CONTACT);
        assertThat(shown(steps(open(), may(1).minusDays(1)))).isEmpty();
    }

    @Test
    void aReleaseComesBeforeTheBlueprint() {
        Disclosed said = said(release(NAME, PAIR_MENTOR, may(2)));
        List<Shown> steps = steps(Policy.DEFAULT, said, Guard.NONE, proposed(), may(3));

        assertThat(shown(steps)).containsExactly(ANONYMOUS_CV, NAME);
        assertThat(step(steps, NAME))
                .isEqualTo(new Shown(NAME, true, Why.RELEASED, Source.PARTICIPANT, may(2), null));
        assertThat(shown(steps(Policy.DEFAULT, said, Guard.NONE, proposed(), may(1))))
                .containsExactly(ANONYMOUS_CV);
    }

    @Test
    void aReleaseBeforeThereIsAPairHoldsFromTheProposal() {
        Disclosed said = said(release(NAME, PAIR_MENTOR, may(1).minusYears(1)));

        assertThat(since(steps(Policy.DEFAULT, said, Guard.NONE, proposed(), may(3)), NAME))
                .isEqualTo(PROPOSED);
    }

    @Test
    void aReleaseToTheOwnMentorIsNoneToTheRounds() {
        Disclosed said = said(release(NAME, PAIR_MENTOR, may(1)));

        assertThat(shown(steps(Policy.DEFAULT, said, Guard.NONE, open(), may(3))))
                .containsExactly(ANONYMOUS_CV);
    }

    @Test
    void whatWasSaidLastHolds() {
        Disclosed said =
                said(
                        withhold(NAME, PAIR_MENTOR, may(6)),
                        release(NAME, PAIR_MENTOR, may(8)),
                        withhold(NAME, PAIR_MENTOR, may(8)),
                        release(NAME, PAIR_MENTOR, may(7)));

        assertThat(step(steps(Policy.DEFAULT, said, Guard.NONE, accepted(), may(5)), NAME).shown())
                .isTrue();
        assertThat(step(steps(Policy.DEFAULT, said, Guard.NONE, accepted(), may(6)), NAME).why())
                .isEqualTo(Why.WITHHELD);
        assertThat(step(steps(Policy.DEFAULT, said, Guard.NONE, accepted(), may(7)), NAME).shown())
                .isTrue();
        assertThat(step(steps(Policy.DEFAULT, said, Guard.NONE, accepted(), may(9)), NAME).why())
                .isEqualTo(Why.WITHHELD);
    }

    @Test
    void whatNamesThePersonWaitsForTheName() {
        Disclosed said =
                said(release(CONTACT, PAIR_MENTOR, may(1)), release(CV, PAIR_MENTOR, may(1)));
        List<Shown> early = steps(Policy.DEFAULT, said, Guard.NONE, proposed(), may(3));
        List<Shown> named = steps(Policy.DEFAULT, said, Guard.NONE, accepted(), may(6));

        assertThat(shown(early)).containsExactly(ANONYMOUS_CV);
        assertThat(step(early, CONTACT).why()).isEqualTo(Why.NAME_NOT_SHOWN);
        assertThat(shown(named)).containsExactly(What.values());
        assertThat(since(named, CONTACT)).isEqualTo(ACCEPTED);
    }

    @Test
    void aMentorSeesUntilGraceIsOver() {
        assertThat(steps(ended(), may(21)))
                .filteredOn(Shown::shown)
                .hasSize(3)
                .allSatisfy(step -> assertThat(step.until()).isEqualTo(LAST_OF_GRACE));
        assertThat(steps(ended(), LAST_OF_GRACE.plusDays(1)))
                .allSatisfy(step -> assertThat(step.why()).isEqualTo(Why.ENDED));
    }

    @Test
    void aPairThatEndedBeforeItsAgreementNeverShowsContact() {
        Ground stopped = new Ground.Paired("p", PROPOSED, ACCEPTED, null, may(8), false);

        assertThat(shown(steps(stopped, may(9)))).containsExactly(ANONYMOUS_CV, NAME);
    }

    @Test
    void theBlueprintsGraceWinsOverThePlatforms() {
        Policy none = Policy.of(List.of(), 0, null);

        assertThat(shown(steps(none, Disclosed.NOTHING, Guard.NONE, ended(), ENDED))).hasSize(3);
        assertThat(shown(steps(none, Disclosed.NOTHING, Guard.NONE, ended(), may(21)))).isEmpty();
        assertThat(none.graceSource()).isEqualTo(Source.BLUEPRINT);
    }

    @Test
    void aReplacedMentorEndsWhileTheNewOneBegins() {
        Ground next = new Ground.Paired("q", may(25), may(26), null, null, false);
        LocalDate day = LAST_OF_GRACE.plusDays(1);

        assertThat(shown(steps(ended(), day))).isEmpty();
        assertThat(shown(steps(next, day))).containsExactly(ANONYMOUS_CV, NAME);
    }

    @Test
    void aDeclinedPairHasNoGrace() {
        assertThat(steps(declined(), PROPOSED))
                .allSatisfy(step -> assertThat(step.why()).isEqualTo(Why.DECLINED));
    }

    @Test
    void theOrderIsTheBlueprints() {
        Policy policy =
                Policy.of(
                        List.of(
                                new Step(NAME, ROUND_MENTORS, Moment.ROUND, Source.BLUEPRINT),
                                new Step(CV, ROUND_MENTORS, Moment.ROUND, Source.BLUEPRINT),
                                new Step(CONTACT, PAIR_MENTOR, Moment.RELEASED, Source.BLUEPRINT)),
                        null,
                        null);
        List<Shown> round = steps(policy, Disclosed.NOTHING, Guard.NONE, open(), may(2));
        List<Shown> pair = steps(policy, Disclosed.NOTHING, Guard.NONE, agreed(), may(15));

        assertThat(shown(round)).containsExactly(ANONYMOUS_CV, NAME, CV);
        assertThat(step(round, CV).source()).isEqualTo(Source.BLUEPRINT);
        assertThat(step(round, ANONYMOUS_CV).source()).isEqualTo(Source.PLATFORM_DEFAULT);
        assertThat(step(pair, CONTACT).why()).isEqualTo(Why.NOT_RELEASED);
    }

    @Test
    void protectionNarrowsWhatTheOwnMentorSees() {
        Guard guard = new Guard(true, Set.of(NAME, CONTACT));
        List<Shown> steps = steps(Policy.DEFAULT, Disclosed.NOTHING, guard, accepted(), may(15));

        assertThat(shown(steps)).containsExactly(NAME);
        assertThat(step(steps, ANONYMOUS_CV).why()).isEqualTo(Why.PROTECTED);
        assertThat(step(steps, CONTACT).why()).isEqualTo(Why.NOT_YET);
        assertThat(shown(steps(Policy.DEFAULT, Disclosed.NOTHING, guard, open(), may(15))))
                .isEmpty();
    }

    private static List<Shown> steps(Ground ground, LocalDate day) {
        return steps(Policy.DEFAULT, Disclosed.NOTHING, Guard.NONE, ground, day);
    }

    private static List<Shown> steps(
            Policy policy, Disclosed disclosed, Guard guard, Ground ground, LocalDate day) {
        return RULE.toMentor(policy, disclosed, guard, ground, day);
    }
}
