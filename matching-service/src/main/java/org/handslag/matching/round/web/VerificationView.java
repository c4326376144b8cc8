package org.handslag.matching.round.web;

import org.handslag.matching.round.application.AskingRounds.Proved;

/**
 * Whether a round comes out the same when it is solved anew from its snapshot.
 *
 * @param same whether input and answer are equal to the bit
 * @param policy the edition of the policy
 * @param input the fingerprint that was, {@code inputNow} the one that is
 * @param answer the fingerprint that was, {@code answerNow} the one that is
 * @param certified whether the answer of now is proved
 * @param erased how many people of the snapshot have been erased since: then it cannot be the same
 */
record VerificationView(
        boolean same,
        String policy,
        String input,
        String inputNow,
        String answer,
        String answerNow,
        boolean certified,
        int erased) {
    static VerificationView of(Proved proved) {
        var verified = proved.verified();
        return new VerificationView(
                verified.same(),
                proved.policy(),
                proved.solved().input(),
                verified.input(),
                proved.solved().answer(),
                verified.answer(),
                verified.certified(),
                verified.erased());
    }
}
