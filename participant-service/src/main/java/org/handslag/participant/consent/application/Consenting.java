package org.handslag.participant.consent.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.handslag.participant.basis.application.PurposesOfPersons;
import org.handslag.participant.participant.application.KeepingParticipants;
import org.handslag.participant.participant.model.Participant;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what a person consents to and withdraws, and which secrecy they waive. */
@Component
public class Consenting {
    private final Aggregates<Participant> participants;
    private final PurposesOfPersons purposes;
    private final Clock clock;

    Consenting(Aggregates<Participant> participants, PurposesOfPersons purposes, Clock clock) {
        this.participants = participants;
        this.purposes = purposes;
        this.clock = clock;
    }

    /** The person, where the caller may see what they consented to. */
    public Stored<Participant> read(Call call, String id) {
        Stored<Participant> stored = participants.get(call.tenant(), id);
        call.mustReach(KeepingParticipants.target(stored));
        return stored;
    }

    /**
     * The person consents, or withdraws. Refused: {@code purpose-not-by-consent} where the purpose
     * rests on something else, or is none.
     *
     * @throws ProblemException 400 for a day that has not come yet
     */
    public Result<Participant> say(
            Call call,
            String id,
            String purpose,
            boolean given,
            LocalDate on,
            @Nullable ToldBy toldBy) {
        notInTheFuture(on);
        Recorded recorded = new Recorded(call.caller().membership(), toldBy);
        return change(
                call,
                id,
                stored -> {
                    if (!purposes.restsOnConsent(stored, purpose)) {
                        return Decision.refused("purpose-not-by-consent");
                    }
                    return stored.state()
                            .consent(
                                    consents ->
                                            given
                                                    ? consents.give(purpose, on, recorded)
                                                    : consents.withdraw(purpose, on, recorded));
                });
    }

    /** Secrecy between authorities is waived. */
    public Result<Participant> waive(
            Call call,
            String id,
            List<String> between,
            String about,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable ToldBy toldBy) {
        Recorded recorded = new Recorded(call.caller().membership(), toldBy);
        PrivateText words = PrivateText.about(id, about);
        return change(
                call,
                id,
                stored ->
                        stored.state()
                                .consent(
                                        consents ->
                                                consents.waive(
                                                        between, words, from, to, recorded)));
    }

    /**
     * A waiver ends.
     *
     * @throws ProblemException 404 where the person has no such waiver
     */
    public Result<Participant> endWaiver(
            Call call, String id, int number, LocalDate on, @Nullable ToldBy toldBy) {
        Recorded recorded = new Recorded(call.caller().membership(), toldBy);
        return change(
                call,
                id,
                stored -> {
                    if (number < 1 || number > stored.state().consents().waivers().size()) {
                        throw ProblemException.notFound();
                    }
                    return stored.state()
                            .consent(consents -> consents.endWaiver(number, on, recorded));
                });
    }

    private Result<Participant> change(
            Call call, String id, Function<Stored<Participant>, Decision<Participant>> decide) {
        return participants.change(
                call,
                id,
                stored -> {
                    call.mustReach(KeepingParticipants.target(stored));
                    return decide.apply(stored);
                });
    }

    private void notInTheFuture(LocalDate on) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw ProblemException.invalid("/on", "in-the-future", Map.of());
        }
    }
}
