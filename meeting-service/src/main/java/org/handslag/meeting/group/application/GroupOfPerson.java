package org.handslag.meeting.group.application;

import java.util.List;
import org.handslag.meeting.group.model.Group;
import org.handslag.meeting.group.model.Member;

/** A group as far as it is about one person: without the others. */
public record GroupOfPerson(String programme, String kind, String key, List<Member> members) {
    /** What the group says of the person: their own times in it. */
    public static GroupOfPerson of(Group group, String person) {
        return new GroupOfPerson(
                group.programme(),
                group.kind(),
                group.key(),
                group.members().stream().filter(member -> member.person().equals(person)).toList());
    }
}
