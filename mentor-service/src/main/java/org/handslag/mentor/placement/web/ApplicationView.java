package org.handslag.mentor.placement.web;

import java.time.LocalDate;
import org.handslag.mentor.placement.model.PlacementApplication;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.ToldBy;
import org.jspecify.annotations.Nullable;

/** An application over HTTP. */
record ApplicationView(
        String id,
        String offer,
        @PersonId String participant,
        String admission,
        String programme,
        LocalDate appliedOn,
        @Nullable PrivateText letter,
        @Nullable LocalDate answeredOn,
        @Nullable String reason,
        @Nullable LocalDate withdrawnOn,
        PlacementApplication.State state,
        String recordedBy,
        @Nullable ToldBy toldBy) {

    static ApplicationView of(Stored<PlacementApplication> stored) {
        PlacementApplication application = stored.state();
        return new ApplicationView(
                stored.id(),
                application.offer(),
                application.applicant().participant(),
                application.applicant().admission(),
                application.applicant().programme(),
                application.appliedOn(),
                application.letter(),
                application.answeredOn(),
                application.reason(),
                application.withdrawnOn(),
                application.state(),
                application.recording().by(),
                application.recording().toldBy());
    }
}
