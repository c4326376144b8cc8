package org.handslag.reporting.figures.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/**
 * A report to the deciding body: every figure as of one date, with what it is a share of. Amounts
 * are in the currency's major unit (kronor), shares are fractions of 1 with four decimals; what is
 * unknown is absent.
 *
 * @param programme the programme's id
 * @param asOf only facts dated on or before it count
 * @param report the blueprint's key of the report
 * @param budget absent: the plan states none
 * @param standing where everybody stands; absent in reports frozen before it was counted
 * @param results what was offered and what has begun; absent likewise
 * @param firms what organisations were asked and promised; absent where none was
 * @param support contacts, courses and offers; absent in reports frozen before they were counted
 * @param internships absent where nobody had begun one
 * @param statedFigures numbers of the document beside what their parts come to
 * @param sisters programmes that share people and outcomes with this one
 * @param since the report before; absent: this is the first
 * @param planVersions changes of the plan that were proposed by the day
 * @param texts what the process leader wrote beside the figures
 */
public record Report(
        String programme,
        LocalDate asOf,
        String report,
        Head head,
        List<GoalFigure> goals,
        Volumes volumes,
        List<RoundFigure> rounds,
        List<MeetingFigure> meetings,
        List<EventFigure> events,
        OutcomeFigures outcomes,
        @Nullable Budget budget,
        List<Ratio> unitCosts,
        List<ActivityFigure> activities,
        List<SurveyFigure> surveys,
        List<DecisionFigure> decisions,
        Deviations deviations,
        List<StatedConflict> statedConflicts,
        List<Note> dataNotes,
        @Nullable Standing standing,
        @Nullable Results results,
        @Nullable Firms firms,
        @Nullable Support support,
        @Nullable Internships internships,
        List<SisterFigure> sisters,
        @Nullable Since since,
        List<PlanVersion> planVersions,
        List<Text> texts,
        List<StatedFigure> statedFigures) {

    public Report {
        sisters = sisters == null ? List.of() : List.copyOf(sisters);
        planVersions = planVersions == null ? List.of() : List.copyOf(planVersions);
        texts = texts == null ? List.of() : List.copyOf(texts);
        statedFigures = statedFigures == null ? List.of() : List.copyOf(statedFigures);
    }

    /**
     * A number that the document states beside what its parts come to.
     *
     * @param sum of the parts
     * @param difference sum - stated; not 0: the document disagrees with itself
     */
    public record StatedFigure(
            String key,
            Words title,
            int stated,
            int sum,
            int difference,
            List<Plan.StatedPart> parts) {}

    /** The frozen report of the latest earlier day: what is dated after it is new. */
    public record Since(String report, LocalDate asOf, LocalDate frozenOn) {}

    /**
     * Somebody's own words.
     *
     * @param section the key of the part of the report ({@link Passage})
     * @param language sv, nb or en
     * @param published whether they may leave the tenant
     * @param on when they were written
     */
    public record Text(
            String section, String language, String text, boolean published, LocalDate on) {}

    /**
     * What the report is about.
     *
     * @param kind interim, final or status
     * @param due the printed day; {@code dueStated}: where several are printed
     * @param way the bodies that the report passes
     * @param signatories who signs
     * @param decidingBody absent: none is named
     * @param from as printed, or {@code unknown}; absent: the plan does not say
     * @param to likewise; absent: no end is stated
     * @param decided the latest approval of the programme on record
     * @param paired whether it is a programme of pairs; absent: it is
     * @param terms on which people take part and are selected; absent: the plan says nothing of it
     */
    public record Head(
            String key,
            String blueprint,
            Words title,
            Words owner,
            Words reportTitle,
            String kind,
            @Nullable String due,
            List<String> dueStated,
            @Nullable Words decidingBody,
            List<Words> way,
            List<Words> partners,
            List<Words> signatories,
            List<Words> municipalities,
            @Nullable String from,
            @Nullable String to,
            @Nullable DecisionFigure decided,
            @Nullable Boolean paired,
            Plan.@Nullable Terms terms) {}

    /** A row of the activity plan. */
    public record ActivityFigure(
            int row,
            Words title,
            List<PlannedSpan> planned,
            @Nullable Words stated,
            @Nullable ActualSpan actual,
            List<Words> responsible,
            ActivityState state,
            boolean late) {}

    /** As printed. */
    public record PlannedSpan(String from, @Nullable String to, @Nullable Words note) {}

    /** As it came. */
    public record ActualSpan(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /** Where an activity stood on the day. */
    public enum ActivityState {
        NOT_STARTED,
        ONGOING,
        DONE,
        CANCELLED
    }

    /**
     * A day of the plan.
     *
     * @param planned as printed
     * @param by the body's title or code
     * @param outcome absent: nothing is on record
     * @param late decided after the planned day, or not yet although it is past
     */
    public record DecisionFigure(
            String key,
            Words title,
            String kind,
            @Nullable String planned,
            @Nullable Words by,
            @Nullable LocalDate decidedOn,
            @Nullable String outcome,
            boolean late) {}

    /**
     * An amount divided by a number.
     *
     * @param per what it is divided by: admitted, placement-through-network, placement, employed
     * @param amount absent where the number is 0
     */
    public record Ratio(String per, BigDecimal total, int number, @Nullable BigDecimal amount) {}

    /** A contradiction of the plan, as it is. */
    public record StatedConflict(String key, Words text, List<String> about, List<String> values) {}

    /**
     * A rule or a gap that a reader must know.
     *
     * @param code its words stand in the message bundles
     */
    public record Note(String code, Map<String, String> values) {}
}
