package org.handslag.matching.pair.model;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.handslag.platform.decision.Decision;

/** How signatures make an agreement. */
final class Signing {
    private Signing() {}

    static Decision<Pair> sign(Pair pair, Signature signature, PairPolicy policy) {
        if (pair.state() == PairState.AGREED) {
            return Decision.refused("agreement-signed");
        }
        if (pair.state() != PairState.ACCEPTED) {
            return Decision.refused("pair-not-accepted");
        }
        LocalDate accepted = pair.acceptedOn();
        if (accepted != null && signature.on().isBefore(accepted)) {
            return Decision.refused("date-before-latest", Map.of("earliest", accepted));
        }
        Signer side = signature.side();
        if (policy.signedBy().isEmpty()) {
            return agreed(pair, signature, policy);
        }
        if (side == null || !policy.signedBy().contains(side)) {
            return Decision.refused("does-not-sign");
        }
        Set<Signer> missing = EnumSet.copyOf(policy.signedBy());
        pair.signatures().stream().map(Signature::side).forEach(missing::remove);
        if (!missing.remove(side)) {
            return Decision.refused("side-signed");
        }
        return missing.isEmpty()
                ? agreed(pair, signature, policy)
                : Decision.changed(Draft.of(pair).signature(signature).pair(), "pair.signed.v1");
    }

    /** The agreement holds from the latest signature on; who recorded that one completed it. */
    private static Decision<Pair> agreed(Pair pair, Signature last, PairPolicy policy) {
        LocalDate on =
                pair.signatures().stream()
                        .map(Signature::on)
                        .filter(each -> each.isAfter(last.on()))
                        .max(LocalDate::compareTo)
                        .orElse(last.on());
        return Decision.changed(
                Draft.of(pair)
                        .signature(last)
                        .agreed(new Signed(on, last.recordedBy(), last.toldBy()))
                        .starting(policy.start())
                        .pair(),
                "pair.agreed.v1");
    }
}
