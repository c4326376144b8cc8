package org.handslag.reporting.boardreport.application;

import java.io.IOException;
import java.util.Optional;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.id.Ids;
import org.handslag.platform.problem.ProblemException;
import org.handslag.reporting.boardreport.model.BoardReport;
import org.handslag.reporting.boardreport.model.ReportInputs;
import org.springframework.stereotype.Component;

/** Computes a frozen report again from what was kept, and compares. */
@Component
public class VerifyingReport {
    private final Aggregates<BoardReport> reports;
    private final Aggregates<ReportInputs> inputs;

    VerifyingReport(Aggregates<BoardReport> reports, Aggregates<ReportInputs> inputs) {
        this.reports = reports;
        this.inputs = inputs;
    }

    /** What came of it. */
    public enum Verdict {
        /** To the bit. */
        EQUAL,
        /** Today's code computes something else from the same inputs. */
        DIFFERS,
        /** The content is not what was hashed. */
        CONTENT_ALTERED,
        /** The inputs are gone, or not what was hashed. */
        INPUTS_ALTERED,
        /** It was frozen before inputs were kept. */
        INPUTS_NOT_KEPT
    }

    /**
     * A verdict.
     *
     * @param differences from what was frozen to what is computed; only where it differs
     */
    public record Verified(
            Stored<BoardReport> report, Verdict verdict, Differences.Found differences) {}

    /**
     * Verifies a report.
     *
     * @throws ProblemException 404 where it is unknown or out of reach
     */
    public Verified verify(Call call, String id) {
        Stored<BoardReport> stored = reports.get(call.tenant(), id);
        call.mustReach(Target.ofProgramme(stored.state().programme()));
        BoardReport.Inputs kept = stored.state().inputs();
        return verified(
                stored,
                kept == null
                        ? Optional.empty()
                        : inputs.find(call.tenant(), kept.id()).map(Stored::state));
    }

    /** The verdict on a report beside its inputs, where there are any. */
    static Verified verified(Stored<BoardReport> stored, Optional<ReportInputs> found) {
        BoardReport report = stored.state();
        String content = report.text();
        if (!Ids.hash(content).equals(report.contentHash())) {
            return new Verified(stored, Verdict.CONTENT_ALTERED, Differences.Found.NONE);
        }
        BoardReport.Inputs kept = report.inputs();
        if (kept == null) {
            return new Verified(stored, Verdict.INPUTS_NOT_KEPT, Differences.Found.NONE);
        }
        Optional<String> json =
                found.flatMap(VerifyingReport::unpacked)
                        .filter(text -> Ids.hash(text).equals(kept.hash()));
        if (json.isEmpty()) {
            return new Verified(stored, Verdict.INPUTS_ALTERED, Differences.Found.NONE);
        }
        String again = ReportJson.canonical(Inputs.read(json.get()).report());
        return again.equals(content)
                ? new Verified(stored, Verdict.EQUAL, Differences.Found.NONE)
                : new Verified(stored, Verdict.DIFFERS, Differences.of(content, again));
    }

    private static Optional<String> unpacked(ReportInputs inputs) {
        try {
            return Optional.of(Inputs.unpacked(inputs.packed()));
        } catch (IOException notPacked) {
            return Optional.empty();
        }
    }
}
