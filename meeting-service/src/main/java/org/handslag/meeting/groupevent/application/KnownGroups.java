package org.handslag.meeting.groupevent.application;

import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;

/** Says which groups with members of their own there are. */
public interface KnownGroups {

    /**
     * Goes on where the group is of this programme and meets in events of this kind.
     *
     * @throws ProblemException 400 at {@code /group} where it is not
     */
    void mustBeOf(Tenant tenant, String group, String programme, String kind);
}
