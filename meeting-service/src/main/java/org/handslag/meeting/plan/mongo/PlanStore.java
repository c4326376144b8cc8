package org.handslag.meeting.plan.mongo;

import java.util.Optional;
import org.handslag.meeting.plan.application.PlanOfPerson;
import org.handslag.meeting.plan.kafka.PublishedPlan;
import org.handslag.meeting.plan.model.MeetingPlan;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.rights.PersonalKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How plans are kept. */
@Configuration(proxyBeanMethods = false)
class PlanStore {
    private static final Kind<MeetingPlan> KIND =
            Kind.of("meeting-plan", "meeting-plans", MeetingPlan.class)
                    .index("state.cohort", "state.mentor")
                    .index("state.programme")
                    .index("state.pair")
                    .index("state.mentor")
                    .index("state.persons")
                    .published(PublishedPlan::of);

    @Bean
    Aggregates<MeetingPlan> meetingPlans(AggregateStore store) {
        return store.aggregates(KIND);
    }

    /** A plan is its pair's, or its mentor's; out of a group's plan a participant is taken. */
    @Bean
    PersonalData meetingPlansOfPersons(Aggregates<MeetingPlan> meetingPlans) {
        return PersonalKind.of(meetingPlans, Keep.COURSE)
                .part(
                        "state.persons",
                        (plan, person) ->
                                plan.pair() != null || plan.mentor().equals(person)
                                        ? Optional.empty()
                                        : Optional.of(plan.without(person)))
                .shown(PlanOfPerson::of);
    }
}
