package org.handslag.meeting.groupevent.mongo;

import java.util.Optional;
import org.handslag.meeting.groupevent.application.AttendedEvent;
import org.handslag.meeting.groupevent.kafka.PublishedGroupEvent;
import org.handslag.meeting.groupevent.model.GroupEvent;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.rights.PersonalKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How group events are kept. */
@Configuration(proxyBeanMethods = false)
class GroupEventStore {
    private static final Kind<GroupEvent> KIND =
            Kind.of("group-event", "group-events", GroupEvent.class)
                    .index("state.programme")
                    .index("state.cohort")
                    .index("state.kind")
                    .published(PublishedGroupEvent::of);

    @Bean
    Aggregates<GroupEvent> groupEvents(AggregateStore store) {
        return store.aggregates(KIND);
    }

    /** An event is many persons': one of them is taken out of it. */
    @Bean
    PersonalData groupEventsOfPersons(Aggregates<GroupEvent> groupEvents) {
        return PersonalKind.of(groupEvents, Keep.COURSE)
                .part(
                        "state.attendance.participants",
                        (event, person) -> Optional.of(event.without(person)))
                .part(
                        "state.attendance.mentors",
                        (event, person) -> Optional.of(event.without(person)))
                .shown(AttendedEvent::of);
    }
}
