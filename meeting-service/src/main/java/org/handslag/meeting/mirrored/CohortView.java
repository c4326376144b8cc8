package org.handslag.meeting.mirrored;

import org.jspecify.annotations.Nullable;

/**
 * A cohort, as participant-service publishes it.
 *
 * @param key its key in the blueprint
 * @param to its last month or day, where the cohort itself says so
 */
public record CohortView(String id, String programme, String key, @Nullable String to) {}
