package org.handslag.meeting.group.mongo;

import java.util.Optional;
import org.handslag.meeting.group.application.GroupOfPerson;
import org.handslag.meeting.group.model.Group;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.rights.PersonalKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How groups are kept. */
@Configuration(proxyBeanMethods = false)
class GroupStore {
    private static final Kind<Group> KIND =
            Kind.of("group", "groups", Group.class)
                    .index("state.programme")
                    .index("state.cohort")
                    .index("state.kind")
                    .index("state.members.person")
                    .unpublished();

    @Bean
    Aggregates<Group> groups(AggregateStore store) {
        return store.aggregates(KIND);
    }

    /** A group is many persons': one of them is taken out of it. */
    @Bean
    PersonalData groupsOfPersons(Aggregates<Group> groups) {
        return PersonalKind.of(groups, Keep.COURSE)
                .part("state.members.person", (group, person) -> Optional.of(group.without(person)))
                .shown(GroupOfPerson::of);
    }
}
