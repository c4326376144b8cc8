package org.handslag.platform.operations;

import java.time.Instant;

/**
 * An aggregate whose events wait because the broker refuses one of them for good.
 *
 * @param id by which it is asked for; those set aside earlier have lower ones
 * @param service whose it is
 * @param kind the kind's plural
 * @param aggregate the aggregate's id
 * @param code why
 * @param text the same in words
 * @param firstAt since when, real time
 * @param at when it was refused last, real time
 * @param times how often since then
 * @param waiting how many events wait in it; 0 where they are on their way again
 */
public record QuarantinedView(
        String id,
        String service,
        String kind,
        String tenant,
        String aggregate,
        String code,
        String text,
        Instant firstAt,
        Instant at,
        int times,
        int waiting) {}
