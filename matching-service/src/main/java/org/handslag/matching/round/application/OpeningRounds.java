package org.handslag.matching.round.application;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handslag.matching.mirror.model.KnownCohort;
import org.handslag.matching.mirror.model.KnownProgramme;
import org.handslag.matching.round.model.Act;
import org.handslag.matching.round.model.Round;
import org.handslag.matching.round.model.RoundMode;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.SlotTaken;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.json.Json;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a round of choosing in a cohort. */
@Component
public class OpeningRounds {
    private final Aggregates<Round> rounds;
    private final Mirror<KnownProgramme> programmes;
    private final Mirror<KnownCohort> cohorts;
    private final Snapshots snapshots;
    private final OpenSolutions solutions;

    OpeningRounds(
            Aggregates<Round> rounds,
            Mirror<KnownProgramme> programmes,
            Mirror<KnownCohort> cohorts,
            Snapshots snapshots,
            OpenSolutions solutions) {
        this.rounds = rounds;
        this.programmes = programmes;
        this.cohorts = cohorts;
        this.snapshots = snapshots;
        this.solutions = solutions;
    }

    /**
     * Opens it. Refused besides what {@link Round#open} refuses: {@code cohort-closed}, {@code
     * round-pending} where the cohort has a round that is not yet published, {@code
     * mode-not-offered} where the programme matches in another way.
     *
     * @param mode null: the programme's own; another is opened where the blueprint lists it under
     *     {@code matching.also}, or does not say how it matches
     */
    public Result<Round> open(
            Call call,
            String programme,
            String cohort,
            @Nullable RoundMode mode,
            LocalDate on,
            long seed) {
        call.mustReach(Target.ofProgramme(programme));
        try {
            Result<Round> result =
                    rounds.create(
                            call,
                            _ ->
                                    decide(
                                            call,
                                            programme,
                                            cohort,
                                            mode,
                                            seed,
                                            new Act(on, call.caller().membership())));
            if (result instanceof Result.Written<Round>(var stored, _, _)
                    && stored.state().mode().solved()) {
                solutions.of(stored);
            }
            return result;
        } catch (SlotTaken taken) {
            return new Result.Refused<>(new Refusal("round-pending", Map.of()));
        }
    }

    private Decision<Round> decide(
            Call call,
            String programme,
            String cohort,
            @Nullable RoundMode mode,
            long seed,
            Act opened) {
        KnownProgramme known =
                programmes.find(call.tenant(), programme).orElseThrow(() -> unknown("/programme"));
        KnownCohort intake =
                cohorts.find(call.tenant(), cohort)
                        .filter(found -> found.programme().equals(programme))
                        .orElseThrow(() -> unknown("/cohort"));
        if (intake.closed()) {
            return Decision.refused("cohort-closed");
        }
        String wanted = known.wanted(mode == null ? null : Json.code(mode));
        Optional<RoundMode> offered =
                Stream.of(RoundMode.values())
                        .filter(each -> Json.code(each).equals(wanted))
                        .findFirst();
        if (offered.isEmpty()) {
            return Decision.refused("mode-not-offered", Map.of("mode", wanted));
        }
        return Round.open(
                programme,
                cohort,
                offered.get(),
                seed,
                snapshots.candidates(call.tenant(), cohort),
                snapshots.choosers(call.tenant(), programme),
                opened);
    }

    private static ProblemException unknown(String pointer) {
        return ProblemException.invalid(pointer, "unknown", Map.of());
    }
}
