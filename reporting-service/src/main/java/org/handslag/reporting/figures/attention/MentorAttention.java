package org.handslag.reporting.figures.attention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handslag.reporting.figures.Snapshot;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.MentorFact;
import org.handslag.reporting.figures.fact.PairFact;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.plan.Printed;
import org.jspecify.annotations.Nullable;

/** Mentors with too many participants, and too few mentors. */
final class MentorAttention {
    private MentorAttention() {}

    static List<Item> of(Snapshot snapshot, LocalDate day) {
        var items = new ArrayList<Item>();
        snapshot.mentors().forEach(one -> capacity(items, snapshot, one, day));
        recruitment(items, snapshot, day);
        return items;
    }

    /** Pairs of this programme only: what a mentor does elsewhere stays there. */
    private static void capacity(
            List<Item> items, Snapshot snapshot, MentorFact mentor, LocalDate day) {
        Integer places = mentor.capacity();
        List<LocalDate> pairs =
                snapshot.pairs().stream()
                        .filter(one -> one.mentor().equals(mentor.id()) && one.liveOn(day))
                        .map(MentorAttention::begun)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList();
        if (places != null && pairs.size() > places) {
            LocalDate since = pairs.get(places);
            items.add(
                    new Item(
                            Item.idOf(Code.MENTOR_OVER_CAPACITY, mentor.id(), since),
                            Code.MENTOR_OVER_CAPACITY,
                            since,
                            since,
                            Item.Subject.mentor(mentor.id()),
                            null,
                            Map.of(
                                    "number", String.valueOf(pairs.size()),
                                    "places", String.valueOf(places)),
                            Item.Rule.PLATFORM));
        }
    }

    private static @Nullable LocalDate begun(PairFact pair) {
        return pair.acceptedOn() == null ? pair.agreedOn() : pair.acceptedOn();
    }

    /**
     * Fewer active mentors than planned at least, by the last day of the plan's channels, else by
     * the day on which the first cohort is to be matched.
     */
    private static void recruitment(List<Item> items, Snapshot snapshot, LocalDate day) {
        Plan plan = snapshot.plan();
        LocalDate due = until(plan);
        if (due == null || day.isBefore(due.minusDays(Attention.AHEAD_DAYS))) {
            return;
        }
        String programme = snapshot.programme().id();
        for (Plan.MentorsPlanned planned : plan.mentors()) {
            Integer least = planned.planned().least();
            String place = planned.municipality();
            long active =
                    snapshot.mentors().stream()
                            .filter(one -> place == null || place.equals(one.municipality()))
                            .filter(one -> isActive(one, programme, day))
                            .count();
            if (least != null && active < least) {
                items.add(
                        new Item(
                                Item.idOf(
                                        Code.RECRUITMENT_BEHIND,
                                        place == null ? "all" : place,
                                        due),
                                Code.RECRUITMENT_BEHIND,
                                due.minusDays(Attention.AHEAD_DAYS),
                                due,
                                Item.Subject.PROGRAMME,
                                plan.municipalities().stream()
                                        .filter(one -> one.key().equals(place))
                                        .findFirst()
                                        .map(one -> one.title())
                                        .orElse(null),
                                Map.of(
                                        "number", String.valueOf(active),
                                        "planned", String.valueOf(least),
                                        "due", due.toString()),
                                Item.Rule.BLUEPRINT));
            }
        }
    }

    private static boolean isActive(MentorFact mentor, String programme, LocalDate day) {
        return mentor.in(programme)
                .filter(part -> part.activeBy(day) && !Days.by(part.endedOn(), day))
                .isPresent();
    }

    private static @Nullable LocalDate until(Plan plan) {
        Printed channel = plan.course().mentorsUntil();
        LocalDate last = channel == null ? null : channel.last();
        return last != null
                ? last
                : plan.cohorts().stream()
                        .map(Plan.Cohort::matchedFrom)
                        .filter(Objects::nonNull)
                        .map(Printed::first)
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .orElse(null);
    }
}
