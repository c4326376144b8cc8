package org.handslag.reporting.reporttext.model;

import java.time.LocalDate;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;

/**
 * What the process leader wrote for one part of a report. It never changes: what is written for the
 * same part and language later takes its place, and every text stays.
 *
 * @param report the report's key
 * @param section the key of the part
 * @param language sv, nb or en
 * @param text paragraphs, apart by an empty line; empty: what was written before is taken back
 * @param published whether it may leave the tenant
 * @param on when it was written
 */
public record ReportText(
        String programme,
        String report,
        String section,
        String language,
        PrivateText text,
        boolean published,
        LocalDate on,
        String recordedBy) {

    /** Writes it down. */
    public Decision<ReportText> write() {
        return Decision.changed(this, "report-text.written.v1");
    }
}
