package org.handslag.participant.admission.model;

import java.time.LocalDate;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * How an admission ended: withdrawn, completed or ended early, as its state says.
 *
 * @param reason the blueprint's code; null for a completion
 */
public record End(LocalDate on, @Nullable String reason, Recorded recorded) {

    boolean says(LocalDate on, @Nullable String reason) {
        return this.on.equals(on) && java.util.Objects.equals(this.reason, reason);
    }
}
