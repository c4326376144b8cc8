package org.handslag.reporting.figures.fact;

import java.time.LocalDate;

/**
 * What the process leader wrote for a report, beside the figures.
 *
 * @param report the report's key
 * @param section the key of the part of the report
 * @param language sv, nb or en
 * @param text empty: what was written before is taken back
 * @param published whether it may leave the tenant
 */
public record TextFact(
        String report,
        String section,
        String language,
        String text,
        boolean published,
        LocalDate on) {}
