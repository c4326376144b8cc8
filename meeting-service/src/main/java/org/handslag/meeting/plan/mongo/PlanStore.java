package org.handslag.meeting.plan.mongo;

import org.handslag.meeting.plan.kafka.PublishedPlan;
import org.handslag.meeting.plan.model.MeetingPlan;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How plans are kept. */
@Configuration(proxyBeanMethods = false)
class PlanStore {
    private static final Kind<MeetingPlan> KIND =
            Kind.of("meeting-plan", "meeting-plans", MeetingPlan.class)
                    .index("state.cohort", "state.mentor")
                    .index("state.programme")
                    .index("state.persons")
                    .published(PublishedPlan::of);

    @Bean
    Aggregates<MeetingPlan> meetingPlans(AggregateStore store) {
        return store.aggregates(KIND);
    }
}
