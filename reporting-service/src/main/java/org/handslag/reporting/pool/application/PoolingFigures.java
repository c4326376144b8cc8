package org.handslag.reporting.pool.application;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.platform.access.Target;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.ProblemException;
import org.handslag.reporting.facts.application.ProgrammeFacts;
import org.handslag.reporting.figures.Pooling;
import org.handslag.reporting.figures.Snapshot;
import org.handslag.reporting.figures.report.Pooled;
import org.handslag.reporting.survey.application.SurveyFacts;
import org.springframework.stereotype.Component;

/** Puts programmes of a tenant together. */
@Component
public class PoolingFigures {
    /** Every programme that the caller reaches. */
    private static final String ALL = "all";

    private final ProgrammeFacts facts;
    private final SurveyFacts surveys;

    PoolingFigures(ProgrammeFacts facts, SurveyFacts surveys) {
        this.facts = facts;
        this.surveys = surveys;
    }

    /**
     * The programmes together.
     *
     * @param programmes ids with commas between them, or {@code all}
     * @throws ProblemException 400 where one of them is unknown or out of reach, with one answer
     *     for both; 404 where the caller reaches none
     */
    public Pooled pool(Call call, String programmes, Pooling.By by, LocalDate asOf) {
        Set<String> reached = new LinkedHashSet<>(facts.programmes(call.tenant()));
        reached.removeIf(one -> !call.caller().reaches(Target.ofProgramme(one)));
        Set<String> asked = Set.copyOf(List.of(programmes.split(",")));
        if (!programmes.equals(ALL)) {
            if (!reached.containsAll(asked)) {
                throw ProblemException.invalid("?programmes", "unknown", Map.of());
            }
            reached.retainAll(asked);
        }
        if (reached.isEmpty()) {
            throw ProblemException.notFound();
        }
        List<Snapshot> snapshots =
                facts.courses(call.tenant(), reached).stream()
                        .map(
                                one ->
                                        one.with(
                                                surveys.of(call.tenant(), one.programme().id()),
                                                List.of(),
                                                List.of()))
                        .toList();
        return Pooling.of(snapshots, by, asOf);
    }
}
