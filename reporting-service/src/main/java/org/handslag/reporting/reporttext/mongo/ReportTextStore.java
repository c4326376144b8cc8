package org.handslag.reporting.reporttext.mongo;

import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.reporting.reporttext.model.ReportText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Texts of reports stay inside this service. */
@Configuration(proxyBeanMethods = false)
class ReportTextStore {
    private static final Kind<ReportText> KIND =
            Kind.of("report-text", "report-texts", ReportText.class)
                    .index("state.programme")
                    .unpublished();

    @Bean
    Aggregates<ReportText> reportTexts(AggregateStore store) {
        return store.aggregates(KIND);
    }
}
