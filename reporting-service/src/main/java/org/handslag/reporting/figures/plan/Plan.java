package org.handslag.reporting.figures.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a blueprint says, as far as a report needs it. Nothing is corrected: what is not said is
 * absent, what disagrees is kept.
 *
 * @param blueprint its key
 * @param period the activity's time
 * @param way the bodies that a matter passes before it is decided, in order
 * @param placementMonths how many months a placement must last to count
 */
public record Plan(
        String blueprint,
        String version,
        Words title,
        Words owner,
        List<Partner> partners,
        Words decidingBody,
        List<Keyed> way,
        List<Keyed> municipalities,
        Period period,
        List<Keyed> roles,
        List<Activity> activities,
        List<Milestone> decisions,
        List<Due> reports,
        List<Keyed> sources,
        List<Keyed> endReasons,
        List<Cohort> cohorts,
        List<MentorsPlanned> mentors,
        List<Keyed> channels,
        List<Keyed> industries,
        List<MeetingKind> meetingKinds,
        List<EventKind> eventKinds,
        List<Theme> themes,
        int placementMonths,
        List<Form> surveys,
        List<Goal> goals,
        BudgetPlan budget,
        List<Conflict> conflicts,
        List<Words> notes) {

    /** Who takes part; {@code signs}: who signs the report. */
    public record Partner(String key, Words title, boolean signs) {}

    /** From and to, as printed. */
    public record Period(@Nullable Printed from, @Nullable Printed to) {}

    /**
     * A row of the activity plan.
     *
     * @param row its number, as printed
     * @param responsible keys of roles, or words
     * @param stated what is printed where that says more than the dates
     */
    public record Activity(
            int row,
            Words title,
            List<Span> planned,
            List<Words> responsible,
            @Nullable Words stated) {}

    /** One planned time of an activity. */
    public record Span(Printed from, @Nullable Printed to, @Nullable Words note) {
        /** When it should be over: a span without an end lasts as long as its beginning says. */
        public Printed until() {
            return to == null ? from : to;
        }
    }

    /** A day of the plan on which something is decided or done. */
    public record Milestone(
            String key, Words title, @Nullable Printed on, @Nullable String by, String kind) {}

    /**
     * A report that is due.
     *
     * @param kind interim or final
     * @param to whom: a body's key
     * @param stated the dates that are printed where they disagree
     */
    public record Due(
            String key,
            Words title,
            String kind,
            @Nullable Printed due,
            @Nullable String to,
            List<String> stated) {}

    /**
     * An intake.
     *
     * @param least how many participants are planned at least; null: unknown
     * @param most at most; null: unknown
     */
    public record Cohort(
            String key,
            Words title,
            @Nullable Printed from,
            @Nullable Printed to,
            @Nullable Integer least,
            @Nullable Integer most,
            @Nullable Printed selectedUntil) {}

    /** How many mentors are planned; no municipality: of the whole. */
    public record MentorsPlanned(@Nullable String municipality, int number) {}

    /** A kind of meeting; {@code everyMonths}: how often it is expected, null where it is not. */
    public record MeetingKind(
            String key, Words title, String level, @Nullable Integer everyMonths) {}

    /** A kind of event and how many are planned; null: unknown. */
    public record EventKind(
            String key, Words title, @Nullable Integer least, @Nullable Integer most) {}

    /** A theme of events of a kind; no kind: of any. */
    public record Theme(String key, Words title, @Nullable String kind) {}

    /** Something the plan contradicts itself in, carried as it is. */
    public record Conflict(String key, Words text, List<String> about, List<String> values) {}

    /** The report of that key. */
    public Optional<Due> report(String key) {
        return reports.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** The survey of that key. */
    public Optional<Form> survey(String key) {
        return surveys.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
