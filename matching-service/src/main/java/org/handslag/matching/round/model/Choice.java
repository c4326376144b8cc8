package org.handslag.matching.round.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom one mentor wants.
 *
 * @param mentor the mentor's id
 * @param participants the wanted participants' ids, the dearest wish first
 * @param on the day of choosing
 * @param self whether the mentor entered it; otherwise somebody else did for them
 * @param toldBy who told it to the one who entered it; null where unknown or {@code self}
 * @param recordedBy the membership that entered it
 */
public record Choice(
        String mentor,
        List<String> participants,
        LocalDate on,
        boolean self,
        @Nullable String toldBy,
        String recordedBy) {
    /** How many wishes a choice may hold. */
    public static final int MAX_WISHES = 10;

    public Choice {
        participants = List.copyOf(participants);
    }

    /** The choice as if these people could not be wished for. */
    Choice without(Set<String> people) {
        return new Choice(
                mentor,
                participants.stream().filter(wished -> !people.contains(wished)).toList(),
                on,
                self,
                toldBy,
                recordedBy);
    }

    /** The place that a wish has once these people are left out; places count from 1. */
    int placeWithout(Set<String> people, int wish) {
        long before = participants.stream().limit(wish - 1L).filter(people::contains).count();
        return wish - (int) before;
    }

    /** The choice without one of the wishes. */
    Choice without(String participant) {
        return new Choice(
                mentor,
                participants.stream().filter(each -> !each.equals(participant)).toList(),
                on,
                self,
                toldBy,
                recordedBy);
    }
}
