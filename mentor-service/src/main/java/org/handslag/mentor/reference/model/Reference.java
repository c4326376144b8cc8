package org.handslag.mentor.reference.model;

import java.time.LocalDate;
import java.util.Map;
import org.handslag.mentor.card.model.KnownPair;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A mentor's personal reference for the participant of an own pair.
 *
 * @param mentor who wrote it; null: whoever it was has been erased
 * @param text what it says; stays in this service
 */
public record Reference(
        String pair,
        String programme,
        String participant,
        @Nullable String mentor,
        LocalDate on,
        PrivateText text,
        Recorded recording) {

    /** A mentor writes it; pairs that never came about give none. */
    public static Decision<Reference> write(
            KnownPair pair, LocalDate on, String text, Recorded recording) {
        if (pair.state().equals("proposed") || pair.state().equals("declined")) {
            return Decision.refused("no-pair-yet");
        }
        if (on.isBefore(pair.proposedOn())) {
            return Decision.refused(
                    "reference-before-the-pair", Map.of("proposedOn", pair.proposedOn()));
        }
        return Decision.changed(
                new Reference(
                        pair.id(),
                        pair.programme(),
                        pair.participant(),
                        pair.mentor(),
                        on,
                        PrivateText.about(pair.participant(), text),
                        recording),
                "reference.written.v1");
    }

    /** The same without whoever wrote it. */
    public Decision<Reference> withoutMentor() {
        return mentor == null
                ? Decision.unchanged()
                : Decision.changed(
                        new Reference(pair, programme, participant, null, on, text, recording),
                        "reference.changed.v1");
    }
}
