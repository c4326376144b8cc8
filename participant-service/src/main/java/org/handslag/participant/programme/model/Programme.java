package org.handslag.participant.programme.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.participant.blueprint.model.Blueprint;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A programme: one blueprint brought to life.
 *
 * @param key the programme's own key, unique in its tenant
 * @param definition the whole blueprint, as it was when the programme was created
 * @param decisions in the order they were recorded
 * @param activities rows on which something is recorded, in the plan's order
 * @param recorded who created it
 * @param plans versions of the plan; null: none was ever proposed
 */
public record Programme(
        String key,
        Map<String, Object> definition,
        ProgrammeState state,
        List<Decided> decisions,
        List<ActivityProgress> activities,
        Recorded recorded,
        @Nullable List<PlanVersion> plans) {

    /** A new programme; the blueprint has been judged before. */
    public static Decision<Programme> create(String key, Blueprint blueprint, Recorded recorded) {
        return Decision.changed(
                new Programme(
                        key,
                        blueprint.document(),
                        ProgrammeState.PLANNED,
                        List.of(),
                        List.of(),
                        recorded,
                        null),
                "programme.created.v1");
    }

    /** What the programme is made from. */
    public Blueprint blueprint() {
        return new Blueprint(definition);
    }

    /**
     * A decision was taken. One that was postponed can be taken again, later; any other is taken
     * once.
     */
    public Decision<Programme> decide(Decided decided) {
        if (!blueprint().keys("decisions").contains(decided.key())) {
            return Decision.refused("unknown-decision", Map.of("decision", decided.key()));
        }
        if (!decided.by().equals("unknown") && !blueprint().bodies().contains(decided.by())) {
            return Decision.refused("unknown-body", Map.of("by", decided.by()));
        }
        for (Decided earlier : decisions) {
            if (earlier.says(decided)) {
                return Decision.unchanged();
            }
            if (earlier.key().equals(decided.key())) {
                if (earlier.outcome() != DecisionOutcome.POSTPONED) {
                    return Decision.refused(
                            "already-decided", Map.of("decidedOn", earlier.decidedOn()));
                }
                if (decided.decidedOn().isBefore(earlier.decidedOn())) {
                    return Decision.refused(
                            "before-the-postponement", Map.of("postponedOn", earlier.decidedOn()));
                }
            }
        }
        List<Decided> all = new ArrayList<>(decisions);
        all.add(decided);
        return Decision.changed(with(List.copyOf(all), activities), "programme.decided.v1");
    }

    /** The activity plan has come this far in one row; replaces what was recorded on it. */
    public Decision<Programme> progress(ActivityProgress progress) {
        if (!blueprint().rows().contains(progress.row())) {
            return Decision.refused("unknown-activity", Map.of("row", progress.row()));
        }
        if (progress.endsBeforeItStarts()) {
            return Decision.refused("ended-before-started");
        }
        if (!progress.datesFitState()) {
            return Decision.refused("dates-do-not-fit-state");
        }
        if (activities.stream().anyMatch(progress::says)) {
            return Decision.unchanged();
        }
        List<ActivityProgress> all = new ArrayList<>(activities);
        all.removeIf(other -> other.row() == progress.row());
        all.add(progress);
        all.sort(Comparator.comparingInt(ActivityProgress::row));
        return Decision.changed(
                with(decisions, List.copyOf(all)), "programme.activity-recorded.v1");
    }

    /** All versions of the plan, the first one too, by number. */
    public List<PlanVersion> versions() {
        return plans == null
                ? List.of(
                        new PlanVersion(
                                1,
                                0,
                                PlanState.DECIDED,
                                null,
                                List.of(),
                                null,
                                null,
                                List.of(),
                                recorded))
                : plans;
    }

    /** The version that is the definition. */
    public PlanVersion inForce() {
        return versions().stream()
                .filter(version -> version.state() == PlanState.DECIDED)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Another plan is proposed; the document has been judged before.
     *
     * @param cohorts keys of the programme's cohorts that are open or were
     */
    public Decision<Programme> propose(
            Blueprint next,
            Set<String> cohorts,
            LocalDate on,
            @Nullable PrivateText why,
            Recorded recorded) {
        return new Plans(this, cohorts).propose(next, on, why, recorded);
    }

    /** A station of the way has prepared the decision on a proposed plan. */
    public Decision<Programme> prepare(int number, LocalDate on, String by, Recorded recorded) {
        return new Plans(this, Set.of()).prepare(number, new PlanStep(on, by, null, recorded));
    }

    /**
     * A proposed plan was approved, rejected or postponed; approved it is the definition from then
     * on.
     *
     * @param cohorts keys of the programme's cohorts that are open or were
     */
    public Decision<Programme> decidePlan(
            int number,
            Set<String> cohorts,
            LocalDate on,
            String by,
            DecisionOutcome outcome,
            Recorded recorded) {
        return new Plans(this, cohorts)
                .decide(number, new PlanStep(on, by, outcome, recorded), outcome);
    }

    Programme with(Map<String, Object> definition, List<PlanVersion> plans) {
        Programme next =
                new Programme(
                        key,
                        definition,
                        state,
                        decisions,
                        activities,
                        recorded,
                        List.copyOf(plans));
        return next.with(decisions, activities);
    }

    private Programme with(List<Decided> decisions, List<ActivityProgress> activities) {
        return new Programme(
                key,
                definition,
                reached(decisions, activities),
                decisions,
                activities,
                recorded,
                plans);
    }

    private ProgrammeState reached(List<Decided> decisions, List<ActivityProgress> activities) {
        boolean over =
                activities.size() == blueprint().rows().size()
                        && activities.stream()
                                .allMatch(
                                        activity ->
                                                switch (activity.state()) {
                                                    case DONE, CANCELLED -> true;
                                                    case ONGOING, NOT_STARTED -> false;
                                                });
        if (over) {
            return ProgrammeState.ENDED;
        }
        if (activities.stream().anyMatch(activity -> activity.startedOn() != null)) {
            return ProgrammeState.RUNNING;
        }
        return decisions.stream().anyMatch(this::approves)
                ? ProgrammeState.DECIDED
                : ProgrammeState.PLANNED;
    }

    private boolean approves(Decided decided) {
        return decided.outcome() == DecisionOutcome.APPROVED
                && blueprint().decisionsOfDecidingBody().contains(decided.key());
    }
}
