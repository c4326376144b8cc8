package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.handslag.acceptance.stage.Chance;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** On which days a kind's meetings fall by the meeting policy. */
final class Rhythm {

    private static final int MEETINGS_FOR_HOURS = 2;
    private static final double UNASKED = 0.6;

    private Rhythm() {}

    /**
     * A meeting that is to come: when, about what, how long.
     *
     * @param minutes null: nobody counts them
     */
    record Due(LocalDate on, @Nullable String theme, @Nullable Integer minutes) {
        Due later(LocalDate day) {
            return new Due(day, theme, minutes);
        }
    }

    /**
     * The meetings of a kind between two days.
     *
     * @param course the time in which all of a kind that is asked for as a number would be held,
     *     whenever the two have to stop
     */
    static List<Due> due(
            JsonNode kind, Chance chance, LocalDate from, LocalDate to, Frame.Cohort course) {
        List<String> themes = kind.path("themes").values().stream().map(Definition::keyOf).toList();
        Integer minutes =
                kind.has("hoursPerMonth")
                        ? (int)
                                Math.ceil(
                                        kind.path("hoursPerMonth").path("atLeast").asDouble(1)
                                                * 60
                                                / MEETINGS_FOR_HOURS)
                        : null;
        List<Due> due = new ArrayList<>();
        for (LocalDate day : days(kind, chance, from, to, course)) {
            if (!day.isAfter(to)) {
                LocalDate on = When.earlier(When.later(Chance.workday(day), from), to);
                String theme = due.size() < themes.size() ? themes.get(due.size()) : null;
                due.add(new Due(on, theme, minutes));
            }
        }
        return due;
    }

    private static List<LocalDate> days(
            JsonNode kind, Chance chance, LocalDate from, LocalDate to, Frame.Cohort course) {
        String purpose = kind.path("purpose").asString("");
        if (purpose.equals("mid-way")) {
            long half = ChronoUnit.DAYS.between(course.starts(), course.ends()) / 2;
            return within(course.starts().plusDays(half + chance.between(-6, 6)), from, to);
        }
        if (purpose.equals("final")) {
            return within(course.ends().minusDays(chance.between(3, 12)), from, to);
        }
        if (kind.has("everyMonths")) {
            return every(kind.path("everyMonths").asInt(), chance, from, to);
        }
        if (kind.has("perMonth")) {
            return monthly(from, to, kind.path("perMonth").path("atLeast").asInt(1));
        }
        if (kind.has("hoursPerMonth")) {
            return monthly(from, to, MEETINGS_FOR_HOURS);
        }
        if (kind.has("total")) {
            return spread(kind, chance, from, When.later(from, course.ends()));
        }
        return chance.with(UNASKED) ? List.of(chance.day(from, to)) : List.of();
    }

    private static List<LocalDate> within(LocalDate day, LocalDate from, LocalDate to) {
        return day.isBefore(from) || day.isAfter(to) ? List.of() : List.of(day);
    }

    private static List<LocalDate> every(int months, Chance chance, LocalDate from, LocalDate to) {
        List<LocalDate> days = new ArrayList<>();
        for (int n = months; !from.plusMonths(n).isAfter(to); n += months) {
            days.add(from.plusMonths(n).minusDays(chance.between(0, 6)));
        }
        return days;
    }

    private static List<LocalDate> monthly(LocalDate from, LocalDate to, int times) {
        List<LocalDate> days = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from);
                !month.isAfter(YearMonth.from(to));
                month = month.plusMonths(1)) {
            for (int n = 1; n <= times; n++) {
                LocalDate day = month.atDay(Math.min(28, n * 28 / (times + 1)));
                if (!day.isBefore(from) && day.isBefore(to)) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    /** So many over the whole time; those that lie between others come half a step before them. */
    private static List<LocalDate> spread(
            JsonNode kind, Chance chance, LocalDate from, LocalDate to) {
        int total = Definition.number(kind.path("total"), chance).orElse(1);
        long span = Math.max(1, ChronoUnit.DAYS.between(from, to) - 4);
        double ahead = kind.has("between") ? 0.5 : 0;
        List<LocalDate> days = new ArrayList<>();
        for (int n = 1; n <= total; n++) {
            days.add(from.plusDays((long) (span * (n - ahead) / total)));
        }
        return days;
    }
}
