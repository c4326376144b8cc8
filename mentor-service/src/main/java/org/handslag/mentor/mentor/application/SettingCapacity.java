package org.handslag.mentor.mentor.application;

import org.handslag.mentor.mentor.model.Mentor;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.Recorded;
import org.springframework.stereotype.Component;

/** A process leader enters how many participants a mentor takes. */
@Component
public class SettingCapacity {
    private final Aggregates<Mentor> mentors;

    SettingCapacity(Aggregates<Mentor> mentors) {
        this.mentors = mentors;
    }

    /** Sets it; pairs that exist stay. */
    public Result<Mentor> set(Call call, String id, int capacity, Recorded recording) {
        return mentors.change(
                call,
                id,
                present -> {
                    MentorReach.mustReach(call, present);
                    return present.state().changeCapacity(capacity, recording);
                });
    }
}
