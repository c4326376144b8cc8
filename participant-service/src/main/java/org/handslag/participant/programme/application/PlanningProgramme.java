package org.handslag.participant.programme.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handslag.participant.blueprint.application.BlueprintSchema;
import org.handslag.participant.blueprint.model.Blueprint;
import org.handslag.participant.cohort.model.Cohort;
import org.handslag.participant.programme.model.DecisionOutcome;
import org.handslag.participant.programme.model.PlanVersion;
import org.handslag.participant.programme.model.Programme;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Changes a programme's plan the way that it was decided: proposed, prepared, decided. */
@Component
public class PlanningProgramme {
    private final Aggregates<Programme> programmes;
    private final Aggregates<Cohort> cohorts;
    private final BlueprintSchema schema;

    PlanningProgramme(
            Aggregates<Programme> programmes, Aggregates<Cohort> cohorts, BlueprintSchema schema) {
        this.programmes = programmes;
        this.cohorts = cohorts;
        this.schema = schema;
    }

    /**
     * Proposes another plan.
     *
     * @param definition the whole document; null where only changes are given
     * @param changes what is changed in the programme's own definition; null where a document is
     *     given
     * @throws ProblemException 400 where none or both are given or a place is not there, 422 with
     *     every fault of what would come out
     */
    public Result<Programme> propose(
            Call call,
            String id,
            @Nullable JsonNode definition,
            @Nullable List<PlanEdit> changes,
            LocalDate on,
            @Nullable String why,
            @Nullable ToldBy toldBy) {
        Stored<Programme> now = read(call, id);
        JsonNode document = PlanEdit.document(now.state().definition(), definition, changes);
        Judged.mustBeBlueprint(schema, document);
        Blueprint next = schema.read(document);
        Set<String> opened = opened(call, id);
        return programmes.change(
                call,
                id,
                stored ->
                        stored.state()
                                .propose(
                                        next,
                                        opened,
                                        on,
                                        PrivateText.ofTenantOrNull(why),
                                        new Recorded(call.caller().membership(), toldBy)));
    }

    /** Puts on record that a station of the way has prepared the decision. */
    public Result<Programme> prepare(
            Call call, String id, int number, LocalDate on, String by, @Nullable ToldBy toldBy) {
        read(call, id);
        return programmes.change(
                call,
                id,
                stored ->
                        stored.state()
                                .prepare(
                                        number,
                                        on,
                                        by,
                                        new Recorded(call.caller().membership(), toldBy)));
    }

    /** Puts on record what was decided on a proposed plan. */
    public Result<Programme> decide(
            Call call,
            String id,
            int number,
            LocalDate on,
            String by,
            DecisionOutcome outcome,
            @Nullable ToldBy toldBy) {
        read(call, id);
        Set<String> opened = opened(call, id);
        return programmes.change(
                call,
                id,
                stored ->
                        stored.state()
                                .decidePlan(
                                        number,
                                        opened,
                                        on,
                                        by,
                                        outcome,
                                        new Recorded(call.caller().membership(), toldBy)));
    }

    /** The versions of a programme's plan. */
    public List<PlanVersion> versions(Call call, String id) {
        return read(call, id).state().versions();
    }

    /**
     * One programme, to show one version of its plan.
     *
     * @throws ProblemException 404 where there is no such version
     */
    public Stored<Programme> read(Call call, String id, int number) {
        Stored<Programme> stored = read(call, id);
        if (stored.state().versions().stream().noneMatch(one -> one.number() == number)) {
            throw ProblemException.notFound();
        }
        return stored;
    }

    private Stored<Programme> read(Call call, String id) {
        Stored<Programme> stored = programmes.get(call.tenant(), id);
        call.mustReach(Target.ofProgramme(id));
        return stored;
    }

    private Set<String> opened(Call call, String id) {
        return cohorts.all(call.tenant(), Map.of("state.programme", id)).stream()
                .map(stored -> stored.state().key())
                .collect(Collectors.toSet());
    }
}
