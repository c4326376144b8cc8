package org.handslag.participant.internship.model;

import org.jspecify.annotations.Nullable;

/**
 * Where it is.
 *
 * @param offer the offer that it came from, as it is told; null: none
 * @param packageKey the package that describes it; null: none
 */
public record Place(String organisation, @Nullable String offer, @Nullable String packageKey) {}
