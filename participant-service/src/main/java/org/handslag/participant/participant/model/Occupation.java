package org.handslag.participant.participant.model;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has worked as.
 *
 * @param isco ISCO-08, four digits
 * @param years how many years; null: not known
 */
public record Occupation(String isco, @Nullable Integer years) {}
