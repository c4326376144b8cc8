package org.handslag.mentor.mentor.application;

import java.util.Set;
import org.handslag.mentor.mentor.model.Mentor;
import org.handslag.platform.access.Caller;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.ProblemException;

/** Which mentors a caller's permission reaches: by one of the programmes that they take part in. */
public final class MentorReach {
    private MentorReach() {}

    /** Whether it reaches this one. */
    public static boolean of(Caller caller, Stored<Mentor> mentor) {
        return mentor.state().engagements().stream()
                .anyMatch(engagement -> caller.reaches(target(mentor, engagement.programme())));
    }

    /**
     * Goes on only where it does.
     *
     * @throws ProblemException 404 as for an unknown id
     */
    public static void mustReach(Call call, Stored<Mentor> mentor) {
        if (!of(call.caller(), mentor)) {
            throw ProblemException.notFound();
        }
    }

    /** Goes on only where it reaches the mentor as one of this programme. */
    static void mustReachIn(Call call, Stored<Mentor> mentor, String programme) {
        mustReach(call, mentor);
        call.mustReach(target(mentor, programme));
    }

    private static Target target(Stored<Mentor> mentor, String programme) {
        return new Target(programme, mentor.state().profile().municipality(), Set.of(mentor.id()));
    }
}
