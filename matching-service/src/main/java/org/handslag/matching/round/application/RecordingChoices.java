package org.handslag.matching.round.application;

import java.time.LocalDate;
import java.util.List;
import org.handslag.matching.round.model.Choice;
import org.handslag.matching.round.model.Round;
import org.handslag.platform.access.Person;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records whom a mentor wants: entered by the mentor, or by staff for the room. */
@Component
public class RecordingChoices {
    private final Aggregates<Round> rounds;
    private final Concealed concealed;

    RecordingChoices(Aggregates<Round> rounds, Concealed concealed) {
        this.rounds = rounds;
        this.concealed = concealed;
    }

    /**
     * Records it, see {@link Round#choose}.
     *
     * @param toldBy who told it, where it was not the caller's own choice; null: unknown
     */
    public Result<Round> record(
            Call call,
            String round,
            String mentor,
            List<String> participants,
            LocalDate on,
            @Nullable String toldBy) {
        String programme = rounds.get(call.tenant(), round).state().programme();
        Person person = call.caller().person();
        boolean self = person != null && person.id().equals(mentor);
        // Another's name does not decide it: a protected mentor is answered as a stranger.
        Target target = Target.ofProgramme(programme);
        call.mustReach(self ? target.of(mentor) : target);
        Choice choice =
                new Choice(
                        mentor,
                        participants,
                        on,
                        self,
                        self ? null : toldBy,
                        call.caller().membership());
        return rounds.change(
                call,
                round,
                stored -> concealed.without(call.tenant(), stored.state()).choose(choice));
    }
}
