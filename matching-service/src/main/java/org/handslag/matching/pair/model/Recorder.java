package org.handslag.matching.pair.model;

import org.jspecify.annotations.Nullable;

/**
 * Who puts something down.
 *
 * @param membership whose entry it is
 * @param toldBy who told it to them; null: they knew it themselves, or it is unknown
 */
public record Recorder(String membership, @Nullable String toldBy) {}
