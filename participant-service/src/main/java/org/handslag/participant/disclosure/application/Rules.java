package org.handslag.participant.disclosure.application;

import org.handslag.participant.disclosure.model.DisclosureRule;
import org.handslag.participant.disclosure.model.StepByStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one rule of disclosure that every answer asks. */
@Configuration(proxyBeanMethods = false)
class Rules {
    @Bean
    DisclosureRule disclosureRule() {
        return new StepByStep();
    }
}
