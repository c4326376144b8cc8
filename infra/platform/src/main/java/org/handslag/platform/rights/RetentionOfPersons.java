package org.handslag.platform.rights;

import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.inbox.Mirrors;
import org.handslag.platform.inbox.Reaction;
import org.springframework.context.annotation.Bean;

/**
 * The beans of retention; imported by each service that keeps persons, beside the one that says
 * whom ({@link Retained}).
 */
public class RetentionOfPersons {
    @Bean
    Aggregates<RetentionRun> retentionRuns(AggregateStore store) {
        return RetentionRun.aggregates(store);
    }

    @Bean
    Retention retention(Retention.Maker maker, Retained persons, Aggregates<RetentionRun> runs) {
        return maker.of(persons, runs);
    }

    @Bean
    Mirror<RetentionRun.Published> mirroredRetentionRuns(Mirrors mirrors) {
        return RetentionRun.mirror(mirrors);
    }

    @Bean
    Reaction<RetentionRun.Published> goingOnWithRetention(Retention retention) {
        return retention.goingOn();
    }
}
