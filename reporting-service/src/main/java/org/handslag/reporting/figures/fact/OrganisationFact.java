package org.handslag.reporting.figures.fact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workplace.
 *
 * @param industry the blueprint's key
 * @param contacts when it was spoken with
 * @param promises mentors that it promised before it was known who they are
 */
public record OrganisationFact(
        String id,
        @Nullable String industry,
        @Nullable String municipality,
        List<Contact> contacts,
        List<Promise> promises) {

    public OrganisationFact {
        contacts = Lists.of(contacts);
        promises = Lists.of(promises);
    }

    /** That it was spoken with, for a programme. */
    public record Contact(
            String programme,
            @Nullable LocalDate on,
            @Nullable String way,
            @Nullable String result) {}

    /**
     * A promise, for a programme.
     *
     * @param places how many mentors
     * @param named who they turned out to be
     * @param withdrawnOn when the rest was taken back; null: it holds
     */
    public record Promise(
            String programme,
            @Nullable LocalDate on,
            @Nullable Integer places,
            List<Named> named,
            @Nullable LocalDate withdrawnOn) {
        public Promise {
            named = Lists.of(named);
        }

        /** How many mentors had been named by the end of the day. */
        public int namedBy(LocalDate day) {
            return (int) named.stream().filter(one -> Days.by(one.on(), day)).count();
        }
    }

    /** That a mentor was named. */
    public record Named(@Nullable LocalDate on) {}
}
