package org.handslag.participant.admission.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.cohort.model.Cohort;
import org.handslag.participant.cohort.model.Ranking;
import org.handslag.participant.programme.model.Programme;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts those who are prepared into an order, from which the waiting list moves up. */
@Component
public class RankingAdmissions {
    private final Aggregates<Admission> admissions;
    private final Aggregates<Cohort> cohorts;
    private final Aggregates<Programme> programmes;

    RankingAdmissions(
            Aggregates<Admission> admissions,
            Aggregates<Cohort> cohorts,
            Aggregates<Programme> programmes) {
        this.admissions = admissions;
        this.cohorts = cohorts;
        this.programmes = programmes;
    }

    /**
     * Ranks, in place of every ranking before.
     *
     * @param order admissions' ids, the first comes first
     * @throws ProblemException 404 for an unknown cohort, 400 with every id that is not one of its
     *     admissions or stands twice
     */
    public Result<Cohort> rank(
            Call call, String id, List<String> order, LocalDate on, @Nullable ToldBy toldBy) {
        Ranking ranking = new Ranking(on, order, FollowingAdmission.recorded(call, toldBy));
        return cohorts.change(
                call,
                id,
                stored -> {
                    Cohort cohort = stored.state();
                    call.mustReach(Target.ofProgramme(cohort.programme()));
                    if (!programmes
                            .get(call.tenant(), cohort.programme())
                            .state()
                            .blueprint()
                            .intake()
                            .ranked()) {
                        return Decision.refused("not-ranked-here");
                    }
                    mustBeOf(call, id, order);
                    return cohort.rank(ranking);
                });
    }

    private void mustBeOf(Call call, String cohort, List<String> order) {
        Set<String> known = new HashSet<>();
        for (Stored<Admission> stored :
                admissions.all(call.tenant(), Map.of("state.cohort", cohort))) {
            if (call.caller().reaches(FollowingAdmission.target(stored))) {
                known.add(stored.id());
            }
        }
        List<Problem.Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < order.size(); i++) {
            String at = "/admissions/" + i;
            if (!known.contains(order.get(i))) {
                faults.add(new Problem.Fault(at, "unknown", Map.of()));
            } else if (!seen.add(order.get(i))) {
                faults.add(new Problem.Fault(at, "duplicate", Map.of()));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
