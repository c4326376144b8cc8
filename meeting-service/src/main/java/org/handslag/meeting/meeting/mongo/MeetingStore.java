package org.handslag.meeting.meeting.mongo;

import java.util.Optional;
import org.handslag.meeting.meeting.application.MeetingOfPerson;
import org.handslag.meeting.meeting.kafka.PublishedMeeting;
import org.handslag.meeting.meeting.model.Meeting;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.rights.PersonalKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How meetings are kept. */
@Configuration(proxyBeanMethods = false)
class MeetingStore {
    private static final Kind<Meeting> KIND =
            Kind.of("meeting", "meetings", Meeting.class)
                    .index("state.pair")
                    .index("state.mentor")
                    .index("state.kind")
                    .index("state.state")
                    .index("state.cohort")
                    .index("state.programme")
                    .index("state.persons")
                    .published(PublishedMeeting::of);

    @Bean
    Aggregates<Meeting> meetings(AggregateStore store) {
        return store.aggregates(KIND);
    }

    /** A pair's meeting is its participant's; out of others' meetings the person is taken. */
    @Bean
    PersonalData meetingsOfPersons(Aggregates<Meeting> meetings) {
        return PersonalKind.of(meetings, Keep.COURSE, Keep.MINUTES)
                .part(
                        "state.persons",
                        (meeting, person) ->
                                meeting.isTheOwnOf(person)
                                        ? Optional.empty()
                                        : Optional.of(meeting.without(person)))
                .shown(MeetingOfPerson::of);
    }

    /** Where the meeting stays, what was said goes, unless that stays, too. */
    @Bean
    PersonalData minutesOfPersons(Aggregates<Meeting> meetings) {
        return PersonalKind.of(meetings, Keep.MINUTES)
                .part(
                        "state.persons",
                        (meeting, person) -> Optional.of(meeting.withoutMinutesOf(person)))
                .shownElsewhere();
    }
}
