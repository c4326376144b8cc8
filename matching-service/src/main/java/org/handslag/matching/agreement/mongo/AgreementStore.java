package org.handslag.matching.agreement.mongo;

import org.handslag.matching.agreement.model.AgreementText;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind {@code agreement-texts}; it stays inside the service, and is about nobody. */
@Configuration(proxyBeanMethods = false)
class AgreementStore {
    static final Kind<AgreementText> KIND =
            Kind.of("agreement-text", "agreement-texts", AgreementText.class)
                    .index("state.programme", "state.edition")
                    .unpublished();

    @Bean
    Aggregates<AgreementText> agreementTexts(AggregateStore store) {
        return store.aggregates(KIND);
    }
}
