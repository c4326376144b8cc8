package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.MeetingFact;
import org.handslag.reporting.figures.fact.PairFact;

/**
 * How often pairs met. Rule: the meetings of the pair alone that were held by the day, for every 30
 * days from the day on which both had said yes to the pair's last day, or to the day of the report;
 * rests and leave count as time. Of a person all of their pairs in the programme together. Joint
 * meetings and group events are not in it.
 */
final class Intensity {
    /** The bands; {@code no-pair}: no pair to which both had said yes. */
    static final List<String> BANDS = List.of("no-pair", "none", "under-1", "1-to-2", "2-or-more");

    private static final int DAYS_OF_A_MONTH = 30;

    private final LocalDate day;
    private final Map<String, Time> times = new HashMap<>();

    private record Time(long meetings, long days) {
        Time plus(Time other) {
            return new Time(meetings + other.meetings, days + other.days);
        }
    }

    Intensity(Known known) {
        day = known.day();
        Map<String, Long> held = new HashMap<>();
        for (MeetingFact one : known.snapshot().meetings()) {
            if (one.pair() != null && Days.by(one.heldOn(), day)) {
                held.merge(one.pair(), 1L, Long::sum);
            }
        }
        for (PairFact one : known.snapshot().pairs()) {
            if (one.acceptedBy(day)) {
                var time = new Time(held.getOrDefault(one.id(), 0L), days(one));
                times.merge(one.id(), time, Time::plus);
                times.merge(one.participant(), time, Time::plus);
            }
        }
    }

    private long days(PairFact one) {
        LocalDate last = Days.by(one.endedOn(), day) ? one.endedOn() : day;
        LocalDate first = one.acceptedOn() == null ? one.agreedOn() : one.acceptedOn();
        return first == null || last == null
                ? 1
                : Math.max(1, ChronoUnit.DAYS.between(first, last) + 1);
    }

    /** The band of a participant or a pair, by its id. */
    String of(String id) {
        Time time = times.get(id);
        if (time == null) {
            return "no-pair";
        }
        long inMonths = time.meetings() * DAYS_OF_A_MONTH;
        if (inMonths == 0) {
            return "none";
        }
        if (inMonths < time.days()) {
            return "under-1";
        }
        return inMonths < 2 * time.days() ? "1-to-2" : "2-or-more";
    }
}
