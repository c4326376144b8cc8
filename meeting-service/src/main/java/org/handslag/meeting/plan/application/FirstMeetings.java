package org.handslag.meeting.plan.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.handslag.platform.tenant.Tenant;

/** Says when pairs first met: some programmes count a pair's period from that day. */
public interface FirstMeetings {

    /**
     * The day of the earliest held meeting of each of these pairs; without those that held none.
     */
    Map<String, LocalDate> of(Tenant tenant, Collection<String> pairs);
}
