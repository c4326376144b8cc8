package org.handslag.reporting.reporttext.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.problem.ProblemException;
import org.handslag.reporting.facts.application.ProgrammeFacts;
import org.handslag.reporting.figures.report.Passage;
import org.handslag.reporting.reporttext.model.ReportText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what stands in a report beside the figures. */
@Component
public class WritingReportText {
    private final Aggregates<ReportText> texts;
    private final ProgrammeFacts facts;
    private final Clock clock;

    WritingReportText(Aggregates<ReportText> texts, ProgrammeFacts facts, Clock clock) {
        this.texts = texts;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * What to write.
     *
     * @param on null: today
     */
    public record Command(
            String programme,
            String report,
            String section,
            String language,
            PrivateText text,
            boolean published,
            @Nullable LocalDate on) {}

    /**
     * Writes it.
     *
     * @throws ProblemException 400 where programme, report or section is unknown
     */
    public Result<ReportText> write(Call call, Command command) {
        if (facts.planNamed(call, command.programme()).report(command.report()).isEmpty()) {
            throw ProblemException.invalid("/report", "unknown", Map.of());
        }
        if (Passage.of(command.section()).isEmpty()) {
            throw ProblemException.invalid("/section", "unknown", Map.of());
        }
        LocalDate on = command.on();
        return texts.create(
                call,
                id ->
                        new ReportText(
                                        command.programme(),
                                        command.report(),
                                        command.section(),
                                        command.language(),
                                        command.text(),
                                        command.published(),
                                        on == null ? LocalDate.now(clock) : on,
                                        call.caller().membership())
                                .write());
    }
}
