package org.handslag.participant.programme.kafka;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.participant.programme.model.ActivityProgress;
import org.handslag.participant.programme.model.ActivityState;
import org.handslag.participant.programme.model.Decided;
import org.handslag.participant.programme.model.DecisionOutcome;
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
        List<Activity> activities) {

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
                programme.activities().stream().map(Activity::of).toList());
    }
}
