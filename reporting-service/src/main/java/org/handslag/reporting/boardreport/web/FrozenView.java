package org.handslag.reporting.boardreport.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.ToldBy;
import org.handslag.reporting.boardreport.application.Differences;
import org.handslag.reporting.boardreport.model.BoardReport;
import org.handslag.reporting.boardreport.model.Signature;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a frozen report besides its content.
 *
 * @param contentHash SHA-256 of the content as canonical JSON
 * @param changed what this edition puts right; absent of the first
 * @param signatories keys of who signs; absent: it was frozen before signatures were kept
 * @param corrects where the content differs from the edition before; only where one report is shown
 */
record FrozenView(
        String id,
        String programme,
        String report,
        LocalDate asOf,
        LocalDate frozenOn,
        int edition,
        String contentHash,
        BoardReport.State state,
        @Nullable PrivateText changed,
        @Nullable List<String> signatories,
        List<SignatureView> signatures,
        Differences.@Nullable Found corrects) {

    /** That somebody signed it; {@code contentHash}: what they signed. */
    record SignatureView(
            String signatory,
            LocalDate on,
            String contentHash,
            String recordedBy,
            @Nullable ToldBy toldBy) {
        static SignatureView of(Signature one) {
            return new SignatureView(
                    one.signatory(),
                    one.on(),
                    one.contentHash(),
                    one.recorded().by(),
                    one.recorded().toldBy());
        }
    }

    static FrozenView of(Stored<BoardReport> stored) {
        return of(stored, null);
    }

    static FrozenView of(Stored<BoardReport> stored, Differences.@Nullable Found corrects) {
        BoardReport report = stored.state();
        return new FrozenView(
                stored.id(),
                report.programme(),
                report.report(),
                report.asOf(),
                report.frozenOn(),
                report.edition(),
                report.contentHash(),
                report.state(),
                report.changed(),
                report.signatories(),
                report.signatures().stream().map(SignatureView::of).toList(),
                corrects);
    }
}
