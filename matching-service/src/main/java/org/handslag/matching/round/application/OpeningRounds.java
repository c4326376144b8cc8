package org.handslag.matching.round.application;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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

    OpeningRounds(
            Aggregates<Round> rounds,
            Mirror<KnownProgramme> programmes,
            Mirror<KnownCohort> cohorts,
            Snapshots snapshots) {
        this.rounds = rounds;
        this.programmes = programmes;
        this.cohorts = cohorts;
        this.snapshots = snapshots;
    }

    /**
     * Opens it. Refused besides what {@link Round#open} refuses: {@code cohort-closed}, {@code
     * round-pending} where the cohort has a round that is not yet published, {@code
     * mode-not-offered} where the programme matches in another way.
     *
     * @param mode null: the programme's own
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
            return rounds.create(
                    call,
                    _ ->
                            decide(
                                    call,
                                    programme,
                                    cohort,
                                    mode,
                                    seed,
                                    new Act(on, call.caller().membership())));
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
        String offered = Json.code(RoundMode.MENTOR_CHOICE);
        String wanted =
                Optional.ofNullable(known.mode())
                        .filter(stated -> !stated.equals("unknown"))
                        .orElse(mode == null ? "unknown" : Json.code(mode));
        if (!wanted.equals(offered)) {
            return Decision.refused("mode-not-offered", Map.of("mode", wanted));
        }
        return Round.open(
                programme,
                cohort,
                RoundMode.MENTOR_CHOICE,
                seed,
                snapshots.candidates(call.tenant(), cohort),
                snapshots.choosers(call.tenant(), programme),
                opened);
    }

    private static ProblemException unknown(String pointer) {
        return ProblemException.invalid(pointer, "unknown", Map.of());
    }
}
