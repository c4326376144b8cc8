package org.handslag.meeting.groupevent.mongo;

import org.handslag.meeting.groupevent.kafka.PublishedGroupEvent;
import org.handslag.meeting.groupevent.model.GroupEvent;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How group events are kept. */
@Configuration(proxyBeanMethods = false)
class GroupEventStore {
    private static final Kind<GroupEvent> KIND =
            Kind.of("group-event", "group-events", GroupEvent.class)
                    .index("state.programme")
                    .published(PublishedGroupEvent::of);

    @Bean
    Aggregates<GroupEvent> groupEvents(AggregateStore store) {
        return store.aggregates(KIND);
    }
}
