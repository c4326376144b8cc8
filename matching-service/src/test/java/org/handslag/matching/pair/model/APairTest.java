package org.handslag.matching.pair.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.matching.pair.model.Pairs.ANSWERED;
import static org.handslag.matching.pair.model.Pairs.LATER;
import static org.handslag.matching.pair.model.Pairs.LEADER;
import static org.handslag.matching.pair.model.Pairs.PROPOSED;
import static org.handslag.matching.pair.model.Pairs.SIGNED;
import static org.handslag.matching.pair.model.Pairs.accepted;
import static org.handslag.matching.pair.model.Pairs.after;
import static org.handslag.matching.pair.model.Pairs.agreed;
import static org.handslag.matching.pair.model.Pairs.event;
import static org.handslag.matching.pair.model.Pairs.no;
import static org.handslag.matching.pair.model.Pairs.proposedByChoice;
import static org.handslag.matching.pair.model.Pairs.proposedByStaff;
import static org.handslag.matching.pair.model.Pairs.refusal;
import static org.handslag.matching.pair.model.Pairs.signature;
import static org.handslag.matching.pair.model.Pairs.yes;

import org.handslag.platform.decision.Decision;
import org.junit.jupiter.api.Test;

class APairTest {
    @Test
    void awaitsTheParticipantOnlyWhereTheMentorHasChosen() {
        Pair pair =
                after(
                        proposedByChoice()
                                .answer(Side.PARTICIPANT, yes(ANSWERED), 2, PairPolicy.DEFAULT));
        assertThat(pair.state()).isEqualTo(PairState.ACCEPTED);
        assertThat(pair.place()).isEqualTo(2);
        assertThat(pair.acceptedOn()).isEqualTo(ANSWERED);
    }

    @Test
    void awaitsBothSidesWhereStaffProposedIt() {
        Decision<Pair> first =
                proposedByStaff().answer(Side.PARTICIPANT, yes(ANSWERED), 1, PairPolicy.DEFAULT);
        assertThat(event(first)).isEqualTo("pair.answered.v1");
        assertThat(after(first).place()).isNull();
        Decision<Pair> second =
                after(first).answer(Side.MENTOR, yes(ANSWERED.minusDays(3)), 1, PairPolicy.DEFAULT);
        assertThat(event(second)).isEqualTo("pair.accepted.v1");
        assertThat(after(second).acceptedOn()).isEqualTo(ANSWERED);
    }

    @Test
    void endsWhenItsMentorIsErasedAndStaysTheParticipants() {
        Pair live =
                after(
                        proposedByChoice()
                                .answer(Side.PARTICIPANT, yes(ANSWERED), 1, PairPolicy.DEFAULT));
        Pair ended = after(live.mentorErased(ANSWERED.minusDays(9)));

        assertThat(ended.state()).isEqualTo(PairState.ENDED);
        assertThat(ended.ending())
                .isEqualTo(new Ending(ANSWERED, "person-erased", "platform", null, null));
        assertThat(ended.place()).isNull();
        assertThat(ended.mentorErased(LATER)).isEqualTo(Decision.unchanged());
        assertThat(event(proposedByChoice().mentorErased(LATER))).isEqualTo("pair.declined.v1");
    }

    @Test
    void isDeclinedByOneNo() {
        Decision<Pair> no =
                proposedByChoice().answer(Side.PARTICIPANT, no(ANSWERED), 1, PairPolicy.DEFAULT);
        assertThat(event(no)).isEqualTo("pair.declined.v1");
        assertThat(refusal(after(no).answer(Side.PARTICIPANT, yes(LATER), 1, PairPolicy.DEFAULT)))
                .isEqualTo("pair-not-proposed");
    }

    @Test
    void letsAMentorWhoChoseThinkAgainBeforeTheParticipantAnswers() {
        assertThat(
                        after(
                                        proposedByChoice()
                                                .answer(
                                                        Side.MENTOR,
                                                        no(ANSWERED),
                                                        1,
                                                        PairPolicy.DEFAULT))
                                .state())
                .isEqualTo(PairState.DECLINED);
    }

    @Test
    void isNotAnsweredBeforeItWasProposed() {
        assertThat(
                        refusal(
                                proposedByChoice()
                                        .answer(
                                                Side.PARTICIPANT,
                                                yes(PROPOSED.minusDays(1)),
                                                1,
                                                PairPolicy.DEFAULT)))
                .isEqualTo("answer-before-proposal");
    }

    @Test
    void isSignedOnceAndOnlyAfterBothSaidYes() {
        assertThat(refusal(proposedByChoice().sign(signature(SIGNED), PairPolicy.DEFAULT)))
                .isEqualTo("pair-not-accepted");
        assertThat(refusal(accepted().sign(signature(ANSWERED.minusDays(1)), PairPolicy.DEFAULT)))
                .isEqualTo("date-before-latest");
        Pair agreed = agreed();
        assertThat(agreed.signed()).isEqualTo(new Signed(SIGNED, "leader", null));
        assertThat(refusal(agreed.sign(signature(SIGNED), PairPolicy.DEFAULT)))
                .isEqualTo("agreement-signed");
    }

    @Test
    void restsAndGoesOn() {
        Pair paused = after(agreed().pause(LATER, LEADER));
        assertThat(paused.paused()).isTrue();
        assertThat(refusal(paused.pause(LATER, LEADER))).isEqualTo("pair-paused");
        assertThat(refusal(paused.resume(LATER.minusDays(1), LEADER)))
                .isEqualTo("date-before-latest");
        Pair resumed = after(paused.resume(LATER.plusDays(60), LEADER));
        assertThat(resumed.pauses())
                .containsExactly(new Pause(LATER, LATER.plusDays(60), "leader", null));
        assertThat(refusal(resumed.resume(LATER.plusDays(90), LEADER)))
                .isEqualTo("pair-not-paused");
        assertThat(refusal(resumed.pause(LATER.plusDays(59), LEADER)))
                .isEqualTo("date-before-latest");
    }

    @Test
    void doesNotRestWithoutBound() {
        Pair pair = agreed();
        for (int n = 0; n < Pair.MAX_PAUSES; n++) {
            pair = after(after(pair.pause(LATER, LEADER)).resume(LATER, LEADER));
        }
        assertThat(refusal(pair.pause(LATER, LEADER))).isEqualTo("too-many-pauses");
    }

    @Test
    void givesItsPlaceBackAndClosesItsPauseWhenItEnds() {
        Pair ended =
                after(
                        after(agreed().pause(LATER, LEADER))
                                .end(LATER.plusDays(9), "moved", null, LEADER));
        assertThat(ended.state()).isEqualTo(PairState.ENDED);
        assertThat(ended.place()).isNull();
        assertThat(ended.pauses())
                .containsExactly(new Pause(LATER, LATER.plusDays(9), "leader", null));
        assertThat(ended.ending())
                .isEqualTo(new Ending(LATER.plusDays(9), "moved", "leader", null, null));
        assertThat(refusal(ended.end(LATER.plusDays(9), "moved", null, LEADER)))
                .isEqualTo("pair-not-live");
        assertThat(refusal(ended.pause(LATER, LEADER))).isEqualTo("pair-not-live");
        assertThat(refusal(ended.resume(LATER, LEADER))).isEqualTo("pair-not-live");
    }

    @Test
    void doesNotEndBeforeWhatIsKnownOfIt() {
        assertThat(refusal(agreed().end(SIGNED.minusDays(1), "moved", null, LEADER)))
                .isEqualTo("date-before-latest");
        assertThat(refusal(after(agreed().pause(LATER, LEADER)).end(SIGNED, "moved", null, LEADER)))
                .isEqualTo("date-before-latest");
        assertThat(refusal(proposedByChoice().end(LATER, "moved", null, LEADER)))
                .isEqualTo("pair-not-live");
    }
}
