package org.handslag.matching.pair.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.matching.pair.model.Pairs.ANSWERED;
import static org.handslag.matching.pair.model.Pairs.PROPOSED;
import static org.handslag.matching.pair.model.Pairs.after;
import static org.handslag.matching.pair.model.Pairs.event;
import static org.handslag.matching.pair.model.Pairs.no;
import static org.handslag.matching.pair.model.Pairs.proposedByChoice;
import static org.handslag.matching.pair.model.Pairs.proposedByStaff;
import static org.handslag.matching.pair.model.Pairs.refusal;
import static org.handslag.matching.pair.model.Pairs.yes;

import java.time.LocalDate;
import java.util.List;
import org.handslag.matching.pair.model.PeriodStart.What;
import org.handslag.platform.decision.Decision;
import org.junit.jupiter.api.Test;

class ATrialMeetingTest {
    private static final LocalDate MET = PROPOSED.plusDays(4);
    private static final TrialTerms APART = new TrialTerms(3, true);
    private static final PairPolicy POLICY =
            new PairPolicy(APART, List.of(), new PeriodStart(What.TRIAL_MEETING, false));

    @Test
    void comesBeforeAYesAndNotBeforeANo() {
        assertThat(refusal(proposedByStaff().answer(Side.MENTOR, yes(ANSWERED), 1, POLICY)))
                .isEqualTo("trial-not-held");
        assertThat(event(proposedByStaff().answer(Side.MENTOR, no(ANSWERED), 1, POLICY)))
                .isEqualTo("pair.declined.v1");
    }

    @Test
    void leavesTimeToThink() {
        assertThat(refusal(tried().answer(Side.MENTOR, yes(MET.plusDays(2)), 1, POLICY)))
                .isEqualTo("still-to-think");
        assertThat(event(tried().answer(Side.MENTOR, yes(MET.plusDays(3)), 1, POLICY)))
                .isEqualTo("pair.answered.v1");
        assertThat(refusal(tried().answer(Side.MENTOR, no(MET.minusDays(1)), 1, POLICY)))
                .isEqualTo("date-before-latest");
    }

    @Test
    void asksAnewWhoSaidYesByChoosing() {
        Pair met = after(proposedByChoice().hold(trial(MET, APART)));
        assertThat(met.mentorReply()).isNull();
        Pair one = after(met.answer(Side.PARTICIPANT, yes(ANSWERED), 1, POLICY));
        assertThat(one.state()).isEqualTo(PairState.PROPOSED);
        assertThat(after(one.answer(Side.MENTOR, yes(ANSWERED), 1, POLICY)).state())
                .isEqualTo(PairState.ACCEPTED);
    }

    @Test
    void isHeldOnceAndOnlyWhileTheTwoAreProposed() {
        assertThat(refusal(tried().hold(trial(MET, APART)))).isEqualTo("trial-held");
        assertThat(refusal(proposedByStaff().hold(trial(PROPOSED.minusDays(1), APART))))
                .isEqualTo("answer-before-proposal");
        assertThat(refusal(Pairs.accepted().hold(trial(ANSWERED, APART))))
                .isEqualTo("pair-not-proposed");
    }

    @Test
    void startsThePeriodWhereTheBlueprintSaysSo() {
        Pair one = after(tried().answer(Side.PARTICIPANT, yes(ANSWERED), 1, POLICY));
        assertThat(one.startedOn()).isNull();
        assertThat(after(one.answer(Side.MENTOR, yes(ANSWERED), 1, POLICY)).startedOn())
                .isEqualTo(MET);
    }

    @Test
    void keepsOneAnswerFromTheOtherUntilBothHaveAnswered() {
        Pair one = after(tried().answer(Side.PARTICIPANT, yes(ANSWERED), 1, POLICY));
        assertThat(one.seenBy(Side.MENTOR).participantReply()).isNull();
        assertThat(one.seenBy(Side.PARTICIPANT).participantReply()).isNotNull();
        Pair both = after(one.answer(Side.MENTOR, yes(ANSWERED), 1, POLICY));
        assertThat(both.seenBy(Side.MENTOR).participantReply()).isNotNull();
    }

    @Test
    void keepsANoFromTheOtherTooUntilTheyHaveAnswered() {
        Pair declined = after(tried().answer(Side.PARTICIPANT, no(ANSWERED), 1, POLICY));
        assertThat(declined.state()).isEqualTo(PairState.DECLINED);
        assertThat(declined.seenBy(Side.MENTOR).state()).isEqualTo(PairState.PROPOSED);
        assertThat(declined.seenBy(Side.MENTOR).participantReply()).isNull();
        assertThat(declined.seenBy(Side.PARTICIPANT)).isEqualTo(declined);

        Decision<Pair> late = declined.answer(Side.MENTOR, yes(ANSWERED), 1, POLICY);
        assertThat(event(late)).isEqualTo("pair.answered.v1");
        assertThat(after(late).state()).isEqualTo(PairState.DECLINED);
        assertThat(after(late).place()).isNull();
        assertThat(after(late).seenBy(Side.MENTOR).state()).isEqualTo(PairState.DECLINED);
        assertThat(refusal(after(late).answer(Side.MENTOR, yes(ANSWERED), 1, POLICY)))
                .isEqualTo("pair-not-proposed");
    }

    @Test
    void tellsTheOtherAtOnceWhereBothAreAskedTogether() {
        Pair met = after(proposedByStaff().hold(trial(MET, new TrialTerms(0, false))));
        Pair declined = after(met.answer(Side.PARTICIPANT, no(ANSWERED), 1, POLICY));
        assertThat(declined.seenBy(Side.MENTOR).state()).isEqualTo(PairState.DECLINED);
        assertThat(refusal(declined.answer(Side.MENTOR, yes(ANSWERED), 1, POLICY)))
                .isEqualTo("pair-not-proposed");
    }

    @Test
    void neverTellsTheOtherWhySomebodySaidNo() {
        Reply reasoned = new Reply(false, ANSWERED, true, null, "adnan", "other-field");
        Pair declined =
                after(proposedByChoice().answer(Side.PARTICIPANT, reasoned, 1, PairPolicy.DEFAULT));
        assertThat(declined.seenBy(Side.MENTOR).participantReply())
                .isEqualTo(reasoned.withoutReason());
        assertThat(declined.seenBy(Side.PARTICIPANT).participantReply()).isEqualTo(reasoned);
    }

    private static Pair tried() {
        return after(proposedByStaff().hold(trial(MET, APART)));
    }

    private static Trial trial(LocalDate on, TrialTerms terms) {
        return new Trial(on, terms, "leader", null);
    }
}
