package org.handslag.mentor.mentor.application;

import java.time.LocalDate;
import java.util.function.Function;
import org.handslag.mentor.mentor.model.Mentor;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.Recorded;
import org.springframework.stereotype.Component;

/** A process leader enters from when to when a mentor leads the mentors' discussions. */
@Component
public class Coordinating {
    private final Aggregates<Mentor> mentors;
    private final Programmes programmes;

    Coordinating(Aggregates<Mentor> mentors, Programmes programmes) {
        this.mentors = mentors;
        this.programmes = programmes;
    }

    /** From this day on. */
    public Result<Mentor> start(
            Call call, String id, String programme, LocalDate from, Recorded recording) {
        return change(call, id, programme, it -> it.coordinate(programme, from, recording));
    }

    /** Up to and with this day. */
    public Result<Mentor> stop(
            Call call, String id, String programme, LocalDate to, Recorded recording) {
        return change(call, id, programme, it -> it.stopCoordinating(programme, to, recording));
    }

    private Result<Mentor> change(
            Call call, String id, String programme, Function<Mentor, Decision<Mentor>> decide) {
        programmes.inPath(call.tenant(), programme);
        return mentors.change(
                call,
                id,
                present -> {
                    MentorReach.mustReachIn(call, present, programme);
                    return decide.apply(present.state());
                });
    }
}
