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
import org.handslag.platform.id.Ids;
import org.handslag.platform.problem.ProblemException;
import org.handslag.reporting.boardreport.model.BoardReport;
import org.handslag.reporting.facts.application.ProgrammeFacts;
import org.springframework.stereotype.Component;

/** Freezes a report: composes it once more, and keeps its text and hash for good. */
@Component
public class FreezingReport {
    private static final int ATTEMPTS = 3;

    private final ProgrammeFacts facts;
    private final ComposingReport composing;
    private final Aggregates<BoardReport> reports;

    FreezingReport(
            ProgrammeFacts facts, ComposingReport composing, Aggregates<BoardReport> reports) {
        this.facts = facts;
        this.composing = composing;
        this.reports = reports;
    }

    /** What to freeze. */
    public record Command(String programme, String report, LocalDate asOf, LocalDate frozenOn) {}

    /**
     * Freezes it as the next edition; refusals as {@link BoardReport#freeze}.
     *
     * @throws ProblemException 400 for a programme that is unknown or out of reach, or a report
     *     that its plan does not have
     */
    public Result<BoardReport> freeze(Call call, Command command) {
        if (facts.planNamed(call, command.programme()).report(command.report()).isEmpty()) {
            throw ProblemException.invalid("/report", "unknown", Map.of());
        }
        String content =
                ReportJson.canonical(
                        composing.compose(
                                call, command.programme(), command.report(), command.asOf()));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return write(call, command, content);
            } catch (SlotTaken meanwhile) {
                // Somebody froze the same edition between our look and our write: look again.
                continue;
            }
        }
        throw ProblemException.unavailable("busy", 1);
    }

    private Result<BoardReport> write(Call call, Command command, String content) {
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
        return reports.create(
                call,
                id ->
                        BoardReport.freeze(
                                command.programme(),
                                command.report(),
                                command.asOf(),
                                command.frozenOn(),
                                latest.map(BoardReport::contentHash),
                                latest.map(BoardReport::edition).orElse(0) + 1,
                                Ids.hash(content),
                                content,
                                call.caller().membership()));
    }
}
