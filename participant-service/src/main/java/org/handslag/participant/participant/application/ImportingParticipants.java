package org.handslag.participant.participant.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.handslag.participant.admission.application.Referring;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.participant.application.KeepingParticipants.Registration;
import org.handslag.participant.participant.model.Participant;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers people of whom many come at once, and refers them where a cohort is given. */
@Component
public class ImportingParticipants {
    /** The name under which an applied row tells the participant's id. */
    public static final String PARTICIPANT = "participant";

    /** The same of the admission's. */
    public static final String ADMISSION = "admission";

    private final KeepingParticipants keeping;
    private final Referring referring;

    ImportingParticipants(KeepingParticipants keeping, Referring referring) {
        this.keeping = keeping;
        this.referring = referring;
    }

    /**
     * One person.
     *
     * @param cohort to which they are referred on the day of registration; null: to none
     * @param source the blueprint's code of who refers; null: nobody is referred
     */
    public record Row(Registration person, @Nullable String cohort, @Nullable String source) {}

    /** Says of rows what speaks against them; asks once for what many of them share. */
    public Checking checking(Call call) {
        return new Checking(call);
    }

    /** See {@link #checking}. */
    public final class Checking {
        private final Call call;
        private final Map<List<Object>, Optional<Refusal>> referrals = new HashMap<>();

        private Checking(Call call) {
            this.call = call;
        }

        /**
         * Why a row could not be applied; empty: it could.
         *
         * @throws ProblemException 400 with each field that says what it may not
         */
        public Optional<Refusal> foreseen(Row row) {
            return keeping.foreseen(call, row.person()).or(() -> referral(row));
        }

        private Optional<Refusal> referral(Row row) {
            Registration who = row.person();
            if (row.cohort() == null) {
                return Optional.empty();
            }
            String source = String.valueOf(row.source());
            return referrals.computeIfAbsent(
                    List.of(row.cohort(), who.municipality(), source, who.registeredOn()),
                    shared ->
                            referring.foreseen(
                                    call,
                                    row.cohort(),
                                    who.municipality(),
                                    source,
                                    who.registeredOn()));
        }
    }

    /**
     * Registers, and refers.
     *
     * @param made is told who and what is there now
     * @throws ProblemException 4xx where not all of it can be
     */
    public void apply(Call call, Row row, BiConsumer<String, String> made) {
        Stored<Participant> person = done(keeping.register(call.about(PARTICIPANT), row.person()));
        made.accept(PARTICIPANT, person.id());
        if (row.cohort() != null) {
            Stored<Admission> admission =
                    done(
                            referring.refer(
                                    call.about(ADMISSION),
                                    person.id(),
                                    row.cohort(),
                                    String.valueOf(row.source()),
                                    row.person().registeredOn(),
                                    row.person().reference(),
                                    row.person().toldBy()));
            made.accept(ADMISSION, admission.id());
        }
    }

    private static <S> Stored<S> done(Result<S> result) {
        return switch (result) {
            case Result.Written<S> written -> written.stored();
            case Result.Refused<S>(Refusal no) ->
                    throw new ProblemException(Problem.of(409, no.code()).values(no.values()));
        };
    }
}
