package org.handslag.reporting.boardreport.application;

import java.util.Map;
import java.util.Optional;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.tenant.Tenant;
import org.handslag.reporting.boardreport.model.BoardReport;
import org.springframework.stereotype.Component;

/** What a frozen report puts right of the edition before. */
@Component
public class Editions {
    private final Aggregates<BoardReport> reports;

    Editions(Aggregates<BoardReport> reports) {
        this.reports = reports;
    }

    /**
     * Where its content differs from that of the edition before; empty for the first edition. Both
     * are frozen, so this is always the same.
     */
    public Optional<Differences.Found> corrections(Tenant tenant, BoardReport report) {
        return reports
                .all(
                        tenant,
                        Map.of(
                                "state.programme", report.programme(),
                                "state.report", report.report()))
                .stream()
                .map(Stored::state)
                .filter(one -> one.edition() == report.edition() - 1)
                .findFirst()
                .map(before -> Differences.of(before.text(), report.text()));
    }
}
