package org.handslag.meeting.plan.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.platform.tenant.Tenant;

/**
 * Says what pairs have held: some programmes count a pair's period from its first meeting, some
 * have themes to talk about.
 */
public interface HeldMeetings {

    /**
     * What one pair has held.
     *
     * @param first the day of its earliest meeting
     * @param themes what they were about, by the kind of meeting
     */
    record Held(LocalDate first, Map<String, Set<String>> themes) {}

    /** The days on which a mentor's group in a cohort has met, by the kind of meeting. */
    Map<String, List<LocalDate>> joint(Tenant tenant, String cohort, String mentor);

    /** By the pair's id; without those that held none. */
    Map<String, Held> of(Tenant tenant, Collection<String> pairs);
}
