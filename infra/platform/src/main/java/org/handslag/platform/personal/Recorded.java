package org.handslag.platform.personal;

import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from. Kept with the fact, never published.
 *
 * @param by the membership that recorded it
 * @param toldBy who told it; null: whoever recorded it knew it
 */
public record Recorded(String by, @Nullable ToldBy toldBy) {}
