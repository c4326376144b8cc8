package org.handslag.participant.disclosure.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a mentor may learn of a participant for. */
public sealed interface Ground {

    /**
     * A round in whose cohort the participant can be chosen, and in which the mentor can choose.
     *
     * @param open whether choosing goes on
     */
    record Choosing(String round, LocalDate openedOn, boolean open) implements Ground {}

    /**
     * A pair of the two.
     *
     * @param acceptedOn the day on which both had said yes; null: not so
     * @param agreedOn the day on which the agreement was signed; null: not signed
     * @param endedOn the pair's last day; null: not ended
     * @param declined whether one of the two said no
     */
    record Paired(
            String pair,
            LocalDate proposedOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate agreedOn,
            @Nullable LocalDate endedOn,
            boolean declined)
            implements Ground {}

    /** Whom it makes the mentor. */
    default Audience audience() {
        return switch (this) {
            case Choosing choosing -> Audience.ROUND_MENTORS;
            case Paired paired -> Audience.PAIR_MENTOR;
        };
    }

    /** The day on which a moment came; null: not yet, or not for this ground. */
    default @Nullable LocalDate day(Moment moment) {
        return switch (this) {
            case Choosing choosing ->
                    switch (moment) {
                        case ROUND -> choosing.openedOn();
                        case PROPOSED, ACCEPTED, AGREED, RELEASED -> null;
                    };
            case Paired paired ->
                    switch (moment) {
                        case ROUND, RELEASED -> null;
                        case PROPOSED -> paired.proposedOn();
                        case ACCEPTED -> paired.acceptedOn();
                        case AGREED -> paired.agreedOn();
                    };
        };
    }

    /** The day before which nothing is shown, whatever is released. */
    default LocalDate begins() {
        return switch (this) {
            case Choosing choosing -> choosing.openedOn();
            case Paired paired -> paired.proposedOn();
        };
    }
}
