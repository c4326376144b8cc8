package org.handslag.participant.cohort.kafka;

import java.time.LocalDate;
import org.handslag.participant.cohort.model.Cohort;
import org.handslag.participant.cohort.model.CohortState;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** A cohort as every service may know it. */
public record PublishedCohort(
        String id,
        String programme,
        String key,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        CohortState state) {

    /** What is published of this state. */
    public static PublishedCohort of(Stored<Cohort> stored) {
        Cohort cohort = stored.state();
        return new PublishedCohort(
                stored.id(),
                cohort.programme(),
                cohort.key(),
                cohort.openedOn(),
                cohort.closedOn(),
                cohort.state());
    }
}
