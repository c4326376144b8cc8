package org.handslag.platform.rights;

import org.handslag.platform.access.Target;
import org.handslag.platform.call.Call;

/**
 * Who acts upon what is held about a person: that person, and whoever answers them for the whole
 * tenant. A protected identity does not stand between the two: rights would end where they are
 * needed most. Each such reading is on record as every other.
 */
public final class OneselfOrOfficer {
    private OneselfOrOfficer() {}

    /**
     * Goes on only for them.
     *
     * @throws org.handslag.platform.problem.ProblemException 404 as for an unknown id
     */
    public static void mustReach(Call call, String person) {
        Target target = Target.ofTenant();
        call.mustReach(call.caller().reaches(target) ? target : target.of(person));
    }
}
