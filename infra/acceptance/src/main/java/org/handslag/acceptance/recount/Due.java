package org.handslag.acceptance.recount;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.handslag.acceptance.recount.Story.Meeting;
import org.handslag.acceptance.recount.Story.Pair;
import org.handslag.acceptance.recount.Story.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * By when meetings were due, by meeting-service's documented rules, of one kind: on dates so many
 * months apart, in each whole month, or so many in a whole period, perhaps between the meetings of
 * another kind; of each pair, of its participant with staff, or of each mentor with at least two
 * pairs in a cohort.
 */
record Due(AsOf at, JsonNode kind) {

    /** Where no end is known, so far is looked. */
    private static final int HORIZON_MONTHS = 24;

    /** How many dates or months one plan has at most. */
    private static final int MOST = 60;

    /**
     * The time in which a pair should meet.
     *
     * @param to its last day; null: unknown
     * @param early whether it ended before it was to
     */
    private record Period(
            String pair,
            String participant,
            LocalDate from,
            @Nullable LocalDate to,
            boolean early,
            List<Span> breaks) {
        LocalDate until() {
            return to == null ? from.plusMonths(HORIZON_MONTHS) : to;
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until());
        }

        boolean there(LocalDate first, LocalDate last) {
            return covers(first)
                    && covers(last)
                    && breaks.stream().noneMatch(span -> span.touches(first, last));
        }
    }

    /**
     * One pair, or a mentor's pairs together, who should meet.
     *
     * @param least how many of the periods must be running for a meeting
     * @param to null: no end is known
     */
    record Group(
            String cohort,
            String mentor,
            List<Period> periods,
            int least,
            LocalDate from,
            @Nullable LocalDate to,
            LocalDate until) {

        boolean enough(Predicate<Period> there) {
            return periods.stream().filter(there).count() >= least;
        }

        /**
         * Whether a meeting is one of theirs: the pair's, the group's, or the person's with staff.
         */
        boolean meets(Meeting one, String level) {
            Period first = periods.getFirst();
            return switch (level) {
                case "mentor" -> one.pair.isEmpty() && one.mentor.equals(mentor);
                case "participant" ->
                        one.pair.isEmpty() && one.participant.equals(first.participant());
                default -> one.pair.equals(first.pair());
            };
        }
    }

    /** A time in which so much is due. */
    record Window(LocalDate from, LocalDate to) {}

    /** Whoever should meet. */
    List<Group> groups() {
        Map<String, List<Period>> periods = new LinkedHashMap<>();
        boolean joint = kind.path("level").asString("").equals("mentor");
        at.story()
                .pairs
                .forEach(
                        (id, pair) -> {
                            Period period = period(id, pair);
                            if (period != null) {
                                String whose = pair.cohort + "/" + pair.mentor;
                                periods.computeIfAbsent(
                                                joint ? whose : whose + "/" + id,
                                                key -> new ArrayList<>())
                                        .add(period);
                            }
                        });
        List<Group> groups = new ArrayList<>();
        periods.forEach(
                (key, list) -> {
                    String[] whose = key.split("/");
                    Group group = group(whose[0], whose[1], list, joint ? 2 : 1);
                    if (group != null) {
                        groups.add(group);
                    }
                });
        return groups;
    }

    private static @Nullable Group group(
            String cohort, String mentor, List<Period> list, int least) {
        LocalDate from =
                list.stream()
                        .map(Period::from)
                        .sorted()
                        .filter(day -> Count.number(list, one -> one.covers(day)) >= least)
                        .findFirst()
                        .orElse(null);
        if (from == null) {
            return null;
        }
        LocalDate until = list.stream().map(Period::until).max(LocalDate::compareTo).orElse(from);
        boolean open = list.stream().anyMatch(one -> one.to() == null);
        return new Group(cohort, mentor, list, least, from, open ? null : until, until);
    }

    /** How many meetings of a group were due by the day. */
    int meetings(Group group) {
        int every = kind.path("everyMonths").asInt(0);
        if (every > 0) {
            return Count.number(dates(group, every), at::by);
        }
        if (kind.has("perMonth")) {
            return months(group).size() * kind.path("perMonth").path("atLeast").asInt();
        }
        int total = total(at.plan(), kind);
        int between = Math.min(total, between(group).size());
        int due = (int) between(group).stream().limit(total).filter(at::by).count();
        boolean owed = group.enough(one -> !one.early()) && at.by(group.to());
        return due + (owed ? total - between : 0);
    }

    /** How many in a whole period: as the kind says, else as many talks as the course has. */
    static int total(Blueprint plan, JsonNode kind) {
        Integer least = Blueprint.number(kind.path("total")).least();
        boolean talks = kind.path("purpose").asString("").equals("three-way");
        int course = talks ? plan.at("course", "threeWayTalks").asInt(0) : 0;
        return least == null || (least == 0 && talks) ? course : least;
    }

    /** By when those were due that lie between two meetings of another kind: before the second. */
    private List<LocalDate> between(Group group) {
        String other = kind.path("between").asString("");
        return at.story().meetings.values().stream()
                .filter(one -> !other.isEmpty() && one.kind.equals(other) && one.pair.isEmpty())
                .filter(one -> one.mentor.equals(group.mentor()))
                .filter(one -> one.cohort.equals(group.cohort()))
                .map(one -> one.held)
                .filter(Objects::nonNull)
                .filter(day -> !day.isBefore(group.from()) && !day.isAfter(group.until()))
                .distinct()
                .sorted()
                .skip(1)
                .map(day -> day.minusDays(1))
                .toList();
    }

    private static List<LocalDate> dates(Group group, int every) {
        List<LocalDate> dates = new ArrayList<>();
        LocalDate day = group.from().plusMonths(every);
        for (int k = 2; !day.isAfter(group.until()) && dates.size() < MOST; k++) {
            LocalDate on = day;
            if (group.enough(one -> one.there(on, on))) {
                dates.add(on);
            }
            day = group.from().plusMonths((long) k * every);
        }
        return dates;
    }

    /** The whole months without a day of break that were over by the day. */
    List<Window> months(Group group) {
        List<Window> months = new ArrayList<>();
        YearMonth month = YearMonth.from(group.from());
        if (group.from().getDayOfMonth() > 1) {
            month = month.plusMonths(1);
        }
        for (; !month.atEndOfMonth().isAfter(group.until()); month = month.plusMonths(1)) {
            Window window = new Window(month.atDay(1), month.atEndOfMonth());
            if (months.size() < MOST
                    && group.enough(one -> one.there(window.from(), window.to()))) {
                months.add(window);
            }
        }
        return months.stream().filter(one -> at.by(one.to())).toList();
    }

    private @Nullable Period period(String id, Pair pair) {
        LocalDate from = pair.accepted() == null ? null : start(id, pair);
        LocalDate ended = pair.ended;
        if (from == null || (ended != null && ended.isBefore(from))) {
            return null;
        }
        List<Span> breaks = new ArrayList<>(pair.pauses);
        boolean through = false;
        for (Story.Admission one : at.story().admissions.values()) {
            if (one.participant.equals(pair.participant) && one.cohort.equals(pair.cohort)) {
                one.leaves.forEach(leave -> breaks.add(leave.span()));
                through |= ended != null && Story.by(one.completed, ended);
            }
        }
        LocalDate planned = planned(pair, from, breaks);
        boolean early = ended != null && planned != null && ended.isBefore(planned) && !through;
        return new Period(
                id, pair.participant, from, ended == null ? planned : ended, early, breaks);
    }

    private @Nullable LocalDate start(String id, Pair pair) {
        return switch (at.plan().at("agreement", "startsPeriod").asString("")) {
            case "first-meeting" ->
                    at.story().meetings.values().stream()
                            .filter(one -> one.pair.equals(id))
                            .map(one -> one.held)
                            .filter(Objects::nonNull)
                            .min(LocalDate::compareTo)
                            .orElse(null);
            case "trial-meeting" -> pair.trial;
            case "accepted" -> pair.accepted();
            default ->
                    pair.agreed != null || at.plan().at("agreement", "required").asBoolean(false)
                            ? pair.agreed
                            : pair.accepted();
        };
    }

    /**
     * The cohort's stated end, else the course's months and the days of breaks, else the plan's.
     */
    private @Nullable LocalDate planned(Pair pair, LocalDate from, List<Span> breaks) {
        LocalDate stated = at.statedEnd(pair.cohort).orElse(null);
        Integer months = at.plan().courseMonths();
        if (stated != null) {
            return stated;
        }
        if (months != null) {
            TreeSet<LocalDate> away = new TreeSet<>();
            for (Span span : breaks) {
                for (LocalDate day = span.from();
                        span.to() != null && !day.isAfter(span.to());
                        day = day.plusDays(1)) {
                    away.add(day);
                }
            }
            return from.plusMonths(months).plusDays(away.tailSet(from).size());
        }
        JsonNode period = at.plan().at("period");
        Integer lasts = Blueprint.whole(period.path("months"));
        return period.has("to") || lasts == null
                ? Blueprint.last(period.path("to")).orElse(null)
                : Blueprint.first(period.path("from"))
                        .map(day -> day.plusMonths(lasts).minusDays(1))
                        .orElse(null);
    }
}
