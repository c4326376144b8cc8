package org.handslag.reporting.figures.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That staff were in touch with a pair or a person.
 *
 * @param pair null: with one person
 * @param participant null: with a mentor alone
 * @param mentor null: with a participant alone
 * @param how phone, mail, message, visit, meeting, digital or other
 */
public record ContactFact(
        String id,
        String programme,
        @Nullable String pair,
        @Nullable String participant,
        @Nullable String mentor,
        @Nullable LocalDate on,
        @Nullable String how) {}
