package org.handslag.gateway.erasure.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A decision.
 *
 * @param ground for erasing where granted, for keeping where refused or in part
 * @param keeps what stays, in part
 * @param on the day of the decision
 * @param by the membership that decided
 * @param at when it was put down, by the clock: from here laggards are counted
 */
public record Ruling(
        Outcome outcome, Ground ground, List<Kept> keeps, LocalDate on, String by, Instant at) {
    public Ruling {
        keeps = keeps.stream().distinct().sorted().toList();
    }
}
