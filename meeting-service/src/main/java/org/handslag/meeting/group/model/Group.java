package org.handslag.meeting.group.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handslag.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A group whose members stay together over several events: a learning group, a circle.
 *
 * @param programme the programme's id
 * @param cohort the cohort's id; null where it is of the whole programme
 * @param kind the blueprint's key of the kind of event in which it meets
 * @param key what staff call it, a code
 * @param members everybody's time in it, those who have left, too
 */
public record Group(
        String programme,
        @Nullable String cohort,
        String kind,
        String key,
        LocalDate formedOn,
        List<Member> members) {

    /** How many times in a group are kept at most. */
    public static final int MOST = 500;

    public static final String FORMED = "group.formed.v1";
    public static final String CHANGED = "group.changed.v1";
    public static final String PERSON_ERASED = "group.person-erased.v1";

    public Group {
        members = List.copyOf(members);
    }

    /** Who comes to it; a person's id to what they are. */
    public record Joining(Map<String, Side> people) {
        public Joining {
            people = Map.copyOf(people);
        }
    }

    /**
     * A new group with its first members.
     *
     * @param cohort null: of the whole programme
     */
    public static Decision<Group> formed(
            String programme,
            @Nullable String cohort,
            String kind,
            String key,
            LocalDate on,
            Joining first) {
        return Decision.changed(
                new Group(programme, cohort, kind, key, on, joined(on, List.of(), first)), FORMED);
    }

    /**
     * Members come and go on a day: who leaves was there on it for the last time. Whoever is there
     * already does not come again. Refusals: {@code not-a-member} for who is to leave and is not
     * there, {@code before-the-group} for a day before it was formed or a member came, {@code
     * group-full} above {@value #MOST}.
     */
    public Decision<Group> changed(LocalDate on, Joining coming, Set<String> leaving) {
        if (on.isBefore(formedOn)) {
            return Decision.refused("before-the-group", Map.of("from", formedOn));
        }
        Set<String> there = current();
        for (String person : new TreeSet<>(leaving)) {
            if (!there.contains(person)) {
                return Decision.refused("not-a-member", Map.of("person", person));
            }
        }
        List<Member> next = new ArrayList<>();
        for (Member member : members) {
            boolean leaves = member.to() == null && leaving.contains(member.person());
            if (leaves && on.isBefore(member.from())) {
                return Decision.refused("before-the-group", Map.of("from", member.from()));
            }
            next.add(leaves ? member.until(on) : member);
        }
        List<Member> all = joined(on, next, coming);
        if (all.size() > MOST) {
            return Decision.refused("group-full", Map.of("most", MOST));
        }
        return all.equals(members)
                ? Decision.unchanged()
                : Decision.changed(new Group(programme, cohort, kind, key, formedOn, all), CHANGED);
    }

    /** Ids of those who are there now. */
    public Set<String> current() {
        return members.stream()
                .filter(member -> member.to() == null)
                .map(Member::person)
                .collect(Collectors.toSet());
    }

    /** The group as if this person had never been in it. */
    public Decision<Group> without(String person) {
        List<Member> others =
                members.stream().filter(member -> !member.person().equals(person)).toList();
        return others.equals(members)
                ? Decision.unchanged()
                : Decision.changed(
                        new Group(programme, cohort, kind, key, formedOn, others), PERSON_ERASED);
    }

    private static List<Member> joined(LocalDate on, List<Member> before, Joining coming) {
        Set<String> there =
                before.stream()
                        .filter(member -> member.to() == null)
                        .map(Member::person)
                        .collect(Collectors.toSet());
        List<Member> all = new ArrayList<>(before);
        for (String person : new TreeSet<>(coming.people().keySet())) {
            if (!there.contains(person)) {
                all.add(new Member(person, coming.people().get(person), on, null));
            }
        }
        return all;
    }
}
