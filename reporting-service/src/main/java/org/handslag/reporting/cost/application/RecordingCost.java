package org.handslag.reporting.cost.application;

import java.util.Map;
import java.util.Optional;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.ProblemException;
import org.handslag.reporting.cost.model.Cost;
import org.handslag.reporting.facts.application.ProgrammeFacts;
import org.handslag.reporting.figures.plan.BudgetPlan;
import org.springframework.stereotype.Component;

/** Records money spent on a line that the programme's budget has. */
@Component
public class RecordingCost {
    private final Aggregates<Cost> costs;
    private final ProgrammeFacts facts;

    RecordingCost(Aggregates<Cost> costs, ProgrammeFacts facts) {
        this.costs = costs;
        this.facts = facts;
    }

    /**
     * Records it; refusals as {@link Cost#record}.
     *
     * @throws ProblemException 400 where programme, year or line is unknown
     */
    public Result<Cost> record(Call call, Cost cost) {
        BudgetPlan.Year year =
                Optional.ofNullable(facts.planNamed(call, cost.programme()).budget())
                        .flatMap(budget -> budget.year(cost.year()))
                        .orElseThrow(() -> unknown("/year"));
        if (year.lines().stream().noneMatch(line -> line.key().equals(cost.line()))) {
            throw unknown("/line");
        }
        return costs.create(call, id -> cost.record());
    }

    private static ProblemException unknown(String pointer) {
        return ProblemException.invalid(pointer, "unknown", Map.of());
    }
}
