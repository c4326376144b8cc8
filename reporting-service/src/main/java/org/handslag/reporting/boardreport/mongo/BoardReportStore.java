package org.handslag.reporting.boardreport.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.aggregate.Stored;
import org.handslag.reporting.boardreport.model.BoardReport;
import org.handslag.reporting.boardreport.model.ReportInputs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Frozen reports: the bus carries that there is one, its hash and who signed; each edition is there
 * once. Their inputs stay inside this service.
 */
@Configuration(proxyBeanMethods = false)
class BoardReportStore {
    private static final Kind<BoardReport> KIND =
            Kind.of("report", "reports", BoardReport.class)
                    .slots(
                            List.of("edition"),
                            stored -> Map.of("edition", stored.tenant().keyOf(place(stored))))
                    .index("state.programme")
                    .published(BoardReportStore::published);

    private static final Kind<ReportInputs> INPUTS =
            Kind.of("report-inputs", "report-inputs", ReportInputs.class)
                    .index("state.programme")
                    .unpublished();

    /** What others may see. */
    record Frozen(
            String id,
            String programme,
            String report,
            LocalDate asOf,
            LocalDate frozenOn,
            String contentHash,
            int edition,
            BoardReport.State state,
            List<Signed> signatures) {}

    /** That somebody signed it. */
    record Signed(String signatory, LocalDate on) {}

    private static Frozen published(Stored<BoardReport> stored) {
        BoardReport report = stored.state();
        return new Frozen(
                stored.id(),
                report.programme(),
                report.report(),
                report.asOf(),
                report.frozenOn(),
                report.contentHash(),
                report.edition(),
                report.state(),
                report.signatures().stream()
                        .map(one -> new Signed(one.signatory(), one.on()))
                        .toList());
    }

    private static String place(Stored<BoardReport> stored) {
        BoardReport report = stored.state();
        return report.programme() + "/" + report.report() + "/" + report.edition();
    }

    @Bean
    Aggregates<ReportInputs> reportInputs(AggregateStore store) {
        return store.aggregates(INPUTS);
    }

    @Bean
    Aggregates<BoardReport> boardReports(AggregateStore store) {
        return store.aggregates(KIND);
    }
}
