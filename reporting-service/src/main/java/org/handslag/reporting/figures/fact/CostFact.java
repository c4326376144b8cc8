package org.handslag.reporting.figures.fact;

import java.time.LocalDate;

/**
 * Money spent.
 *
 * @param year the budget's year
 * @param line the line's key in that year
 * @param amount in minor units (öre); negative: a correction
 */
public record CostFact(int year, String line, long amount, LocalDate on) {}
