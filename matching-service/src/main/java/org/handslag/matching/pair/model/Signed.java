package org.handslag.matching.pair.model;

import java.time.LocalDate;

/**
 * The signed agreement.
 *
 * @param on the day of signing
 * @param recordedBy the membership that recorded it
 */
public record Signed(LocalDate on, String recordedBy) {}
