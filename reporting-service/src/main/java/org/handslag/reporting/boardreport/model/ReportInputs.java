package org.handslag.reporting.boardreport.model;

import java.util.List;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;

/**
 * What a frozen report was computed from, so that it can be computed again.
 *
 * @param pieces the inputs, packed (see the use case that freezes)
 */
public record ReportInputs(String programme, List<PrivateText> pieces) {
    /** How long packed inputs may be, in characters: sealed they still fit into one document. */
    public static final int MOST = 6_000_000;

    public ReportInputs {
        pieces = List.copyOf(pieces);
    }

    /** Inputs out of their packed text. */
    public static ReportInputs of(String programme, String packed) {
        return new ReportInputs(programme, Pieces.of(packed));
    }

    /** The packed text. */
    public String packed() {
        return Pieces.text(pieces);
    }

    /** Keeps them. */
    public Decision<ReportInputs> keep() {
        return Decision.changed(this, "report-inputs.kept.v1");
    }
}
