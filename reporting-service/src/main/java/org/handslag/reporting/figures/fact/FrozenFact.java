package org.handslag.reporting.figures.fact;

import java.time.LocalDate;

/**
 * That a report of the programme was frozen.
 *
 * @param report its key
 */
public record FrozenFact(String report, LocalDate asOf, LocalDate frozenOn) {}
