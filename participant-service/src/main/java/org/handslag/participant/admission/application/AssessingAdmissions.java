package org.handslag.participant.admission.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.admission.model.Assessed;
import org.handslag.participant.admission.model.Met;
import org.handslag.participant.blueprint.model.Intake;
import org.handslag.participant.cohort.model.Cohort;
import org.handslag.participant.programme.model.Programme;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters how criteria are met for many at once: refused whole, or applied whole. */
@Component
public class AssessingAdmissions {
    private final Aggregates<Admission> admissions;
    private final Aggregates<Cohort> cohorts;
    private final Aggregates<Programme> programmes;

    AssessingAdmissions(
            Aggregates<Admission> admissions,
            Aggregates<Cohort> cohorts,
            Aggregates<Programme> programmes) {
        this.admissions = admissions;
        this.cohorts = cohorts;
        this.programmes = programmes;
    }

    /**
     * One admission's row.
     *
     * @param met criterion's key to how it is met
     */
    public record Row(String admission, Map<String, Met> met) {}

    /**
     * Judges criteria on a day. Applied row by row, each once: sent again after an interruption, it
     * goes on where it stopped.
     *
     * @return the admissions as they are afterwards, in the order of the rows
     * @throws ProblemException 404 for an unknown cohort, 400 with every row that cannot be: an
     *     admission that is not the cohort's, that the caller does not reach, or that stands twice;
     *     what the admission itself refuses
     */
    public List<Stored<Admission>> assess(
            Call call, String cohort, LocalDate on, List<Row> rows, @Nullable ToldBy toldBy) {
        Cohort of = cohorts.get(call.tenant(), cohort).state();
        if (!call.caller().actsIn(of.programme())) {
            throw ProblemException.notFound();
        }
        Intake intake = programmes.get(call.tenant(), of.programme()).state().blueprint().intake();
        Recorded recorded = FollowingAdmission.recorded(call, toldBy);
        List<Problem.Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            String at = "/rows/" + i;
            Row row = rows.get(i);
            if (!seen.add(row.admission())) {
                faults.add(new Problem.Fault(at + "/admission", "duplicate", Map.of()));
            }
            Optional<Stored<Admission>> found =
                    admissions
                            .find(call.tenant(), row.admission())
                            .filter(stored -> stored.state().cohort().equals(cohort))
                            .filter(
                                    stored ->
                                            call.caller()
                                                    .reaches(FollowingAdmission.target(stored)));
            if (found.isEmpty()) {
                faults.add(new Problem.Fault(at + "/admission", "unknown", Map.of()));
            } else if (found.get().state().assess(judged(row, on, recorded), intake)
                    instanceof Decision.Refused<Admission>(var refusal)) {
                faults.add(new Problem.Fault(at, refusal.code(), refusal.values()));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        List<Stored<Admission>> after = new ArrayList<>();
        for (Row row : rows) {
            Result<Admission> result =
                    admissions.change(
                            call,
                            row.admission(),
                            stored -> {
                                call.mustReach(FollowingAdmission.target(stored));
                                return stored.state().assess(judged(row, on, recorded), intake);
                            });
            switch (result) {
                case Result.Written<Admission> written -> after.add(written.stored());
                case Result.Refused<Admission>(var refusal) ->
                        throw new ProblemException(
                                Problem.of(409, refusal.code()).values(refusal.values()));
            }
        }
        return List.copyOf(after);
    }

    private static List<Assessed> judged(Row row, LocalDate on, Recorded recorded) {
        return row.met().entrySet().stream()
                .map(each -> new Assessed(each.getKey(), each.getValue(), on, recorded))
                .toList();
    }
}
