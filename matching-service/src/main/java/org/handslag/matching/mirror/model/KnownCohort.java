package org.handslag.matching.mirror.model;

/**
 * A cohort, as far as matching asks.
 *
 * @param state {@code open}, {@code closed}
 */
public record KnownCohort(String id, String programme, String state) {

    /** Whether nothing new happens in it. */
    public boolean closed() {
        return "closed".equals(state);
    }
}
