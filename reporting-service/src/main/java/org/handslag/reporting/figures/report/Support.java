package org.handslag.reporting.figures.report;

import java.util.List;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the pairs: staff's contacts, courses, and offers of placements. Parts of which
 * nothing is on record are absent or empty.
 */
public record Support(@Nullable Contacts contacts, List<Course> courses, @Nullable Offers offers) {

    /**
     * That staff were in touch.
     *
     * @param by by how
     */
    public record Contacts(int number, List<Volumes.Number> by) {}

    /**
     * A course of several events.
     *
     * @param held how many of its events were held by the day
     * @param needed how many of them complete it; absent: nobody says
     * @param began who came to any of them
     * @param completed who came to as many as are needed; absent where nobody says how many
     */
    public record Course(
            String key,
            Words title,
            int held,
            @Nullable Integer needed,
            Attended began,
            @Nullable Attended completed) {}

    /** How many people, each once. */
    public record Attended(int participants, int mentors) {}

    /**
     * Placements and internships that organisations offered, and who applied.
     *
     * @param made offers, by the day
     * @param places in them
     * @param open offers that somebody could apply to on the day
     * @param waiting applications without an answer on the day
     */
    public record Offers(
            int made,
            int places,
            int open,
            int applications,
            int waiting,
            int accepted,
            int declined,
            int withdrawn) {}
}
