package org.handslag.matching.pair.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One signature under an agreement.
 *
 * @param side whose; null: one entry for all, as where the blueprint does not say who signs
 * @param on the day
 * @param onPaper whether a sheet of paper has it; else it was given here, or told
 * @param edition the edition of the text; null: the programme has none
 * @param wording the id of the text that is kept as it was signed; null: there was none
 * @param recordedBy the membership that recorded it
 * @param toldBy who told it to whoever recorded it; null where unknown
 */
public record Signature(
        @Nullable Signer side,
        LocalDate on,
        boolean onPaper,
        @Nullable String edition,
        @Nullable String wording,
        String recordedBy,
        @Nullable String toldBy) {}
