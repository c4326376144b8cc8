package org.handslag.participant.participant.application;

import java.time.LocalDate;
import org.handslag.participant.participant.model.Participant;
import org.handslag.platform.access.Staff;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says who is responsible for somebody: several at once, from a day, until a day. */
@Component
public class AssigningCaseOfficers {
    private final Aggregates<Participant> participants;
    private final Staff staff;

    AssigningCaseOfficers(Aggregates<Participant> participants, Staff staff) {
        this.participants = participants;
        this.staff = staff;
    }

    /** Somebody becomes responsible, see {@link Participant#assign}. */
    public Result<Participant> assign(
            Call call, String id, String officer, LocalDate from, @Nullable ToldBy toldBy) {
        return participants.change(
                call,
                id,
                stored -> {
                    call.mustReach(KeepingParticipants.target(stored));
                    staff.mustBeCaseOfficer(call.tenant(), officer, "/officer");
                    return stored.state().assign(officer, from, recorded(call, toldBy));
                });
    }

    /** Somebody is no longer responsible, see {@link Participant#end}. */
    public Result<Participant> end(
            Call call, String id, String officer, LocalDate to, @Nullable ToldBy toldBy) {
        return participants.change(
                call,
                id,
                stored -> {
                    call.mustReach(KeepingParticipants.target(stored));
                    return stored.state().end(officer, to, recorded(call, toldBy));
                });
    }

    /** One hands over to another, see {@link Participant#handOver}. */
    public Result<Participant> handOver(
            Call call, String id, String from, String to, LocalDate on, @Nullable ToldBy toldBy) {
        return participants.change(
                call,
                id,
                stored -> {
                    call.mustReach(KeepingParticipants.target(stored));
                    staff.mustBeCaseOfficer(call.tenant(), to, "/to");
                    return stored.state().handOver(from, to, on, recorded(call, toldBy));
                });
    }

    private static Recorded recorded(Call call, @Nullable ToldBy toldBy) {
        return new Recorded(call.caller().membership(), toldBy);
    }
}
