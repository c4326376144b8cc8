package org.handslag.reporting.figures.report;

import java.util.List;

/**
 * Organisations that were asked for mentors, by the day.
 *
 * @param contacted how many organisations were spoken with
 * @param contacts how often, in all
 * @param promised mentors promised before they had a name
 * @param named of these, mentors who have been named since
 * @param withdrawn of these, taken back before there was a name
 * @param open of these, still waited for
 */
public record Firms(
        int contacted,
        int contacts,
        List<Volumes.Number> byWay,
        List<Volumes.Number> byResult,
        int promised,
        int named,
        int withdrawn,
        int open) {}
