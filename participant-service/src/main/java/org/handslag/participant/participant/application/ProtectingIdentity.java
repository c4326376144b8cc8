package org.handslag.participant.participant.application;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.handslag.participant.disclosure.model.What;
import org.handslag.participant.participant.model.Participant;
import org.handslag.participant.participant.model.Protection;
import org.handslag.participant.recording.model.Recorded;
import org.handslag.participant.recording.model.ToldBy;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets, changes and lifts the mark of a protected identity. Here it holds with the write. */
@Component
public class ProtectingIdentity {
    private final Aggregates<Participant> participants;
    private final Staff staff;

    ProtectingIdentity(Aggregates<Participant> participants, Staff staff) {
        this.participants = participants;
        this.staff = staff;
    }

    /**
     * What is decided.
     *
     * @param handlers the memberships that may know of the person
     * @param mentorSees what the own mentor sees
     * @param on since when
     */
    public record Wish(
            List<String> handlers, List<What> mentorSees, LocalDate on, @Nullable ToldBy toldBy) {}

    /** Sets it, see {@link Participant#protect}. */
    public Result<Participant> protect(Call call, String id, Wish wish) {
        return write(call, id, wish, Participant::protect);
    }

    /** Changes it, see {@link Participant#changeProtection}. */
    public Result<Participant> change(Call call, String id, Wish wish) {
        return write(call, id, wish, Participant::changeProtection);
    }

    /** Lifts it, see {@link Participant#liftProtection}. */
    public Result<Participant> lift(Call call, String id, LocalDate on, @Nullable ToldBy toldBy) {
        return participants.change(
                call,
                id,
                stored -> {
                    call.mustReach(KeepingParticipants.target(stored));
                    return stored.state()
                            .liftProtection(on, new Recorded(call.caller().membership(), toldBy));
                });
    }

    private Result<Participant> write(
            Call call,
            String id,
            Wish wish,
            BiFunction<Participant, Protection, Decision<Participant>> decide) {
        return participants.change(
                call,
                id,
                stored -> {
                    call.mustReach(KeepingParticipants.target(stored));
                    return decide.apply(stored.state(), protection(call, wish));
                });
    }

    private Protection protection(Call call, Wish wish) {
        return protection(staff, call, wish, "");
    }

    /**
     * The mark as it is wished for.
     *
     * @param at where the wish stands in the body
     */
    static Protection protection(Staff staff, Call call, Wish wish, String at) {
        for (int handler = 0; handler < wish.handlers().size(); handler++) {
            staff.mustBeStaff(
                    call.tenant(), wish.handlers().get(handler), at + "/handlers/" + handler);
        }
        return new Protection(
                wish.handlers(),
                wish.mentorSees(),
                wish.on(),
                new Recorded(call.caller().membership(), wish.toldBy()));
    }
}
