package org.handslag.reporting.boardreport.application;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.SlotTaken;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.id.Ids;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.problem.ProblemException;
import org.handslag.reporting.boardreport.model.BoardReport;
import org.handslag.reporting.boardreport.model.ReportInputs;
import org.handslag.reporting.facts.application.ProgrammeFacts;
import org.handslag.reporting.figures.plan.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Freezes a report: computes it once more, from inputs as they are kept, and keeps both for good.
 */
@Component
public class FreezingReport {
    private static final int ATTEMPTS = 3;

    private final ProgrammeFacts facts;
    private final ComposingReport composing;
    private final Aggregates<BoardReport> reports;
    private final Aggregates<ReportInputs> inputs;

    FreezingReport(
            ProgrammeFacts facts,
            ComposingReport composing,
            Aggregates<BoardReport> reports,
            Aggregates<ReportInputs> inputs) {
        this.facts = facts;
        this.composing = composing;
        this.reports = reports;
        this.inputs = inputs;
    }

    /**
     * What to freeze.
     *
     * @param changed what this edition puts right; null: it is the first
     */
    public record Command(
            String programme,
            String report,
            LocalDate asOf,
            LocalDate frozenOn,
            @Nullable PrivateText changed) {}

    /** A report beside its inputs, both as they will be kept. */
    private record Composed(
            String content, ReportInputs inputs, String hash, List<String> signatories) {}

    /**
     * Freezes it as the next edition; refusals as {@link BoardReport#freeze}, and {@code
     * too-much-to-freeze} where its inputs cannot be kept.
     *
     * @throws ProblemException 400 for a programme that is unknown or out of reach, or a report
     *     that its plan does not have
     */
    public Result<BoardReport> freeze(Call call, Command command) {
        if (facts.planNamed(call, command.programme()).report(command.report()).isEmpty()) {
            throw ProblemException.invalid("/report", "unknown", Map.of());
        }
        Inputs live =
                composing.inputs(
                        call,
                        command.programme(),
                        command.report(),
                        command.asOf(),
                        command.frozenOn());
        String json = live.canonical();
        String packed = Inputs.packed(json);
        if (packed.length() > ReportInputs.MOST) {
            return new Result.Refused<>(
                    new Refusal("too-much-to-freeze", Map.of("most", ReportInputs.MOST)));
        }
        // From what is kept, not from what is live: so it can be computed again to the bit.
        var composed =
                new Composed(
                        ReportJson.canonical(Inputs.read(json).report()),
                        ReportInputs.of(command.programme(), packed),
                        Ids.hash(json),
                        signatories(live.snapshot().plan()));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return write(call, command, composed);
            } catch (SlotTaken meanwhile) {
                // Somebody froze the same edition between our look and our write: look again.
                continue;
            }
        }
        throw ProblemException.unavailable("busy", 1);
    }

    /** Partners who sign; where the plan names none, the owner. */
    private static List<String> signatories(Plan plan) {
        List<String> partners =
                plan.partners().stream()
                        .filter(Plan.Partner::signs)
                        .map(Plan.Partner::key)
                        .toList();
        return partners.isEmpty() ? List.of("owner") : partners;
    }

    private Result<BoardReport> write(Call call, Command command, Composed composed) {
        List<Stored<BoardReport>> editions =
                reports.all(
                        call.tenant(),
                        Map.of(
                                "state.programme", command.programme(),
                                "state.report", command.report()));
        Optional<BoardReport> latest =
                editions.stream()
                        .map(Stored::state)
                        .max(Comparator.comparingInt(BoardReport::edition));
        int edition = latest.map(BoardReport::edition).orElse(0) + 1;
        String place =
                Ids.derived(
                        call.tenant().key(),
                        command.programme(),
                        command.report(),
                        String.valueOf(edition),
                        composed.hash());
        Decision<BoardReport> decision =
                BoardReport.about(
                                command.programme(),
                                command.report(),
                                command.asOf(),
                                command.frozenOn(),
                                edition,
                                Ids.hash(composed.content()),
                                composed.content(),
                                call.caller().membership(),
                                command.changed(),
                                new BoardReport.Inputs(place, composed.hash()),
                                composed.signatories())
                        .freeze(latest.map(BoardReport::contentHash));
        if (decision instanceof Decision.Changed<BoardReport>) {
            // Before the report: none is ever there without them.
            inputs.create(call, place, () -> composed.inputs().keep());
        }
        return reports.create(call, id -> decision);
    }
}
