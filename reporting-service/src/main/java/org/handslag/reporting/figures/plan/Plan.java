package org.handslag.reporting.figures.plan;

import java.math.BigDecimal;
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
 * @param decidingBody null: none is named
 * @param placementStated how many months a placement must last to count; null: the plan does not
 *     say
 * @param budget null: none is stated
 * @param course how long a participant's way is and how it is followed
 * @param paired whether it is a programme with pairs of mentor and participant
 * @param terms on which people take part and are selected; null: the plan says nothing of it
 * @param statedFigures numbers that the document states with the parts they are of
 * @param sisters keys of blueprints whose programmes share people and outcomes with this one
 */
public record Plan(
        String blueprint,
        String version,
        Words title,
        Words owner,
        List<Partner> partners,
        @Nullable Words decidingBody,
        List<Keyed> way,
        List<Keyed> municipalities,
        Period period,
        List<Keyed> roles,
        List<Activity> activities,
        List<Milestone> decisions,
        List<Due> reports,
        List<Keyed> sources,
        List<Keyed> endReasons,
        List<Keyed> declineReasons,
        List<Cohort> cohorts,
        List<MentorsPlanned> mentors,
        List<Keyed> channels,
        List<Keyed> industries,
        List<MeetingKind> meetingKinds,
        List<EventKind> eventKinds,
        List<Theme> themes,
        @Nullable Integer placementStated,
        List<Form> surveys,
        List<Goal> goals,
        @Nullable BudgetPlan budget,
        List<Conflict> conflicts,
        List<Words> notes,
        Course course,
        boolean paired,
        List<String> sisters,
        @Nullable Terms terms,
        List<StatedFigure> statedFigures) {

    public Plan {
        statedFigures = statedFigures == null ? List.of() : List.copyOf(statedFigures);
    }

    /** What the platform takes for a placement where the plan does not say: three months. */
    private static final int PLACEMENT_MONTHS = 3;

    /** How many months a placement must last to count. */
    public int placementMonths() {
        return placementStated == null ? PLACEMENT_MONTHS : placementStated;
    }

    /** Who takes part; {@code signs}: who signs the report. */
    public record Partner(String key, Words title, boolean signs) {}

    /**
     * On which terms people take part, and who selects them; what is not said is absent.
     *
     * @param fee what it costs the participant
     * @param selectedBy titles of the roles that select
     * @param selectionSharedWith who takes part in the selection besides staff: mentors
     * @param threeWayTalks how many talks belong to a participant's course, or {@code unknown}
     */
    public record Terms(
            @Nullable Fee fee,
            List<Words> selectedBy,
            List<String> selectionSharedWith,
            @Nullable String threeWayTalks) {
        public Terms {
            selectedBy = List.copyOf(selectedBy);
            selectionSharedWith = List.copyOf(selectionSharedWith);
        }
    }

    /**
     * What taking part costs.
     *
     * @param amount in the major unit as printed, or {@code unknown}
     * @param from since when, as printed; null: from the start
     */
    public record Fee(String amount, @Nullable String currency, @Nullable String from) {}

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
     * @param kind interim, final, or the platform's status
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
     * @param planned how many participants
     * @param matchedFrom when mentors are needed
     * @param places how they are split by municipality; empty: they are not
     */
    public record Cohort(
            String key,
            Words title,
            @Nullable Printed from,
            @Nullable Printed to,
            Range planned,
            @Nullable Printed selectedUntil,
            @Nullable Printed matchedFrom,
            List<Part> places) {}

    /** How many of a cohort's participants are of one municipality or region. */
    public record Part(@Nullable String municipality, Range planned) {}

    /** How many mentors are planned; no municipality: of the whole. */
    public record MentorsPlanned(@Nullable String municipality, Range planned) {}

    /**
     * A kind of meeting.
     *
     * @param everyMonths how often it is expected; null where it is not, or not so
     * @param expected whether the plan expects a number of them; hours are expected apart
     * @param minutesBy who writes minutes: participant, mentor or staff; null: nobody must
     */
    public record MeetingKind(
            String key,
            Words title,
            String level,
            @Nullable Integer everyMonths,
            boolean expected,
            @Nullable String minutesBy) {}

    /**
     * A kind of event and how many are planned.
     *
     * @param course what completes it, where it is a course; null: it is none
     */
    public record EventKind(String key, Words title, Range planned, @Nullable Completion course) {}

    /**
     * What completes a course.
     *
     * @param all whether it takes every event that was held
     * @param attended how many are enough; null: all, or unknown
     */
    public record Completion(boolean all, @Nullable Integer attended) {}

    /**
     * A participant's way.
     *
     * @param months how long it is; null: unknown
     * @param offeredToFinish whether who was on leave is offered to finish
     * @param thinkDays how many days after the trial meeting each side is asked; null: the plan
     *     does not say
     * @param agreement whether a pair has an agreement
     * @param planRequired whether everybody is to have a plan of their own
     * @param mentorsUntil until when mentors are recruited; null: the plan does not say
     * @param newMentors which share of the mentors is to be new; null: none is stated
     * @param contact how often staff are in touch; null: nobody is expected to be
     */
    public record Course(
            @Nullable Integer months,
            boolean offeredToFinish,
            @Nullable Integer thinkDays,
            boolean agreement,
            boolean planRequired,
            @Nullable Printed mentorsUntil,
            @Nullable NewMentors newMentors,
            @Nullable Contact contact) {}

    /**
     * Staff's rhythm.
     *
     * @param with pair, participant or mentor
     */
    public record Contact(int everyMonths, String with) {}

    /**
     * Which share of the mentors is to be new.
     *
     * @param least 0 to 1; null: unknown
     * @param most 0 to 1; null: unknown
     */
    public record NewMentors(
            @Nullable BigDecimal least, @Nullable BigDecimal most, @Nullable Words stated) {}

    /** A theme of events of a kind; no kind: of any. */
    public record Theme(String key, Words title, @Nullable String kind) {}

    /** Something the plan contradicts itself in, carried as it is. */
    public record Conflict(String key, Words text, List<String> about, List<String> values) {}

    /** A number that the document states, with the parts it is of. */
    public record StatedFigure(String key, Words title, int stated, List<StatedPart> parts) {
        /** What the parts come to. */
        public int sum() {
            return parts.stream().mapToInt(StatedPart::number).sum();
        }
    }

    /** A part of such a number. */
    public record StatedPart(String key, Words title, int number) {}

    /**
     * The report of that key: the plan's, or where the plan has none of the kind one of the
     * platform's ({@link PlatformReports}).
     */
    public Optional<Due> report(String key) {
        return reports.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .or(() -> PlatformReports.of(key).filter(one -> lacks(one.kind())));
    }

    private boolean lacks(String kind) {
        return reports.stream().noneMatch(one -> one.kind().equals(kind));
    }

    /** The survey of that key. */
    public Optional<Form> survey(String key) {
        return surveys.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
