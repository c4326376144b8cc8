package org.handslag.meeting.mirrored;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a blueprint that this service reads. Whatever is absent says nothing: no kinds means
 * that no kind is known, no roles that any audience will do.
 */
public record Definition(
        @Nullable Period period,
        @Nullable List<CohortPlan> cohorts,
        @Nullable Agreement agreement,
        @Nullable MeetingPolicy meetings,
        @Nullable EventPolicy events,
        @Nullable List<Coded> roles,
        @Nullable Disclosure disclosure,
        @Nullable Course course,
        @Nullable Workbook workbook,
        @Nullable ContactPolicy contact) {

    /**
     * How staff stay in touch.
     *
     * @param everyMonths at least once in so many months; null: nobody is expected to
     * @param with {@code pair}, {@code participant} or {@code mentor}; null: each pair
     */
    public record ContactPolicy(@Nullable Integer everyMonths, @Nullable String with) {}

    /** How many days access outlasts a pair; null: the document does not say. */
    public record Disclosure(@Nullable Integer graceDays) {}

    /**
     * When the programme runs.
     *
     * @param from its first day, month or year as the plan prints it, or {@code unknown}
     * @param to its last day, month or year as the plan prints it; null: without end
     * @param months how many months it lasts, where the plan says that instead
     */
    public record Period(@Nullable String from, @Nullable String to, @Nullable Integer months) {}

    /**
     * A participant's course.
     *
     * @param months how long it is, where that is a number
     * @param threeWayTalks how many talks with staff belong to it, where that is a number
     */
    public record Course(@Nullable Object months, @Nullable Object threeWayTalks) {}

    /**
     * One intake.
     *
     * @param to the last month ({@code 2017-11}) or day of its programme, as the plan prints it, or
     *     {@code unknown}
     */
    public record CohortPlan(String key, @Nullable String to) {}

    /**
     * The pair's agreement.
     *
     * @param required whether there is one; {@code unknown} is no demand
     * @param startsPeriod {@code agreement}, {@code first-meeting}, {@code trial-meeting}, {@code
     *     accepted} or {@code unknown}
     */
    public record Agreement(@Nullable Object required, @Nullable String startsPeriod) {}

    /** Kinds of meetings, and why one may be missed. */
    public record MeetingPolicy(
            @Nullable List<MeetingKind> kinds, @Nullable List<Coded> missedReasons) {}

    /** Kinds and themes of group events. */
    public record EventPolicy(@Nullable List<EventKind> kinds, @Nullable List<Theme> themes) {}

    /** A workbook for pairs. */
    public record Workbook(@Nullable List<Task> tasks) {}

    /**
     * One theme.
     *
     * @param kind the only kind of event it belongs to; null: any
     * @param audiences whom it is for by default
     */
    public record Theme(String key, @Nullable String kind, @Nullable List<String> audiences) {}

    /** A code; its words do not matter here. */
    public record Coded(String key) {}

    /** The kinds of meetings, in the blueprint's order. */
    public List<MeetingKind> meetingKinds() {
        return meetings == null ? List.of() : orEmpty(meetings.kinds());
    }

    /** The kind of meeting with this key. */
    public Optional<MeetingKind> meetingKind(String key) {
        return meetingKinds().stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** Whether a missed meeting may have this reason; any where the blueprint names none. */
    public boolean allowsMissedReason(String code) {
        Set<String> known = meetings == null ? Set.of() : keys(meetings.missedReasons());
        return known.isEmpty() || known.contains(code);
    }

    /** The kinds of group events, in the blueprint's order. */
    public List<EventKind> eventKinds() {
        return events == null ? List.of() : orEmpty(events.kinds());
    }

    /** The kind of group event with this key. */
    public Optional<EventKind> eventKind(String key) {
        return eventKinds().stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** The tasks of the workbook, in the blueprint's order. */
    public List<Task> tasks() {
        return workbook == null ? List.of() : orEmpty(workbook.tasks());
    }

    /** The theme with this key, if events of this kind can have it. */
    public Optional<Theme> theme(String key, String eventKind) {
        return events == null
                ? Optional.empty()
                : orEmpty(events.themes()).stream()
                        .filter(theme -> theme.key().equals(key))
                        .filter(theme -> theme.kind() == null || theme.kind().equals(eventKind))
                        .findFirst();
    }

    /** Whether events can be for this audience; any where the blueprint names no roles. */
    public boolean allowsAudience(String code) {
        Set<String> known = keys(roles);
        return known.isEmpty() || known.contains(code);
    }

    /** The last day of a cohort: what the blueprint states of it, else what the cohort says. */
    public @Nullable LocalDate lastDayOf(CohortView cohort) {
        LocalDate stated = lastDayOfCohort(cohort.key());
        return stated == null ? lastDay(cohort.to()) : stated;
    }

    /** The last day that is stated for the cohort; a month stands for its last day. */
    public @Nullable LocalDate lastDayOfCohort(String key) {
        return orEmpty(cohorts).stream()
                .filter(cohort -> cohort.key().equals(key))
                .map(CohortPlan::to)
                .flatMap(Stream::ofNullable)
                .flatMap(to -> Stream.ofNullable(lastDay(to)))
                .findFirst()
                .orElse(null);
    }

    /** The last day that is stated for the programme. */
    public @Nullable LocalDate lastDay() {
        if (period == null) {
            return null;
        }
        LocalDate from = period.months() == null ? null : firstDay(period.from());
        return from == null || period.to() != null
                ? lastDay(period.to())
                : from.plusMonths(period.months()).minusDays(1);
    }

    /** Whether a pair has to sign. */
    public boolean agreementRequired() {
        return agreement != null && Boolean.TRUE.equals(agreement.required());
    }

    /** What starts a pair's period; empty where the document does not say. */
    public String startsPeriod() {
        String starts = agreement == null ? null : agreement.startsPeriod();
        return starts == null ? "" : starts;
    }

    /** Whether a pair's period starts with its first meeting. */
    public boolean startsWithFirstMeeting() {
        return startsPeriod().equals("first-meeting");
    }

    /** Whether what was talked about in meetings is part of a plan. */
    public boolean hasThemes() {
        return meetingKinds().stream().anyMatch(kind -> !kind.themeKeys().isEmpty());
    }

    /** How many months a participant's course takes; null where the document does not say. */
    public @Nullable Integer courseMonths() {
        return course != null && course.months() instanceof Number months
                ? months.intValue()
                : null;
    }

    /** How many three-way talks belong to a course; 0 where the document does not say. */
    public int threeWayTalks() {
        return course != null && course.threeWayTalks() instanceof Number talks
                ? talks.intValue()
                : 0;
    }

    /** Whether a kind of meeting lies between the meetings of another. */
    public boolean hasBetween() {
        return meetingKinds().stream().anyMatch(kind -> kind.between() != null);
    }

    /** In how many months staff are to be in touch at least once; null: nobody is expected to. */
    public @Nullable Integer contactMonths() {
        return contact == null ? null : contact.everyMonths();
    }

    /** With whom staff are to be in touch: {@code pair}, {@code participant} or {@code mentor}. */
    public String contactWith() {
        return contact == null || contact.with() == null ? "pair" : contact.with();
    }

    /** The last day that is meant; null where it is none, such as {@code unknown}. */
    private static @Nullable LocalDate lastDay(@Nullable String printed) {
        if (printed == null) {
            return null;
        }
        try {
            return switch (printed.length()) {
                case 4 -> Year.parse(printed).atMonth(12).atEndOfMonth();
                case 7 -> YearMonth.parse(printed).atEndOfMonth();
                default -> LocalDate.parse(printed);
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate firstDay(@Nullable String printed) {
        LocalDate last = lastDay(printed);
        if (last == null || printed == null) {
            return null;
        }
        return switch (printed.length()) {
            case 4 -> last.withDayOfYear(1);
            case 7 -> last.withDayOfMonth(1);
            default -> last;
        };
    }

    private static Set<String> keys(@Nullable List<Coded> codes) {
        return orEmpty(codes).stream().map(Coded::key).collect(Collectors.toSet());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
