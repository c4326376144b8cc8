package org.handslag.participant.programme.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.participant.programme.model.ActivityState;
import org.handslag.participant.programme.model.DecisionOutcome;
import org.handslag.participant.programme.model.Programme;
import org.handslag.participant.programme.model.ProgrammeState;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** A programme over HTTP; the whole blueprint comes where one programme is read or made. */
record ProgrammeView(
        String id,
        String key,
        Origin blueprint,
        @Nullable Object title,
        ProgrammeState state,
        List<DecisionView> decisions,
        List<ActivityView> activities,
        @Nullable Map<String, Object> definition) {

    record Origin(String key, int version) {}

    record DecisionView(String key, LocalDate decidedOn, DecisionOutcome outcome, String by) {}

    record ActivityView(
            int row,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn,
            ActivityState state) {}

    static ProgrammeView whole(Stored<Programme> stored) {
        return of(stored, stored.state().definition());
    }

    static ProgrammeView summary(Stored<Programme> stored) {
        return of(stored, null);
    }

    private static ProgrammeView of(
            Stored<Programme> stored, @Nullable Map<String, Object> definition) {
        Programme programme = stored.state();
        return new ProgrammeView(
                stored.id(),
                programme.key(),
                new Origin(programme.blueprint().key(), programme.blueprint().version()),
                programme.blueprint().at("title"),
                programme.state(),
                programme.decisions().stream()
                        .map(
                                decided ->
                                        new DecisionView(
                                                decided.key(),
                                                decided.decidedOn(),
                                                decided.outcome(),
                                                decided.by()))
                        .toList(),
                programme.activities().stream()
                        .map(
                                activity ->
                                        new ActivityView(
                                                activity.row(),
                                                activity.startedOn(),
                                                activity.endedOn(),
                                                activity.state()))
                        .toList(),
                definition);
    }
}
