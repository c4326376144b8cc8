package org.handslag.meeting.meeting.application;

import org.handslag.meeting.meeting.model.Meeting;
import org.handslag.meeting.meeting.model.MeetingState;
import org.handslag.meeting.plan.application.DrawingPlans;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;

/**
 * Lets plans follow a held meeting. It comes after the meeting is in the database: a repetition of
 * the call under its key does it again, and so does the next change of the pair.
 */
final class Plans {
    private Plans() {}

    static void follow(DrawingPlans plans, Call call, Result<Meeting> result) {
        if (result instanceof Result.Written<Meeting>(var stored, var created, var version)
                && stored.state().state() == MeetingState.HELD) {
            Meeting held = stored.state();
            if (held.pair() != null) {
                plans.meetingHeld(call.tenant(), held.pair());
            } else if (held.mentor() != null && held.participant() == null) {
                plans.groupMet(call.tenant(), held.programme(), held.cohort(), held.mentor());
            }
        }
    }
}
