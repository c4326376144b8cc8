package org.handslag.meeting.mirrored;

/**
 * A cohort, as participant-service publishes it.
 *
 * @param key its key in the blueprint
 */
public record CohortView(String id, String programme, String key) {}
