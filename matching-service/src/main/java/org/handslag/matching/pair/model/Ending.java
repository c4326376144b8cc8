package org.handslag.matching.pair.model;

import java.time.LocalDate;

/**
 * The end of a pair.
 *
 * @param on the last day
 * @param reason a code
 * @param recordedBy the membership that recorded it
 */
public record Ending(LocalDate on, String reason, String recordedBy) {}
