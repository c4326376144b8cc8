package org.handslag.meeting.group.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.handslag.meeting.group.model.Group;
import org.handslag.meeting.group.model.Member;
import org.handslag.meeting.group.model.Side;
import org.handslag.platform.access.Caller;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A group, as it is answered.
 *
 * @param members everybody's time in it, as far as the caller may know of them
 */
record GroupView(
        String id,
        String programme,
        @Nullable String cohort,
        String kind,
        String key,
        LocalDate formedOn,
        List<Time> members) {

    /** Somebody's time in it. */
    record Time(@PersonId String person, Side side, LocalDate from, @Nullable LocalDate to) {}

    static GroupView of(Caller caller, Stored<Group> stored) {
        Group group = stored.state();
        caller.sight()
                .look(group.members().stream().map(Member::person).collect(Collectors.toSet()));
        return new GroupView(
                stored.id(),
                group.programme(),
                group.cohort(),
                group.kind(),
                group.key(),
                group.formedOn(),
                group.members().stream()
                        .filter(
                                member ->
                                        member.side() == Side.MENTOR
                                                ? caller.knows(member.person())
                                                : caller.mayKnow(member.person()))
                        .map(each -> new Time(each.person(), each.side(), each.from(), each.to()))
                        .toList());
    }
}
