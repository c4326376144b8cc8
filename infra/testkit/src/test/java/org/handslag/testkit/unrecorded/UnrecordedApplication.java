package org.handslag.testkit.unrecorded;

import org.handslag.platform.HandslagService;
import org.handslag.platform.audit.Audit;
import org.handslag.testkit.cards.CardsApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Shows the same people and records nothing of it. */
@HandslagService
@Import(CardsApplication.class)
public class UnrecordedApplication {
    @Bean
    @Primary
    Audit nothing() {
        return reading -> {};
    }
}
