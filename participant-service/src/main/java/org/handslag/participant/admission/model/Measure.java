package org.handslag.participant.admission.model;

import java.time.LocalDate;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What an authority takes in hand for somebody beside the programme.
 *
 * @param kind the blueprint's code, e.g. a wage subsidy
 * @param from first day
 * @param to last day; null: it goes on
 * @param by the authority's code: a partner or a source of referrals, or {@code unknown}
 */
public record Measure(
        String kind, LocalDate from, @Nullable LocalDate to, String by, Recorded recorded) {}
