package org.handslag.meeting.meeting.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handslag.platform.decision.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Whose meeting it is: one pair, a mentor with all own pairs of a cohort, or a participant with
 * staff.
 *
 * @param pair the pair's id; null for the others
 * @param participant the participant's id of a meeting with staff; null for the others
 * @param mentor the mentor's id; null for a meeting with staff without one
 * @param bonds the pair, or all the mentor's pairs of the cohort, ended ones too; of a meeting with
 *     staff, the participant's time in the programme
 * @param unnameable ids of those in it whom the recorder may not know of: naming one of them is
 *     answered as naming a stranger
 */
public record Circle(
        String programme,
        String cohort,
        @Nullable String pair,
        @Nullable String participant,
        @Nullable String mentor,
        List<Bond> bonds,
        Set<String> unnameable) {

    public Circle {
        bonds = List.copyOf(bonds);
        unnameable = Set.copyOf(unnameable);
    }

    /** One in which everybody can be named. */
    public Circle(
            String programme,
            String cohort,
            @Nullable String pair,
            String mentor,
            List<Bond> bonds) {
        this(programme, cohort, pair, null, mentor, bonds, Set.of());
    }

    /**
     * A participant with staff.
     *
     * @param mentor who is there, too; null: no mentor
     */
    public static Circle ofParticipant(
            String programme, String cohort, Bond participant, @Nullable String mentor) {
        return new Circle(
                programme,
                cohort,
                null,
                participant.participant(),
                mentor,
                List.of(participant),
                Set.of());
    }

    /** The same for a recorder who knows of these only. */
    public Circle namedBy(Predicate<String> known) {
        return new Circle(
                programme,
                cohort,
                pair,
                participant,
                mentor,
                bonds,
                bonds.stream()
                        .map(Bond::participant)
                        .filter(known.negate())
                        .collect(Collectors.toSet()));
    }

    /** Whether it is one pair's. */
    public boolean ofPair() {
        return pair != null;
    }

    /** Whether it is one mentor's with all own participants. */
    public boolean ofGroup() {
        return pair == null && participant == null;
    }

    /** Ids of the mentor and of the participants whose pairs were live on the day. */
    List<String> personsOn(LocalDate day) {
        return Stream.concat(Stream.ofNullable(mentor), participantsOn(day)).distinct().toList();
    }

    /**
     * Who was there: as said; for one participant's meeting, that participant where nobody is
     * named, because without them there was no meeting.
     */
    List<String> presentOn(LocalDate day, List<String> named) {
        return named.isEmpty() && !ofGroup()
                ? participantsOn(day).distinct().toList()
                : named.stream().distinct().sorted().toList();
    }

    /** Why these people cannot have a meeting on the day; null where they can. */
    @Nullable Refusal refusalOn(LocalDate day, List<String> present) {
        if (bonds.stream().noneMatch(bond -> bond.liveOn(day))) {
            return new Refusal(
                    participant == null ? "pair-not-live" : "not-in-programme", Map.of("on", day));
        }
        for (String participant : present) {
            List<Bond> theirs =
                    bonds.stream().filter(bond -> bond.participant().equals(participant)).toList();
            if (theirs.isEmpty() || unnameable.contains(participant)) {
                return new Refusal("not-of-this-meeting", Map.of("participant", participant));
            }
            if (theirs.stream().noneMatch(bond -> bond.liveOn(day))) {
                return new Refusal("pair-not-live", Map.of("on", day));
            }
        }
        return null;
    }

    private Stream<String> participantsOn(LocalDate day) {
        return bonds.stream().filter(bond -> bond.liveOn(day)).map(Bond::participant);
    }
}
