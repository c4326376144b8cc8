package org.handslag.mentor.placement.model;

import org.jspecify.annotations.Nullable;

/**
 * Who applies.
 *
 * @param admission their way through the programme in which they do
 */
public record Applicant(
        String participant, String admission, String programme, @Nullable String municipality) {}
