package org.handslag.participant.programme.kafka;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.participant.programme.model.ActivityProgress;
import org.handslag.participant.programme.model.ActivityState;
import org.handslag.participant.programme.model.Decided;
import org.handslag.participant.programme.model.DecisionOutcome;
import org.handslag.participant.programme.model.PlanChange;
import org.handslag.participant.programme.model.PlanState;
import org.handslag.participant.programme.model.PlanStep;
import org.handslag.participant.programme.model.PlanVersion;
import org.handslag.participant.programme.model.Programme;
import org.handslag.participant.programme.model.ProgrammeState;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** A programme as every service may know it, its whole blueprint included. */
public record PublishedProgramme(
        String id,
        String key,
        Origin blueprint,
        Map<String, Object> definition,
        ProgrammeState state,
        List<Decision> decisions,
        List<Activity> activities,
        @Nullable List<Plan> plans) {

    /** How many changes all versions together name, so that a state stays within its bounds. */
    private static final int MOST_CHANGES = 30;

    /**
     * A version of the plan; the one that is decided is the definition.
     *
     * @param preparedOn when the decision was last prepared
     * @param decidedOn when it was last decided on, also where that was postponed
     * @param changes in how many places it differs from the version it was made from
     * @param changed some of these places
     */
    public record Plan(
            int number,
            PlanState state,
            @Nullable LocalDate proposedOn,
            @Nullable LocalDate preparedOn,
            @Nullable String preparedBy,
            @Nullable LocalDate decidedOn,
            @Nullable String decidedBy,
            @Nullable DecisionOutcome outcome,
            int changes,
            List<PlanChange> changed) {
        static Plan of(PlanVersion version, int room) {
            PlanStep prepared = last(version, false);
            PlanStep decided = last(version, true);
            return new Plan(
                    version.number(),
                    version.state(),
                    version.proposedOn(),
                    prepared == null ? null : prepared.on(),
                    prepared == null ? null : prepared.by(),
                    decided == null ? null : decided.on(),
                    decided == null ? null : decided.by(),
                    decided == null ? null : decided.outcome(),
                    version.changes().size(),
                    version.changes().stream().limit(room).toList());
        }

        /** The newest versions' changes have room first; all that is said comes by number. */
        static List<Plan> all(List<PlanVersion> versions) {
            List<Plan> plans = new ArrayList<>();
            int room = MOST_CHANGES;
            for (PlanVersion version : versions.reversed()) {
                Plan plan = of(version, room);
                room -= plan.changed().size();
                plans.addFirst(plan);
            }
            return List.copyOf(plans);
        }

        private static @Nullable PlanStep last(PlanVersion version, boolean decided) {
            return version.steps().stream()
                    .filter(step -> (step.outcome() != null) == decided)
                    .reduce((earlier, later) -> later)
                    .orElse(null);
        }
    }

    /** Which blueprint it was made from. */
    public record Origin(String key, int version) {}

    /** A decision on record. */
    public record Decision(String key, LocalDate decidedOn, DecisionOutcome outcome, String by) {
        static Decision of(Decided decided) {
            return new Decision(
                    decided.key(), decided.decidedOn(), decided.outcome(), decided.by());
        }
    }

    /** How far a row of the activity plan has come. */
    public record Activity(
            int row,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn,
            ActivityState state) {
        static Activity of(ActivityProgress progress) {
            return new Activity(
                    progress.row(), progress.startedOn(), progress.endedOn(), progress.state());
        }
    }

    /** What is published of this state. */
    public static PublishedProgramme of(Stored<Programme> stored) {
        Programme programme = stored.state();
        return new PublishedProgramme(
                stored.id(),
                programme.key(),
                new Origin(programme.blueprint().key(), programme.blueprint().version()),
                programme.definition(),
                programme.state(),
                programme.decisions().stream().map(Decision::of).toList(),
                programme.activities().stream().map(Activity::of).toList(),
                programme.plans() == null ? null : Plan.all(programme.plans()));
    }
}
