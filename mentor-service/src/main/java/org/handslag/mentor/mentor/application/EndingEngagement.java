package org.handslag.mentor.mentor.application;

import java.time.LocalDate;
import org.handslag.mentor.mentor.model.Mentor;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/** A process leader enters that a mentor's part in a programme is over. */
@Component
public class EndingEngagement {
    private final Aggregates<Mentor> mentors;
    private final Programmes programmes;

    EndingEngagement(Aggregates<Mentor> mentors, Programmes programmes) {
        this.mentors = mentors;
        this.programmes = programmes;
    }

    /**
     * Ends it.
     *
     * @throws ProblemException 400 where the blueprint has no such reason
     */
    public Result<Mentor> end(
            Call call,
            String id,
            String programme,
            LocalDate on,
            String reason,
            Recorded recording) {
        Programmes.check(
                programmes.inPath(call.tenant(), programme).hasEndReason(reason), "/reason");
        return mentors.change(
                call,
                id,
                present -> {
                    MentorReach.mustReachIn(call, present, programme);
                    return present.state().end(programme, on, reason, recording);
                });
    }
}
