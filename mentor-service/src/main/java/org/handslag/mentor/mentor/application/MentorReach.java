package org.handslag.mentor.mentor.application;

import java.util.List;
import org.handslag.mentor.mentor.model.Engagement;
import org.handslag.mentor.mentor.model.Mentor;
import org.handslag.platform.access.Caller;
import org.handslag.platform.access.Placing;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.reach.Reach;

/** Which mentors a caller's permission reaches: by one of the programmes that they take part in. */
public final class MentorReach {
    /** Lists of mentors. */
    public static final Reach<Mentor> LISTS =
            new Reach<>(
                    Placing.ofProgramme("state.engagements.programme")
                            .municipality("state.profile.municipality")
                            .mentor("id")
                            .partner("state.engagements.partner"),
                    MentorReach::target);

    private MentorReach() {}

    /** Whether it reaches this one. */
    static boolean of(Caller caller, Stored<Mentor> mentor) {
        return caller.reaches(target(mentor));
    }

    /**
     * Goes on only where it does.
     *
     * @throws ProblemException 404 as for an unknown id
     */
    public static void mustReach(Call call, Stored<Mentor> mentor) {
        call.mustReach(target(mentor));
    }

    /** Goes on only where it reaches the mentor as one of this programme. */
    static void mustReachIn(Call call, Stored<Mentor> mentor, String programme) {
        mustReach(call, mentor);
        if (!call.caller().actsIn(programme)) {
            throw ProblemException.notFound();
        }
    }

    /** Where a mentor stands: in programmes, a municipality, partners, and to themselves. */
    public static Target target(Stored<Mentor> mentor) {
        List<Engagement> engagements = mentor.state().engagements();
        return Target.ofProgrammes(engagements.stream().map(Engagement::programme).toList())
                .in(mentor.state().profile().municipality())
                .of(mentor.id())
                .from(
                        engagements.stream()
                                .filter(engagement -> engagement.partner() != null)
                                .map(each -> each.programme() + "/" + each.partner())
                                .toList());
    }
}
