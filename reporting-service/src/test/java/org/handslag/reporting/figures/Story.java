package org.handslag.reporting.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.handslag.reporting.facts.kafka.PublishedPlans;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.ApplicationFact;
import org.handslag.reporting.figures.fact.CohortFact;
import org.handslag.reporting.figures.fact.ContactFact;
import org.handslag.reporting.figures.fact.CostFact;
import org.handslag.reporting.figures.fact.DeviationFact;
import org.handslag.reporting.figures.fact.ErasureFact;
import org.handslag.reporting.figures.fact.FrozenFact;
import org.handslag.reporting.figures.fact.GroupEventFact;
import org.handslag.reporting.figures.fact.InternshipFact;
import org.handslag.reporting.figures.fact.MeetingFact;
import org.handslag.reporting.figures.fact.MeetingPlanFact;
import org.handslag.reporting.figures.fact.MentorFact;
import org.handslag.reporting.figures.fact.OfferFact;
import org.handslag.reporting.figures.fact.OrganisationFact;
import org.handslag.reporting.figures.fact.OutcomeFact;
import org.handslag.reporting.figures.fact.PairFact;
import org.handslag.reporting.figures.fact.ProgrammeFact;
import org.handslag.reporting.figures.fact.RoundFact;
import org.handslag.reporting.figures.fact.SurveyFact;
import org.handslag.reporting.figures.fact.TextFact;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.report.GoalFigure;
import org.handslag.reporting.figures.report.Report;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What happened in a programme of Kävlinge-Lomma's plan, told fact by fact. */
public final class Story {
    private static final Path BLUEPRINTS =
            Path.of("../participant-service/src/main/resources/participant-service/blueprints");

    static final String PROGRAMME = "P";

    final List<CohortFact> cohorts =
            new ArrayList<>(
                    List.of(
                            new CohortFact(
                                    "C1",
                                    PROGRAMME,
                                    "1",
                                    day("2016-01-01"),
                                    null,
                                    null,
                                    null,
                                    null,
                                    null),
                            new CohortFact(
                                    "C2",
                                    PROGRAMME,
                                    "2",
                                    day("2017-01-01"),
                                    null,
                                    null,
                                    null,
                                    null,
                                    null)));
    final List<AdmissionFact> admissions = new ArrayList<>();
    final List<OutcomeFact> outcomes = new ArrayList<>();
    final List<MentorFact> mentors = new ArrayList<>();
    final List<PairFact> pairs = new ArrayList<>();
    final List<MeetingPlanFact> meetingPlans = new ArrayList<>();
    final List<MeetingFact> meetings = new ArrayList<>();
    final List<GroupEventFact> events = new ArrayList<>();
    final List<SurveyFact> surveys = new ArrayList<>();
    final List<CostFact> costs = new ArrayList<>();
    final List<DeviationFact> deviations = new ArrayList<>();
    final List<OrganisationFact> organisations = new ArrayList<>();
    final List<ContactFact> contacts = new ArrayList<>();
    final List<OfferFact> offers = new ArrayList<>();
    final List<ApplicationFact> applications = new ArrayList<>();
    final List<InternshipFact> internships = new ArrayList<>();
    final List<Sister> sisters = new ArrayList<>();
    final List<ErasureFact> erasures = new ArrayList<>();
    final List<ProgrammeFact.ActivityFact> activities = new ArrayList<>();
    final List<ProgrammeFact.DecisionFact> decisions = new ArrayList<>();
    final List<RoundFact> rounds = new ArrayList<>();
    final List<ProgrammeFact.PlanFact> plans = new ArrayList<>();
    final List<FrozenFact> frozen = new ArrayList<>();
    final List<TextFact> texts = new ArrayList<>();

    private Plan plan = plan();

    public static Plan plan() {
        return PublishedPlans.kavlingeLomma();
    }

    /**
     * Of a programme of the field, after its own blueprint.
     *
     * @throws IOException where there is no such blueprint
     */
    public static Story ofTheField(String blueprint) throws IOException {
        return new Story()
                .planned(
                        new YAMLMapper()
                                .readTree(Files.readString(BLUEPRINTS.resolve(blueprint + ".yaml")))
                                .toString());
    }

    /** Tells it of another plan, whose cohorts are opened one by one. */
    public Story planned(String definition) {
        plan = PublishedPlans.read(definition);
        cohorts.removeIf(one -> one.openedOn() != null && one.openedOn().getYear() < 2018);
        return this;
    }

    public Story cohort(String id, String key, String openedOn) {
        cohorts.add(
                new CohortFact(id, PROGRAMME, key, day(openedOn), null, null, null, null, null));
        return this;
    }

    /** Somebody selected for a cohort on 1 January of a year. */
    public Story course(String who, String cohort, String gender, int year) {
        return admission(who, cohort, gender, "trondheim", "selected", year + "-01-01", null, null);
    }

    /** Who was admitted has gone through the programme. */
    public Story completed(String who, String on) {
        return changed(who, one -> copy(one, one.leaves(), day(on)));
    }

    /** Who was admitted is on leave, and perhaps offered to finish. */
    public Story onLeave(String who, String from, @Nullable String offeredOn) {
        return changed(
                who,
                one ->
                        copy(
                                one,
                                List.of(
                                        new AdmissionFact.Leave(
                                                day(from), null, dayOrNull(offeredOn))),
                                null));
    }

    private Story changed(String who, UnaryOperator<AdmissionFact> change) {
        admissions.replaceAll(one -> one.participant().equals(who) ? change.apply(one) : one);
        return this;
    }

    private static AdmissionFact copy(
            AdmissionFact one, List<AdmissionFact.Leave> leaves, @Nullable LocalDate completedOn) {
        return copy(one, leaves, completedOn, one.plan());
    }

    private static AdmissionFact copy(
            AdmissionFact one,
            List<AdmissionFact.Leave> leaves,
            @Nullable LocalDate completedOn,
            AdmissionFact.@Nullable OwnPlan plan) {
        return new AdmissionFact(
                one.id(),
                one.participant(),
                one.programme(),
                one.cohort(),
                one.municipality(),
                one.gender(),
                one.source(),
                one.referredOn(),
                one.decision(),
                one.decisions(),
                leaves,
                one.withdrawnOn(),
                completedOn,
                one.endedEarlyOn(),
                one.endReason(),
                one.dueOn(),
                one.startedOn(),
                plan,
                one.ageBand());
    }

    /** A relevant job offered, and begun where a day is given. */
    public Story job(
            String who, String offeredOn, @Nullable String from, int percent, boolean subsidised) {
        outcomes.add(
                new OutcomeFact(
                        "O" + outcomes.size(),
                        who,
                        PROGRAMME,
                        "C1",
                        "employment",
                        day(offeredOn),
                        dayOrNull(from),
                        null,
                        day(offeredOn),
                        "own",
                        new OutcomeFact.Employment(percent, "long", subsidised, "yes")));
        return this;
    }

    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static @Nullable LocalDate dayOrNull(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    public Story admitted(String who, String on) {
        return admission(who, "C1", "woman", "kavlinge", "selected", on, null, null);
    }

    /**
     * Somebody's course.
     *
     * @param outcome what was decided at last
     * @param waitingOn when they had been put on the waiting list before, in order
     */
    public Story admission(
            String who,
            String cohort,
            String gender,
            String municipality,
            @Nullable String outcome,
            @Nullable String on,
            @Nullable String withdrawnOn,
            @Nullable String endedEarlyOn,
            String... waitingOn) {
        List<AdmissionFact.Selection> decisions = new ArrayList<>();
        for (String waiting : waitingOn) {
            decisions.add(new AdmissionFact.Selection("waiting-list", day(waiting), "cohort-full"));
        }
        if (outcome != null) {
            decisions.add(new AdmissionFact.Selection(outcome, dayOrNull(on), "fits"));
        }
        LocalDate decided = decisions.isEmpty() ? null : decisions.getFirst().on();
        admissions.add(
                new AdmissionFact(
                        "A" + admissions.size(),
                        who,
                        PROGRAMME,
                        cohort,
                        municipality,
                        gender,
                        "employment-service",
                        decided == null ? day("2016-02-01") : decided.minusMonths(1),
                        decisions.isEmpty() ? null : decisions.getLast(),
                        decisions,
                        List.of(),
                        dayOrNull(withdrawnOn),
                        null,
                        dayOrNull(endedEarlyOn),
                        endedEarlyOn == null ? null : "moved",
                        null,
                        null,
                        null,
                        "25-34"));
        return this;
    }

    /** Somebody who was decided about, for a reason. */
    public Story decided(
            String who, String cohort, String outcome, String on, @Nullable String reason) {
        var decision = new AdmissionFact.Selection(outcome, day(on), reason);
        admissions.add(
                new AdmissionFact(
                        "A" + admissions.size(),
                        who,
                        PROGRAMME,
                        cohort,
                        null,
                        "woman",
                        "own-application",
                        day(on).minusMonths(1),
                        decision,
                        List.of(decision),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        return this;
    }

    public Story placement(String who, String via, String from, @Nullable String to) {
        return outcome(who, "placement", via, from, to);
    }

    public Story outcome(
            String who, String kind, String via, @Nullable String from, @Nullable String to) {
        outcomes.add(
                new OutcomeFact(
                        "O" + outcomes.size(),
                        who,
                        PROGRAMME,
                        "C1",
                        kind,
                        null,
                        dayOrNull(from),
                        dayOrNull(to),
                        day("2016-12-01"),
                        via,
                        kind.equals("employment")
                                ? new OutcomeFact.Employment(100, "long", false, "yes")
                                : null));
        return this;
    }

    public Story mentor(String who, String municipality, @Nullable String activatedOn) {
        return mentor(who, municipality, activatedOn, true);
    }

    public Story mentor(
            String who, String municipality, @Nullable String activatedOn, boolean fresh) {
        mentors.add(
                new MentorFact(
                        who,
                        "man",
                        municipality,
                        null,
                        "trade",
                        2,
                        List.of(
                                new MentorFact.Engagement(
                                        PROGRAMME,
                                        "rotary",
                                        day("2016-01-10"),
                                        false,
                                        null,
                                        fresh,
                                        dayOrNull(activatedOn),
                                        null))));
        return this;
    }

    public Story pair(String mentor, String participant, String acceptedOn, @Nullable String end) {
        LocalDate accepted = day(acceptedOn);
        pairs.add(
                new PairFact(
                        "Q" + pairs.size(),
                        PROGRAMME,
                        "C1",
                        participant,
                        mentor,
                        accepted.minusDays(3),
                        Map.of(),
                        accepted,
                        null,
                        dayOrNull(end),
                        end == null ? null : "did-not-fit",
                        null,
                        null,
                        null,
                        List.of(),
                        null));
        return this;
    }

    public Story pair(PairFact pair) {
        pairs.add(pair);
        return this;
    }

    public Story meetingPlan(MeetingPlanFact plan) {
        meetingPlans.add(plan);
        return this;
    }

    /** Staff were in touch with a pair. */
    public Story contact(String pair, String on) {
        contacts.add(
                new ContactFact(
                        "K" + contacts.size(), PROGRAMME, pair, null, null, day(on), "phone"));
        return this;
    }

    public Story organisation(OrganisationFact organisation) {
        organisations.add(organisation);
        return this;
    }

    public Story application(ApplicationFact application) {
        applications.add(application);
        return this;
    }

    /** Who was admitted has a plan of their own. */
    public Story plan(String who, AdmissionFact.OwnPlan plan) {
        return changed(who, one -> copy(one, one.leaves(), one.completedOn(), plan));
    }

    public Story meeting(MeetingFact meeting) {
        meetings.add(meeting);
        return this;
    }

    public Story survey(
            String key, String openedOn, List<String> asked, SurveyFact.Response... responses) {
        return survey(key, openedOn, asked, 0, responses);
    }

    /** The same, where links were given out besides. */
    public Story survey(
            String key,
            String openedOn,
            List<String> asked,
            int links,
            SurveyFact.Response... responses) {
        surveys.add(
                new SurveyFact(
                        "S" + surveys.size(),
                        key,
                        null,
                        day(openedOn),
                        null,
                        asked,
                        null,
                        List.of(responses),
                        List.of(new SurveyFact.Given(day(openedOn), links))));
        return this;
    }

    public static SurveyFact.Response answer(String who, String on, String question, String value) {
        return new SurveyFact.Response(who, "answered", day(on), Map.of(question, value));
    }

    public static SurveyFact.Response attempt(String who, String on, String status) {
        return new SurveyFact.Response(who, status, day(on), Map.of());
    }

    public Story cost(int year, String line, long amount, String on) {
        costs.add(new CostFact(year, line, amount, day(on)));
        return this;
    }

    public Story deviation(String kind, String on, String text) {
        return deviation(new DeviationFact(kind, day(on), text, null, null, List.of(), null));
    }

    public Story deviation(DeviationFact deviation) {
        deviations.add(deviation);
        return this;
    }

    /** A report was frozen on the day that it is about. */
    public Story frozen(String report, String asOf) {
        frozen.add(new FrozenFact(report, day(asOf), day(asOf)));
        return this;
    }

    /** The process leader wrote something for the final report. */
    public Story text(String section, String language, String text, String on) {
        texts.add(new TextFact("final", section, language, text, false, day(on)));
        return this;
    }

    public Story planVersion(ProgrammeFact.PlanFact version) {
        plans.add(version);
        return this;
    }

    /** Somebody is to be erased. */
    public Story erasure(String person, String state, @Nullable String on, String... keeps) {
        erasures.add(
                new ErasureFact(
                        "erasure-" + erasures.size(),
                        new ErasureFact.Subject("participant", person),
                        state,
                        dayOrNull(on),
                        List.of(keeps)));
        return this;
    }

    public Story activity(
            int row, @Nullable String startedOn, @Nullable String endedOn, String state) {
        activities.add(
                new ProgrammeFact.ActivityFact(
                        row, dayOrNull(startedOn), dayOrNull(endedOn), state));
        return this;
    }

    public Story decided(String key, String on, String outcome) {
        decisions.add(new ProgrammeFact.DecisionFact(key, day(on), outcome, null));
        return this;
    }

    public Snapshot snapshot() {
        return new Snapshot(
                new ProgrammeFact(
                        PROGRAMME, "kavlinge-lomma", "running", decisions, activities, plans),
                plan,
                cohorts,
                admissions,
                outcomes,
                mentors,
                organisations,
                rounds,
                pairs,
                meetingPlans,
                meetings,
                events,
                contacts,
                offers,
                applications,
                internships,
                sisters,
                erasures,
                surveys,
                costs,
                deviations,
                frozen,
                texts);
    }

    public Report report(String key, String asOf) {
        Snapshot snapshot = snapshot();
        return Figures.of(snapshot, snapshot.plan().report(key).orElseThrow(), day(asOf));
    }

    Map<String, GoalFigure> goals(String asOf) {
        Map<String, GoalFigure> goals = new HashMap<>();
        report("final", asOf).goals().forEach(goal -> goals.put(goal.key(), goal));
        return goals;
    }

    GoalFigure goal(String key, String asOf) {
        return Objects.requireNonNull(goals(asOf).get(key));
    }
}
