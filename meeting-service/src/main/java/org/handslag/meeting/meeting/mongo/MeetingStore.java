package org.handslag.meeting.meeting.mongo;

import org.handslag.meeting.meeting.kafka.PublishedMeeting;
import org.handslag.meeting.meeting.model.Meeting;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How meetings are kept. */
@Configuration(proxyBeanMethods = false)
class MeetingStore {
    private static final Kind<Meeting> KIND =
            Kind.of("meeting", "meetings", Meeting.class)
                    .index("state.pair")
                    .index("state.cohort")
                    .index("state.programme")
                    .index("state.persons")
                    .published(PublishedMeeting::of);

    @Bean
    Aggregates<Meeting> meetings(AggregateStore store) {
        return store.aggregates(KIND);
    }
}
