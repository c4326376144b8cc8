package org.handslag.mentor.retention.application;

import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.inbox.Mirrors;
import org.handslag.platform.inbox.Reaction;
import org.handslag.platform.rights.Retention;
import org.handslag.platform.rights.RetentionRun;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The platform's retention, for mentors. */
@Configuration(proxyBeanMethods = false)
class MentorRetention {
    @Bean
    Aggregates<RetentionRun> retentionRuns(AggregateStore store) {
        return RetentionRun.aggregates(store);
    }

    @Bean
    Retention retention(
            Retention.Maker maker, RetainedMentors mentors, Aggregates<RetentionRun> runs) {
        return maker.of(mentors, runs);
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
