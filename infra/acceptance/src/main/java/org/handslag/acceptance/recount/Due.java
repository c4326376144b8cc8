package org.handslag.acceptance.recount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.handslag.acceptance.recount.Story.Pair;
import org.handslag.acceptance.recount.Story.Span;
import org.jspecify.annotations.Nullable;

/**
 * By which days meetings were due, by meeting-service's documented rule: k times one month (pairs)
 * or two months (a mentor with at least two pairs) after the period's first day, up to its last;
 * days within a pause or a leave are skipped. A pair's period begins with the agreement and ends
 * with the pair, else with the cohort as printed: both end in November 2017.
 */
record Due(Story story) {

    private static final LocalDate COHORTS_END = LocalDate.of(2017, 11, 30);

    private record Period(LocalDate from, LocalDate to, List<Span> breaks) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        boolean meets(LocalDate day) {
            return covers(day) && breaks.stream().noneMatch(span -> span.holds(day));
        }
    }

    /** How many individual meetings were due by the day, by the cohort's id. */
    Map<String, Integer> individual(LocalDate day) {
        Map<String, Integer> due = new TreeMap<>();
        for (Pair pair : story.pairs.values()) {
            Period period = period(pair);
            if (period != null) {
                for (LocalDate date : dates(period.from(), period.to(), 1)) {
                    boolean counts = !date.isAfter(day) && period.meets(date);
                    due.merge(pair.cohort, counts ? 1 : 0, Integer::sum);
                }
            }
        }
        return due;
    }

    /** How many joint meetings were due by the day, by the cohort's id. */
    Map<String, Integer> joint(LocalDate day) {
        Map<String, List<Period>> groups = new LinkedHashMap<>();
        for (Pair pair : story.pairs.values()) {
            Period period = period(pair);
            if (period != null) {
                groups.computeIfAbsent(pair.cohort + "/" + pair.mentor, key -> new ArrayList<>())
                        .add(period);
            }
        }
        Map<String, Integer> due = new TreeMap<>();
        groups.forEach(
                (key, group) ->
                        due.merge(
                                key.substring(0, key.indexOf('/')),
                                joint(group, day),
                                Integer::sum));
        return due;
    }

    private static int joint(List<Period> group, LocalDate day) {
        LocalDate first =
                group.stream()
                        .map(Period::from)
                        .sorted()
                        .filter(from -> group.stream().filter(one -> one.covers(from)).count() >= 2)
                        .findFirst()
                        .orElse(null);
        if (first == null) {
            return 0;
        }
        LocalDate last =
                group.stream().map(Period::to).reduce((a, b) -> a.isAfter(b) ? a : b).orElse(first);
        return (int)
                dates(first, last, 2).stream()
                        .filter(date -> !date.isAfter(day))
                        .filter(date -> group.stream().filter(one -> one.meets(date)).count() >= 2)
                        .count();
    }

    private static List<LocalDate> dates(LocalDate from, LocalDate to, int months) {
        return Stream.iterate(1, k -> k + 1)
                .map(k -> from.plusMonths((long) k * months))
                .takeWhile(date -> !date.isAfter(to))
                .toList();
    }

    private @Nullable Period period(Pair pair) {
        LocalDate from = pair.agreed;
        LocalDate ended = pair.ended;
        if (from == null || (ended != null && ended.isBefore(from))) {
            return null;
        }
        List<Span> breaks = new ArrayList<>(pair.pauses);
        story.admissions.values().stream()
                .filter(one -> one.participant.equals(pair.participant))
                .filter(one -> one.cohort.equals(pair.cohort))
                .forEach(one -> breaks.addAll(one.leaves));
        return new Period(from, ended == null ? COHORTS_END : ended, breaks);
    }
}
