package org.handslag.reporting.publishing.model;

import java.time.LocalDate;
import java.util.Map;
import org.handslag.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * One side's agreement to compare a programme's published figures with another tenant's. Only where
 * the other side agreed too, and as long as neither ended it, may anything be compared.
 *
 * @param with the other tenant's key
 * @param endedOn null: it holds
 * @param agreedBy the membership that agreed
 */
public record Comparison(
        String programme,
        String with,
        LocalDate agreedOn,
        @Nullable LocalDate endedOn,
        String agreedBy) {

    /** Agrees. Refused: {@code with-oneself}. */
    public Decision<Comparison> agree(String own) {
        return own.equals(with)
                ? Decision.refused("with-oneself")
                : Decision.changed(this, "comparison.agreed.v1");
    }

    /** Ends it at once. Refused: {@code comparison-ended}, {@code ended-before-agreed}. */
    public Decision<Comparison> end(LocalDate on) {
        if (endedOn != null) {
            return Decision.refused("comparison-ended", Map.of("endedOn", endedOn.toString()));
        }
        if (on.isBefore(agreedOn)) {
            return Decision.refused("ended-before-agreed", Map.of("agreedOn", agreedOn.toString()));
        }
        return Decision.changed(
                new Comparison(programme, with, agreedOn, on, agreedBy), "comparison.ended.v1");
    }

    /** Whether it holds. */
    public boolean holds() {
        return endedOn == null;
    }
}
