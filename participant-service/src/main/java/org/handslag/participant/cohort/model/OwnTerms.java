package org.handslag.participant.cohort.model;

import org.jspecify.annotations.Nullable;

/**
 * What a cohort says of itself that its blueprint does not list: cohorts that follow each other.
 *
 * @param title its name
 * @param from first month or day of its programme, as it was said; null: not said
 * @param to last month or day; null: not said
 * @param participants how many it takes at most; null: not said
 */
public record OwnTerms(
        @Nullable String title,
        @Nullable String from,
        @Nullable String to,
        @Nullable Integer participants) {}
