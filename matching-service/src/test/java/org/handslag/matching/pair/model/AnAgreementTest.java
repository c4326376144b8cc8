package org.handslag.matching.pair.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.matching.pair.model.Pairs.ANSWERED;
import static org.handslag.matching.pair.model.Pairs.SIGNED;
import static org.handslag.matching.pair.model.Pairs.accepted;
import static org.handslag.matching.pair.model.Pairs.after;
import static org.handslag.matching.pair.model.Pairs.event;
import static org.handslag.matching.pair.model.Pairs.proposedByStaff;
import static org.handslag.matching.pair.model.Pairs.refusal;
import static org.handslag.matching.pair.model.Pairs.signature;
import static org.handslag.matching.pair.model.Pairs.yes;

import java.time.LocalDate;
import java.util.List;
import org.handslag.matching.pair.model.PeriodStart.What;
import org.handslag.platform.decision.Decision;
import org.junit.jupiter.api.Test;

class AnAgreementTest {
    private static final PairPolicy BOTH =
            new PairPolicy(
                    null,
                    List.of(Signer.PARTICIPANT, Signer.MENTOR),
                    new PeriodStart(What.AGREEMENT, true));

    @Test
    void holdsOnceAllHaveSigned() {
        Decision<Pair> first = accepted().sign(by(Signer.MENTOR, SIGNED), BOTH);
        assertThat(event(first)).isEqualTo("pair.signed.v1");
        assertThat(after(first).state()).isEqualTo(PairState.ACCEPTED);
        assertThat(after(first).signed()).isNull();

        Decision<Pair> second = after(first).sign(by(Signer.PARTICIPANT, ANSWERED), BOTH);
        assertThat(event(second)).isEqualTo("pair.agreed.v1");
        Pair agreed = after(second);
        assertThat(agreed.signed()).isEqualTo(new Signed(SIGNED, "leader", null));
        assertThat(agreed.startedOn()).isEqualTo(SIGNED);
        assertThat(agreed.signatures()).extracting(Signature::onPaper).containsOnly(true);
    }

    @Test
    void isSignedByEachSideOnceAndByNobodyElse() {
        Pair one = after(accepted().sign(by(Signer.MENTOR, SIGNED), BOTH));
        assertThat(refusal(one.sign(by(Signer.MENTOR, SIGNED), BOTH))).isEqualTo("side-signed");
        assertThat(refusal(one.sign(by(Signer.PROCESS_LEADER, SIGNED), BOTH)))
                .isEqualTo("does-not-sign");
        assertThat(refusal(one.sign(signature(SIGNED), BOTH))).isEqualTo("does-not-sign");
    }

    @Test
    void isOneEntryWhereTheBlueprintDoesNotSayWhoSigns() {
        Pair agreed = after(accepted().sign(signature(SIGNED), PairPolicy.DEFAULT));
        assertThat(agreed.state()).isEqualTo(PairState.AGREED);
        assertThat(agreed.signatures()).hasSize(1);
    }

    @Test
    void startsThePeriodAsTheBlueprintSays() {
        assertThat(start(What.AGREEMENT, true)).isEqualTo("null, " + SIGNED);
        assertThat(start(What.AGREEMENT, false)).isEqualTo(ANSWERED + ", " + SIGNED);
        assertThat(start(What.ACCEPTED, true)).isEqualTo(ANSWERED + ", " + ANSWERED);
        assertThat(start(What.TRIAL_MEETING, false)).isEqualTo(ANSWERED + ", " + ANSWERED);
        assertThat(start(What.FIRST_MEETING, false)).isEqualTo("null, null");
    }

    /** When it started, once accepted and once agreed. */
    private static String start(What what, boolean required) {
        PairPolicy policy = new PairPolicy(null, List.of(), new PeriodStart(what, required));
        Pair one = after(proposedByStaff().answer(Side.MENTOR, yes(ANSWERED), 1, policy));
        Pair accepted = after(one.answer(Side.PARTICIPANT, yes(ANSWERED), 1, policy));
        Pair agreed = after(accepted.sign(signature(SIGNED), policy));
        return accepted.startedOn() + ", " + agreed.startedOn();
    }

    private static Signature by(Signer side, LocalDate on) {
        return new Signature(side, on, true, "2016-1", null, "leader", null);
    }
}
