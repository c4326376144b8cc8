package org.handslag.reporting.publishing.application;

import java.time.LocalDate;
import java.util.Map;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.SlotTaken;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.handslag.reporting.facts.application.ProgrammeFacts;
import org.handslag.reporting.publishing.edition.SideBySide;
import org.handslag.reporting.publishing.model.Comparison;
import org.springframework.stereotype.Component;

/** Agreeing to compare published figures with another tenant, ending it, and comparing. */
@Component
public class ComparingProgrammes {
    private final ProgrammeFacts facts;
    private final Aggregates<Comparison> comparisons;
    private final AgreedPublications agreed;

    ComparingProgrammes(
            ProgrammeFacts facts, Aggregates<Comparison> comparisons, AgreedPublications agreed) {
        this.facts = facts;
        this.comparisons = comparisons;
        this.agreed = agreed;
    }

    /**
     * Agrees, for this side; refusals as {@link Comparison#agree}. Whether the other tenant exists
     * is not told.
     *
     * @throws ProblemException 400 for an unknown programme or a key that no tenant can have, 409
     *     {@code already-agreed} where an agreement with that tenant holds
     */
    public Result<Comparison> agree(Call call, String programme, String with, LocalDate on) {
        facts.planNamed(call, programme);
        if (!Tenant.isKey(with)) {
            throw ProblemException.invalid("/with", "wrong-form", Map.of());
        }
        try {
            return comparisons.create(
                    call,
                    id ->
                            new Comparison(programme, with, on, null, call.caller().membership())
                                    .agree(call.tenant().key()));
        } catch (SlotTaken holds) {
            throw new ProblemException(Problem.of(409, "already-agreed"));
        }
    }

    /** Ends it, for both; refusals as {@link Comparison#end}. */
    public Result<Comparison> end(Call call, String id, LocalDate on) {
        return comparisons.change(
                call,
                id,
                stored -> {
                    call.mustReach(Target.ofProgramme(stored.state().programme()));
                    return stored.state().end(on);
                });
    }

    /**
     * The latest published figures of both, side by side.
     *
     * @throws ProblemException as {@link AgreedPublications#read}; 409 {@code nothing-published}
     *     where a side has published nothing yet
     */
    public SideBySide compare(Call call, String id) {
        call.mustReach(Target.ofProgramme(comparisons.get(call.tenant(), id).state().programme()));
        AgreedPublications.Both both = agreed.read(call.tenant(), id);
        return SideBySide.of(
                both.own()
                        .map(one -> PublishedJson.read(one.text()))
                        .orElseThrow(ComparingProgrammes::nothing),
                both.other()
                        .map(one -> PublishedJson.read(one.text()))
                        .orElseThrow(ComparingProgrammes::nothing));
    }

    private static ProblemException nothing() {
        return new ProblemException(Problem.of(409, "nothing-published"));
    }
}
