package org.handslag.participant.participant.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.handslag.participant.admission.application.Referring;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.participant.model.Gender;
import org.handslag.participant.participant.model.Identity;
import org.handslag.participant.participant.model.Participant;
import org.handslag.participant.participant.model.Profile;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Registers many people at once, and refers them where a cohort is given: refused whole, or applied
 * row by row through the ordinary commands. Sent again under the same key it goes on where it
 * stopped, and registers nobody twice.
 */
@Component
public class ImportingParticipants {
    private final KeepingParticipants keeping;
    private final Referring referring;

    ImportingParticipants(KeepingParticipants keeping, Referring referring) {
        this.keeping = keeping;
        this.referring = referring;
    }

    /**
     * One person.
     *
     * @param identity gets the new id: whose texts these are
     * @param source the blueprint's code of who refers; null: nobody is referred
     */
    public record Row(
            Function<String, Identity> identity,
            String municipality,
            Gender gender,
            @Nullable Integer birthYear,
            Profile profile,
            @Nullable String reference,
            @Nullable String source) {}

    /**
     * Who came in.
     *
     * @param admission null: nobody was referred
     */
    public record Came(String participant, @Nullable String admission) {}

    /**
     * Registers, and refers.
     *
     * @param on the day of both
     * @param cohort to which all are referred; null: to none
     * @param dryRun only says what is wrong
     * @throws ProblemException 400 with every row that cannot be
     */
    public List<Came> load(
            Call call,
            List<Row> rows,
            LocalDate on,
            @Nullable String cohort,
            boolean dryRun,
            @Nullable ToldBy toldBy) {
        List<Problem.Fault> faults = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String at = "/csv/" + (i + 1);
            foreseen(call, rows.get(i), on, cohort)
                    .map(no -> new Problem.Fault(at, no.code(), no.values()))
                    .ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        List<Came> came = new ArrayList<>();
        for (int i = 0; !dryRun && i < rows.size(); i++) {
            came.add(load(call, i + 1, rows.get(i), on, cohort, toldBy));
        }
        return List.copyOf(came);
    }

    private Optional<Refusal> foreseen(Call call, Row row, LocalDate on, @Nullable String cohort) {
        Target target = Target.ofProgrammes(call.caller().programmes()).in(row.municipality());
        if (!call.caller().reaches(target)) {
            return Optional.of(
                    new Refusal(
                            "not-your-municipality", Map.of("municipality", row.municipality())));
        }
        Decision<Participant> registered =
                Participant.register(
                        row.identity().apply("row"),
                        row.municipality(),
                        row.gender(),
                        row.birthYear(),
                        row.profile(),
                        PrivateText.aboutOrNull("row", row.reference()),
                        on,
                        new Recorded(call.caller().membership(), null),
                        List.of(),
                        List.of(),
                        null);
        if (registered instanceof Decision.Refused<Participant>(var refusal)) {
            return Optional.of(refusal);
        }
        return cohort == null
                ? Optional.empty()
                : referring.foreseen(
                        call, cohort, row.municipality(), String.valueOf(row.source()), on);
    }

    private Came load(
            Call call,
            int number,
            Row row,
            LocalDate on,
            @Nullable String cohort,
            @Nullable ToldBy toldBy) {
        Stored<Participant> person =
                done(
                        keeping.register(
                                call.about("person-" + number),
                                row.identity(),
                                row.municipality(),
                                row.gender(),
                                row.birthYear(),
                                row.profile(),
                                row.reference(),
                                on,
                                null,
                                null,
                                toldBy));
        if (cohort == null) {
            return new Came(person.id(), null);
        }
        Stored<Admission> admission =
                done(
                        referring.refer(
                                call.about("referral-" + number),
                                person.id(),
                                cohort,
                                String.valueOf(row.source()),
                                on,
                                row.reference(),
                                toldBy));
        return new Came(person.id(), admission.id());
    }

    private static <S> Stored<S> done(Result<S> result) {
        return switch (result) {
            case Result.Written<S> written -> written.stored();
            case Result.Refused<S>(Refusal no) ->
                    throw new ProblemException(Problem.of(409, no.code()).values(no.values()));
        };
    }
}
