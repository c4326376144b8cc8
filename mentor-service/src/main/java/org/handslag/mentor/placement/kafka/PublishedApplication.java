package org.handslag.mentor.placement.kafka;

import java.time.LocalDate;
import org.handslag.mentor.placement.model.PlacementApplication;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** The published state of kind {@code placement-applications}; see its schema. */
public record PublishedApplication(
        String id,
        String offer,
        String participant,
        String admission,
        String programme,
        LocalDate appliedOn,
        @Nullable LocalDate answeredOn,
        @Nullable String reason,
        @Nullable LocalDate withdrawnOn,
        PlacementApplication.State state) {
    /** What of an application leaves this service. */
    public static PublishedApplication of(Stored<PlacementApplication> stored) {
        PlacementApplication application = stored.state();
        return new PublishedApplication(
                stored.id(),
                application.offer(),
                application.applicant().participant(),
                application.applicant().admission(),
                application.applicant().programme(),
                application.appliedOn(),
                application.answeredOn(),
                application.reason(),
                application.withdrawnOn(),
                application.state());
    }
}
