package org.handslag.participant.consent.model;

import java.time.LocalDate;
import org.handslag.platform.personal.Recorded;

/**
 * Something said of a purpose. Kept as it was said: a later one takes its place from its day on,
 * and overwrites nothing.
 *
 * @param given whether it is consented to; otherwise the consent is withdrawn
 * @param on the day from which it holds
 */
public record Consent(String purpose, boolean given, LocalDate on, Recorded recorded) {}
