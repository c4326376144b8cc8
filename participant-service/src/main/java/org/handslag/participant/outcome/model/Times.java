package org.handslag.participant.outcome.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When.
 *
 * @param offeredOn the day it was offered; null: not known
 * @param from first day; null: not started, or not known
 * @param to last day; null: not ended
 */
public record Times(
        @Nullable LocalDate offeredOn, @Nullable LocalDate from, @Nullable LocalDate to) {}
