package org.handslag.participant.outcome.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.handslag.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody made, such as a digital story, and whether others may see it.
 *
 * @param key which of the programme's products ({@code outcomes.products}) it is
 * @param publishedOn the day on which it was published last; null: never
 * @param unpublishedOn the first day on which it was not public any more; null: it is public, or
 *     never was
 */
public record Product(
        String key, @Nullable LocalDate publishedOn, @Nullable LocalDate unpublishedOn) {

    /** A product that nobody but the programme has seen. */
    public static Product made(String key) {
        return new Product(key, null, null);
    }

    /** What the person said on that day of publishing it. */
    public enum Leave {
        /** They consented, and it holds. */
        GIVEN,
        /** They have not consented. */
        MISSING,
        /** They consented once and withdrew it. */
        WITHDRAWN
    }

    boolean isPublic() {
        return publishedOn != null && unpublishedOn == null;
    }

    Decision<Product> publish(LocalDate on, Leave leave) {
        if (isPublic()) {
            return on.equals(publishedOn)
                    ? Decision.unchanged()
                    : Decision.refused(
                            "published-already", Map.of("on", Objects.requireNonNull(publishedOn)));
        }
        if (unpublishedOn != null && on.isBefore(unpublishedOn)) {
            return Decision.refused("before-what-is-recorded", Map.of("on", unpublishedOn));
        }
        return switch (leave) {
            case MISSING -> Decision.refused("consent-missing");
            case WITHDRAWN -> Decision.refused("consent-withdrawn");
            case GIVEN -> Decision.changed(new Product(key, on, null), "outcome.published.v1");
        };
    }

    Decision<Product> unpublish(LocalDate on) {
        if (publishedOn == null) {
            return Decision.refused("not-published");
        }
        if (unpublishedOn != null) {
            return on.equals(unpublishedOn)
                    ? Decision.unchanged()
                    : Decision.refused("not-published");
        }
        return on.isBefore(publishedOn)
                ? Decision.refused("before-what-is-recorded", Map.of("on", publishedOn))
                : Decision.changed(new Product(key, publishedOn, on), "outcome.unpublished.v1");
    }
}
