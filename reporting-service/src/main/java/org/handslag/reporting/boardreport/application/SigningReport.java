package org.handslag.reporting.boardreport.application;

import java.time.LocalDate;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.problem.ProblemException;
import org.handslag.reporting.boardreport.model.BoardReport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records that a partner has signed a frozen report. */
@Component
public class SigningReport {
    private final Aggregates<BoardReport> reports;

    SigningReport(Aggregates<BoardReport> reports) {
        this.reports = reports;
    }

    /**
     * Records it; refusals as {@link BoardReport#sign}.
     *
     * @throws ProblemException 404 where the report is unknown or out of reach
     */
    public Result<BoardReport> sign(
            Call call, String id, String signatory, LocalDate on, @Nullable ToldBy toldBy) {
        call.mustReach(Target.ofProgramme(reports.get(call.tenant(), id).state().programme()));
        var recorded = new Recorded(call.caller().membership(), toldBy);
        return reports.change(call, id, stored -> stored.state().sign(signatory, on, recorded));
    }
}
