package org.handslag.participant.cohort.kafka;

import java.time.LocalDate;
import org.handslag.participant.cohort.model.Cohort;
import org.handslag.participant.cohort.model.CohortState;
import org.handslag.participant.cohort.model.OwnTerms;
import org.handslag.participant.cohort.model.Ranking;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/**
 * A cohort as every service may know it.
 *
 * @param title its own name, where the blueprint does not list it; so with {@code from}, {@code to}
 *     and {@code participants}
 * @param rankedOn when those who are prepared were put into an order last, and {@code ranked} how
 *     many
 */
public record PublishedCohort(
        String id,
        String programme,
        String key,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        CohortState state,
        @Nullable String title,
        @Nullable String from,
        @Nullable String to,
        @Nullable Integer participants,
        @Nullable LocalDate rankedOn,
        @Nullable Integer ranked) {

    /** What is published of this state. */
    public static PublishedCohort of(Stored<Cohort> stored) {
        Cohort cohort = stored.state();
        OwnTerms own = cohort.own();
        Ranking ranking = cohort.ranking();
        return new PublishedCohort(
                stored.id(),
                cohort.programme(),
                cohort.key(),
                cohort.openedOn(),
                cohort.closedOn(),
                cohort.state(),
                own == null ? null : own.title(),
                own == null ? null : own.from(),
                own == null ? null : own.to(),
                own == null ? null : own.participants(),
                ranking == null ? null : ranking.on(),
                ranking == null ? null : ranking.admissions().size());
    }
}
