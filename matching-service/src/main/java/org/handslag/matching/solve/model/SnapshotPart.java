package org.handslag.matching.solve.model;

import java.util.List;
import java.util.Objects;
import org.handslag.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A part of a round's snapshot: a large round does not fit one document.
 *
 * @param round the round's id
 * @param side whose profiles
 * @param number counts the parts of a side from 0
 * @param people in the order of ids; their places in it are the engine's numbers and never change
 */
public record SnapshotPart(String round, Side side, int number, List<Entry> people) {
    /** How many people a part holds. */
    public static final int SIZE = 500;

    /** Copies what is mutable. */
    public SnapshotPart {
        people = List.copyOf(people);
    }

    /** Who is in it. */
    public enum Side {
        PARTICIPANTS,
        MENTORS
    }

    /**
     * One person.
     *
     * @param id null: erased since, and the profile with it
     * @param places how many people a mentor could take when the round opened; 0 for participants
     * @param waiting true: waits for another mentor; else null
     */
    public record Entry(
            @Nullable String id, int places, @Nullable Codes profile, @Nullable Boolean waiting) {
        /** Somebody who does not wait for another mentor. */
        public static Entry of(String id, int places, @Nullable Codes profile) {
            return new Entry(id, places, profile, null);
        }
    }

    /** The part without what it says of this person: that somebody stood there stays. */
    public Decision<SnapshotPart> without(String person) {
        if (people.stream().noneMatch(each -> person.equals(each.id()))) {
            return Decision.unchanged();
        }
        List<Entry> left =
                people.stream()
                        .map(
                                each ->
                                        person.equals(each.id())
                                                ? new Entry(null, 0, null, null)
                                                : each)
                        .toList();
        return Decision.changed(
                new SnapshotPart(round, side, number, left), "snapshot.person-erased.v1");
    }

    /** What it says of this person. */
    public List<Entry> about(String person) {
        return people.stream().filter(each -> Objects.equals(each.id(), person)).toList();
    }
}
