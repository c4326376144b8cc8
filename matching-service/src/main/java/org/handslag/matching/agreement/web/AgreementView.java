package org.handslag.matching.agreement.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.matching.agreement.model.AgreementText;
import org.handslag.matching.pair.application.SigningAgreements.Agreement;
import org.handslag.matching.pair.model.Pair;
import org.handslag.matching.pair.model.Signer;
import org.handslag.platform.personal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A pair's agreement.
 *
 * @param edition absent: the programme has no text
 * @param language of the text: the reader's, or the first of sv, nb, en that there is
 * @param agreedOn absent while somebody is still to sign
 */
record AgreementView(
        String pair,
        @PersonId String participant,
        @PersonId String mentor,
        @Nullable String edition,
        @Nullable String language,
        @Nullable String text,
        List<Signed> signatures,
        @Nullable LocalDate agreedOn) {

    /** Who signed when; without side one entry for all. */
    record Signed(@Nullable Signer side, LocalDate on, boolean onPaper) {}

    static AgreementView of(Agreement agreement, String language) {
        Pair pair = agreement.pair().state();
        AgreementText.In in = agreement.text().flatMap(text -> text.in(language)).orElse(null);
        return new AgreementView(
                agreement.pair().id(),
                pair.parties().participant(),
                pair.parties().mentor(),
                agreement.text().map(AgreementText::edition).orElse(null),
                in == null ? null : in.language(),
                in == null ? null : in.text(),
                pair.signatures().stream()
                        .map(each -> new Signed(each.side(), each.on(), each.onPaper()))
                        .toList(),
                pair.signed() == null ? null : pair.signed().on());
    }
}
