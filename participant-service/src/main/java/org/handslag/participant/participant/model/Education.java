package org.handslag.participant.participant.model;

import org.jspecify.annotations.Nullable;

/**
 * The highest education.
 *
 * @param level ISCED 2011, 0 to 8
 * @param field a code of the field; null: not known
 */
public record Education(int level, @Nullable String field) {}
