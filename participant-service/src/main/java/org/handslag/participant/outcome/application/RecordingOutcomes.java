package org.handslag.participant.outcome.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.outcome.model.Employment;
import org.handslag.participant.outcome.model.Outcome;
import org.handslag.participant.outcome.model.OutcomeKind;
import org.handslag.participant.outcome.model.Times;
import org.handslag.participant.outcome.model.Via;
import org.handslag.participant.outcome.model.Whose;
import org.handslag.platform.access.Placing;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.reach.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts on record what came of somebody's time in a programme. */
@Component
public class RecordingOutcomes {
    private static final Reach<Outcome> REACH =
            new Reach<>(
                    Placing.ofProgramme("state.whose.programme")
                            .municipality("state.whose.municipality")
                            .participant("state.whose.participant"),
                    RecordingOutcomes::target);

    private final Aggregates<Outcome> outcomes;
    private final Aggregates<Admission> admissions;
    private final ProductsOfProgrammes products;
    private final Clock clock;

    RecordingOutcomes(
            Aggregates<Outcome> outcomes,
            Aggregates<Admission> admissions,
            ProductsOfProgrammes products,
            Clock clock) {
        this.outcomes = outcomes;
        this.admissions = admissions;
        this.products = products;
        this.clock = clock;
    }

    /**
     * Records an outcome of somebody who was admitted.
     *
     * @param product the key of what was made, for a product; null: it is none
     * @throws ProblemException 400 where the admission is unknown or out of the caller's reach, or
     *     the programme's blueprint has no such product
     */
    public Result<Outcome> record(
            Call call,
            String admission,
            OutcomeKind kind,
            Times times,
            Via via,
            @Nullable String pair,
            @Nullable Employment employment,
            @Nullable String product,
            @Nullable ToldBy toldBy) {
        Admission of =
                admissions
                        .find(call.tenant(), admission)
                        .map(Stored::state)
                        .filter(found -> call.caller().reaches(target(found)))
                        .orElseThrow(
                                () -> ProblemException.invalid("/admission", "unknown", Map.of()));
        if (product != null && products.purpose(call.tenant(), of.programme(), product).isEmpty()) {
            throw ProblemException.invalid("/product", "unknown", Map.of());
        }
        Whose whose =
                new Whose(
                        of.person().participant(),
                        admission,
                        of.programme(),
                        of.cohort(),
                        of.person().municipality(),
                        of.referral().on());
        Recorded recorded = new Recorded(call.caller().membership(), toldBy);
        return REACH.answerable(
                call,
                outcomes.create(
                        call,
                        id ->
                                of.admittedOn() == null
                                        ? Decision.refused("not-admitted")
                                        : Outcome.record(
                                                whose,
                                                kind,
                                                times,
                                                LocalDate.now(clock),
                                                via,
                                                pair,
                                                employment,
                                                product,
                                                recorded)));
    }

    /**
     * What was offered begins on this day.
     *
     * @param employment what the job is like as it begins; null: as it was offered
     */
    public Result<Outcome> start(
            Call call, String id, LocalDate from, @Nullable Employment employment) {
        return outcomes.change(
                call,
                id,
                stored -> {
                    call.mustReach(target(stored));
                    return stored.state().start(from, employment);
                });
    }

    /** An outcome lasted up to and with this day. */
    public Result<Outcome> end(Call call, String id, LocalDate to) {
        return outcomes.change(
                call,
                id,
                stored -> {
                    call.mustReach(target(stored));
                    return stored.state().end(to);
                });
    }

    /** One outcome that the caller may see. */
    public Stored<Outcome> read(Call call, String id) {
        Stored<Outcome> stored = outcomes.get(call.tenant(), id);
        call.mustReach(target(stored));
        return stored;
    }

    /**
     * The outcomes that the caller may see.
     *
     * @param programme only this programme's; null: all
     */
    public Page<Stored<Outcome>> list(Call call, @Nullable String programme, Paging paging) {
        Map<String, String> equal =
                programme == null ? Map.of() : Map.of("state.whose.programme", programme);
        return REACH.list(outcomes, call, equal, paging);
    }

    static Target target(Stored<Outcome> stored) {
        Whose whose = stored.state().whose();
        return Target.ofProgramme(whose.programme())
                .in(whose.municipality())
                .of(whose.participant());
    }

    private static Target target(Admission admission) {
        return Target.ofProgramme(admission.programme())
                .in(admission.person().municipality())
                .of(admission.person().participant());
    }
}
