package org.handslag.acceptance.recount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.handslag.acceptance.recount.Due.Group;
import org.handslag.acceptance.recount.Due.Window;
import org.handslag.acceptance.recount.Story.Event;
import org.handslag.acceptance.recount.Story.Meeting;
import tools.jackson.databind.JsonNode;

/** Meetings and events. */
record Gatherings(AsOf at, Count count) {

    void all() {
        Set<String> kinds = new LinkedHashSet<>(at.plan().keys("meetings", "kinds"));
        at.story().meetings.values().forEach(one -> kinds.add(one.kind));
        kinds.forEach(this::meetings);
        Set<String> events = new LinkedHashSet<>(at.plan().keys("events", "kinds"));
        at.story().events.values().forEach(one -> events.add(one.kind));
        events.forEach(this::events);
    }

    private void meetings(String key) {
        JsonNode kind = at.plan().item(key, "meetings", "kinds");
        List<Meeting> all =
                at.story().meetings.values().stream()
                        .filter(one -> one.kind.equals(key) && !one.cancelled)
                        .toList();
        String path = "meetings[" + key + "].";
        happened(path, all);
        count.add(path + "digital", Count.number(all, one -> at.by(one.held) && digital(one)));
        for (String cohort : at.cohorts()) {
            happened(
                    path + "byCohort[" + cohort + "].",
                    all.stream().filter(one -> at.cohort(one.cohort).equals(cohort)).toList());
        }
        boolean talks = kind.path("purpose").asString("").equals("three-way");
        boolean planned = talks || !kind.path("level").asString("").equals("participant");
        List<Group> groups = planned ? new Due(at, kind).groups() : List.of();
        if (kind.has("hoursPerMonth")) {
            hours(path, kind, groups, all);
        } else if (kind.has("everyMonths")
                || kind.has("perMonth")
                || Blueprint.number(kind.path("total")).least() != null
                || Due.total(at.plan(), kind) > 0) {
            expected(path, new Due(at, kind), groups, all);
        }
    }

    private static boolean digital(Meeting one) {
        return one.format.equals("digital");
    }

    private void happened(String path, List<Meeting> meetings) {
        count.add(path + "held", Count.number(meetings, one -> at.by(one.held)));
        count.add(path + "missed", Count.number(meetings, this::missed));
    }

    /** Whoever met in the end did not miss it. */
    private boolean missed(Meeting one) {
        return at.by(one.missed) && !at.by(one.held);
    }

    private void expected(String path, Due due, List<Group> groups, List<Meeting> meetings) {
        int recorded = Count.number(meetings, one -> at.by(one.held) || missed(one));
        int expected = 0;
        at.cohorts().forEach(key -> count.add(path + "byCohort[" + key + "].expected", 0));
        for (Group group : groups) {
            int number = due.meetings(group);
            expected += number;
            count.add(path + "byCohort[" + at.cohort(group.cohort()) + "].expected", number);
        }
        count.add(path + "expected", expected);
        count.add(path + "unrecorded", Math.max(0, expected - recorded));
    }

    /** Hours met in the months that ask for some; of which nobody said how long has none. */
    private void hours(String path, JsonNode kind, List<Group> groups, List<Meeting> meetings) {
        if (groups.isEmpty()) {
            return;
        }
        BigDecimal required =
                new BigDecimal(kind.path("hoursPerMonth").path("atLeast").asString("0"));
        BigDecimal held = BigDecimal.ZERO;
        int windows = 0;
        int shortOf = 0;
        String level = kind.path("level").asString("");
        for (Group group : groups) {
            for (Window month : new Due(at, kind).months(group)) {
                long minutes =
                        meetings.stream()
                                .filter(one -> group.meets(one, level))
                                .filter(one -> Story.by(one.held, month.to()))
                                .filter(one -> !Story.by(one.held, month.from().minusDays(1)))
                                .mapToLong(one -> one.minutes)
                                .sum();
                BigDecimal hours =
                        BigDecimal.valueOf(minutes)
                                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
                held = held.add(hours);
                windows++;
                shortOf += hours.compareTo(required) < 0 ? 1 : 0;
            }
        }
        count.amount(path + "hours.expected", required.multiply(BigDecimal.valueOf(windows)));
        count.amount(path + "hours.held", held);
        count.add(path + "hours.windows", windows);
        count.add(path + "hours.shortOf", shortOf);
    }

    /** Every theme of the plan has its row; what has none stands in one of its own. */
    private void events(String kind) {
        List<Event> all =
                at.story().events.values().stream().filter(one -> one.kind.equals(kind)).toList();
        Set<String> themes = new TreeSet<>();
        at.plan().list("events", "themes").stream()
                .filter(one -> one.path("kind").asString("").equals(kind))
                .forEach(one -> themes.add(Blueprint.keyOf(one)));
        all.stream().map(one -> one.theme).filter(one -> !one.isEmpty()).forEach(themes::add);
        if (themes.isEmpty() || all.stream().anyMatch(one -> one.theme.isEmpty())) {
            themes.add("");
        }
        for (String theme : themes) {
            String path = "events[" + kind + (theme.isEmpty() ? "" : "/" + theme) + "].";
            row(path, all.stream().filter(one -> one.theme.equals(theme)).toList());
        }
    }

    private void row(String path, List<Event> events) {
        List<Event> held = events.stream().filter(one -> at.by(one.held)).toList();
        int participants = held.stream().mapToInt(one -> one.participants.size()).sum();
        int mentors = held.stream().mapToInt(one -> one.mentors.size()).sum();
        int others = held.stream().mapToInt(one -> one.others).sum();
        count.add(path + "held", held.size());
        count.add(
                path + "planned",
                Count.number(
                        events,
                        one -> !at.by(one.cancelled) && (at.by(one.planned) || at.by(one.held))));
        count.add(path + "cancelled", Count.number(events, one -> at.by(one.cancelled)));
        count.add(path + "participants", participants);
        count.add(path + "mentors", mentors);
        count.add(path + "others", others);
        count.add(path + "attended", participants + mentors + others);
    }
}
