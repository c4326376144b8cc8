package org.handslag.participant.admission.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.admission.model.AdmissionState;
import org.handslag.participant.cohort.model.Cohort;
import org.handslag.participant.participant.model.Identity;
import org.handslag.participant.participant.model.Participant;
import org.handslag.participant.participant.model.ParticipantState;
import org.handslag.participant.programme.model.Programme;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.Normalised;
import org.handslag.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Lists of a cohort's people that are printed and handed round. Nobody whose identity is protected
 * is on them, whoever prints: paper goes further than its reader.
 */
@Component
public class PrintingLists {
    private final Aggregates<Admission> admissions;
    private final Aggregates<Participant> participants;
    private final Aggregates<Cohort> cohorts;
    private final Aggregates<Programme> programmes;

    PrintingLists(
            Aggregates<Admission> admissions,
            Aggregates<Participant> participants,
            Aggregates<Cohort> cohorts,
            Aggregates<Programme> programmes) {
        this.admissions = admissions;
        this.participants = participants;
        this.cohorts = cohorts;
        this.programmes = programmes;
    }

    /** Somebody on a list. */
    public record Line(Stored<Admission> admission, Identity identity) {}

    /**
     * The CVs of those who are in the intake or in the programme.
     *
     * @param anonymous whether those who select read CVs without names
     * @param lines in the order of referral
     */
    public record Booklet(Stored<Cohort> cohort, boolean anonymous, List<Line> lines) {}

    /** Who is in the programme, in the order of names. */
    public record Attendance(Stored<Cohort> cohort, List<Line> lines) {}

    /** The booklet of a cohort, as far as the caller reaches its people. */
    public Booklet booklet(Call call, String id) {
        Stored<Cohort> cohort = cohort(call, id);
        boolean anonymous =
                programmes
                        .get(call.tenant(), cohort.state().programme())
                        .state()
                        .blueprint()
                        .intake()
                        .documents()
                        .anonymous();
        return new Booklet(
                cohort,
                anonymous,
                lines(
                        call,
                        cohort,
                        admission ->
                                admission.isInIntake()
                                        || admission.state() == AdmissionState.ADMITTED));
    }

    /** The attendance list of a cohort, as far as the caller reaches its people. */
    public Attendance attendance(Call call, String id) {
        Stored<Cohort> cohort = cohort(call, id);
        return new Attendance(
                cohort,
                lines(call, cohort, admission -> admission.state() == AdmissionState.ADMITTED)
                        .stream()
                        .sorted(
                                Comparator.comparing(
                                                (Line line) ->
                                                        Normalised.words(line.identity().name()))
                                        .thenComparing(line -> line.admission().id()))
                        .toList());
    }

    private Stored<Cohort> cohort(Call call, String id) {
        Stored<Cohort> cohort = cohorts.get(call.tenant(), id);
        if (!call.caller().actsIn(cohort.state().programme())) {
            throw ProblemException.notFound();
        }
        return cohort;
    }

    private List<Line> lines(Call call, Stored<Cohort> cohort, Predicate<Admission> wanted) {
        List<Stored<Admission>> all =
                admissions.all(call.tenant(), Map.of("state.cohort", cohort.id()));
        return FollowingAdmission.REACH.seenBy(call).apply(all).stream()
                .filter(stored -> wanted.test(stored.state()))
                .sorted(Comparator.comparing(Stored::id))
                .flatMap(stored -> line(stored).stream())
                .toList();
    }

    private Optional<Line> line(Stored<Admission> stored) {
        return participants
                .find(stored.tenant(), stored.state().person().participant())
                .map(Stored::state)
                .filter(person -> person.state() == ParticipantState.ACTIVE)
                .filter(person -> person.protection() == null)
                .map(person -> new Line(stored, person.identity()));
    }
}
