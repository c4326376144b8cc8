package org.handslag.matching.pair.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The signed agreement.
 *
 * @param on the day of signing
 * @param recordedBy the membership that recorded it
 * @param toldBy who told it to whoever recorded it; null where unknown
 */
public record Signed(LocalDate on, String recordedBy, @Nullable String toldBy) {}
