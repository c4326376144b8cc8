package org.handslag.reporting.figures.attention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.handslag.reporting.figures.HourCounts;
import org.handslag.reporting.figures.Snapshot;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.MeetingFact;
import org.handslag.reporting.figures.fact.MeetingPlanFact;
import org.handslag.reporting.figures.fact.PairFact;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/**
 * Meetings against this programme's policy, of pairs that are pairs, neither resting nor on leave
 * on the day, and of mentors who have such a pair. What a meeting plan expects is the blueprint's.
 */
final class MeetingAttention {
    private final Snapshot snapshot;
    private final LocalDate day;
    private final List<Item> items = new ArrayList<>();

    private MeetingAttention(Snapshot snapshot, LocalDate day) {
        this.snapshot = snapshot;
        this.day = day;
    }

    static List<Item> of(Snapshot snapshot, LocalDate day) {
        var attention = new MeetingAttention(snapshot, day);
        attention.plans();
        attention.minutes();
        return attention.items;
    }

    private void plans() {
        Set<String> away = new HashSet<>();
        snapshot.admissions().stream()
                .filter(one -> one.leaveOn(day).isPresent())
                .forEach(one -> away.add(one.participant()));
        List<PairFact> meeting =
                snapshot.pairs().stream()
                        .filter(one -> one.liveOn(day) && !one.pausedOn(day))
                        .filter(one -> !away.contains(one.participant()))
                        .toList();
        for (MeetingPlanFact plan : snapshot.meetingPlans()) {
            Item.Subject subject = subject(plan, meeting);
            if (subject == null) {
                continue;
            }
            List<MeetingFact> ofPlan = snapshot.meetings().stream().filter(plan::plans).toList();
            misses(plan, subject, ofPlan);
            dates(plan, subject, ofPlan);
            windows(plan, subject, ofPlan);
        }
    }

    private static Item.@Nullable Subject subject(MeetingPlanFact plan, List<PairFact> live) {
        if (plan.pair() != null) {
            return live.stream()
                    .filter(one -> one.id().equals(plan.pair()))
                    .findFirst()
                    .map(one -> Item.Subject.pair(one.id(), one.participant(), one.mentor()))
                    .orElse(null);
        }
        return plan.mentor() != null
                        && live.stream().anyMatch(one -> one.mentor().equals(plan.mentor()))
                ? Item.Subject.mentor(plan.mentor())
                : null;
    }

    /** The latest meetings on record, as long as they were missed one after the other. */
    private void misses(MeetingPlanFact plan, Item.Subject subject, List<MeetingFact> meetings) {
        LocalDate held = lastHeld(meetings);
        List<LocalDate> missed =
                meetings.stream()
                        .filter(one -> one.missedBy(day))
                        .map(MeetingFact::missedOn)
                        .filter(Objects::nonNull)
                        .filter(on -> held == null || on.isAfter(held))
                        .sorted()
                        .toList();
        if (missed.size() >= 2) {
            add(
                    Code.MISSES_IN_A_ROW,
                    plan,
                    missed.getFirst(),
                    missed.get(1),
                    subject,
                    Map.of(
                            "number", String.valueOf(missed.size()),
                            "since", missed.getFirst().toString()));
        }
    }

    private @Nullable LocalDate lastHeld(List<MeetingFact> meetings) {
        return meetings.stream()
                .map(MeetingFact::heldOn)
                .filter(on -> Days.by(on, day))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /**
     * The latest dates by which a meeting was due, as long as none was held nor missed on record
     * since the date before.
     */
    private void dates(MeetingPlanFact plan, Item.Subject subject, List<MeetingFact> meetings) {
        List<LocalDate> due =
                plan.expected().stream().filter(one -> Days.by(one, day)).sorted().toList();
        LocalDate first = null;
        int open = 0;
        LocalDate until = day;
        for (int i = due.size() - 1; i >= 0; i--) {
            LocalDate after = i == 0 ? LocalDate.MIN : due.get(i - 1);
            if (recorded(meetings, after, until)) {
                break;
            }
            first = due.get(i);
            until = after;
            open++;
        }
        if (first != null) {
            LocalDate held = lastHeld(meetings);
            LocalDate since = held == null ? first : held;
            add(
                    Code.NO_MEETING,
                    plan,
                    since.isAfter(first) ? first : since,
                    first,
                    subject,
                    Map.of("number", String.valueOf(open), "since", first.toString()));
        }
    }

    private static boolean recorded(List<MeetingFact> meetings, LocalDate after, LocalDate until) {
        return meetings.stream()
                .anyMatch(
                        one ->
                                within(one.heldOn(), after, until)
                                        || within(one.missedOn(), after, until));
    }

    private static boolean within(@Nullable LocalDate on, LocalDate after, LocalDate until) {
        return on != null && on.isAfter(after) && !on.isAfter(until);
    }

    /** The latest time that was due; earlier ones are the report's. */
    private void windows(MeetingPlanFact plan, Item.Subject subject, List<MeetingFact> meetings) {
        MeetingPlanFact.Window window =
                plan.dueBy(day).stream()
                        .max(Comparator.comparing(MeetingPlanFact.Window::from))
                        .orElse(null);
        LocalDate last = window == null ? null : window.to();
        if (window == null || last == null) {
            return;
        }
        BigDecimal met =
                plan.inHours()
                        ? HourCounts.met(plan, window, meetings)
                        : BigDecimal.valueOf(
                                meetings.stream()
                                        .filter(
                                                one ->
                                                        one.heldOn() != null
                                                                && window.covers(one.heldOn()))
                                        .count());
        if (met.compareTo(window.required()) < 0) {
            BigDecimal missing = window.required().subtract(met).stripTrailingZeros();
            add(
                    plan.inHours() ? Code.HOURS_SHORT : Code.NO_MEETING,
                    plan,
                    window.from(),
                    last,
                    subject,
                    Map.of(
                            "number", missing.toPlainString(),
                            "since", last.toString(),
                            "met", met.stripTrailingZeros().toPlainString(),
                            "required", window.required().stripTrailingZeros().toPlainString()));
        }
    }

    /** Where the blueprint says who writes minutes, two weeks after the meeting. */
    private void minutes() {
        for (MeetingFact one : snapshot.meetings()) {
            Plan.MeetingKind kind = kind(one.kind());
            LocalDate held = one.heldOn();
            if (kind == null || kind.minutesBy() == null || held == null) {
                continue;
            }
            LocalDate due = held.plusDays(Attention.PATIENCE_DAYS);
            boolean written = one.minutes() != null && one.minutes() > 0;
            if (!written && day.isAfter(due)) {
                items.add(
                        new Item(
                                Item.idOf(Code.MINUTES_MISSING, one.id()),
                                Code.MINUTES_MISSING,
                                held,
                                due,
                                parties(one).at(one.id()),
                                kind.title(),
                                Map.of("since", held.toString(), "by", kind.minutesBy()),
                                Item.Rule.BLUEPRINT));
            }
        }
    }

    private Item.Subject parties(MeetingFact meeting) {
        return snapshot.pairs().stream()
                .filter(one -> one.id().equals(meeting.pair()))
                .findFirst()
                .map(one -> Item.Subject.pair(one.id(), one.participant(), one.mentor()))
                .orElseGet(
                        () ->
                                new Item.Subject(
                                        meeting.participant(),
                                        meeting.mentor(),
                                        null,
                                        null,
                                        null,
                                        null));
    }

    private void add(
            Code code,
            MeetingPlanFact plan,
            LocalDate since,
            LocalDate due,
            Item.Subject subject,
            Map<String, String> values) {
        Plan.MeetingKind kind = kind(plan.kind());
        items.add(
                new Item(
                        Item.idOf(code, plan.id(), due),
                        code,
                        since,
                        due,
                        subject,
                        kind == null ? Words.of(plan.kind()) : kind.title(),
                        values,
                        Item.Rule.BLUEPRINT));
    }

    private Plan.@Nullable MeetingKind kind(String key) {
        return snapshot.plan().meetingKinds().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
