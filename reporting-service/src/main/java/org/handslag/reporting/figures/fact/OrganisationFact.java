package org.handslag.reporting.figures.fact;

import org.jspecify.annotations.Nullable;

/**
 * Where mentors work.
 *
 * @param industry the blueprint's key
 */
public record OrganisationFact(
        String id, @Nullable String industry, @Nullable String municipality) {}
