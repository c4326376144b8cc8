package org.handslag.meeting.groupevent.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.handslag.platform.personal.PersonId;

/**
 * Who came.
 *
 * @param participants ids, ascending, each once
 * @param mentors ids, ascending, each once
 * @param others how many others, by the blueprint's audience code, in the order of codes
 */
public record Attendance(
        @PersonId List<String> participants,
        @PersonId List<String> mentors,
        Map<String, Integer> others) {
    /** How many ids of people an event keeps at most, both sides together. */
    public static final int MOST = 2_000;

    public Attendance {
        participants = participants.stream().distinct().sorted().toList();
        mentors = mentors.stream().distinct().sorted().toList();
        others = Collections.unmodifiableMap(new TreeMap<>(others));
    }

    /** How many ids it holds. */
    public int named() {
        return participants.size() + mentors.size();
    }

    /** The same, naming only whom these let through. */
    public Attendance ofThose(Predicate<String> participant, Predicate<String> mentor) {
        return new Attendance(
                participants.stream().filter(participant).toList(),
                mentors.stream().filter(mentor).toList(),
                others);
    }

    /** Who else came. */
    Attendance without(String person) {
        return new Attendance(
                participants.stream().filter(each -> !each.equals(person)).toList(),
                mentors.stream().filter(each -> !each.equals(person)).toList(),
                others);
    }
}
