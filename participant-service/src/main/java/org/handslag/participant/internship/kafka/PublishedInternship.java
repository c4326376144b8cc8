package org.handslag.participant.internship.kafka;

import java.time.LocalDate;
import java.util.List;
import org.handslag.participant.internship.model.Buddy;
import org.handslag.participant.internship.model.FollowUp;
import org.handslag.participant.internship.model.Internship;
import org.handslag.participant.internship.model.InternshipState;
import org.handslag.participant.internship.model.WithMentor;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** An internship as every service may know it: codes and dates. */
public record PublishedInternship(
        String id,
        String participant,
        String admission,
        String programme,
        String cohort,
        String organisation,
        @Nullable String offer,
        @Nullable String packageKey,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer percent,
        List<String> phases,
        List<String> goals,
        List<String> reached,
        Buddy buddy,
        WithMentor withMentor,
        @Nullable String mentor,
        List<Evaluated> evaluations,
        List<Followed> followUps,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        InternshipState state) {

    /** The two looked back. */
    public record Evaluated(LocalDate on, List<String> reached) {}

    /** Somebody asked how it goes. */
    public record Followed(LocalDate on, FollowUp.By by) {}

    /** What is published of this state. */
    public static PublishedInternship of(Stored<Internship> stored) {
        Internship internship = stored.state();
        return new PublishedInternship(
                stored.id(),
                internship.whose().participant(),
                internship.whose().admission(),
                internship.whose().programme(),
                internship.whose().cohort(),
                internship.place().organisation(),
                internship.place().offer(),
                internship.place().packageKey(),
                internship.plan().from(),
                internship.plan().to(),
                internship.plan().percent(),
                internship.plan().phases(),
                internship.plan().goals(),
                internship.reached(),
                internship.company().buddy(),
                internship.company().withMentor(),
                internship.company().mentor(),
                internship.evaluations().stream()
                        .map(each -> new Evaluated(each.on(), each.reached()))
                        .toList(),
                internship.followUps().stream()
                        .map(each -> new Followed(each.on(), each.by()))
                        .toList(),
                internship.endedOn(),
                internship.endReason(),
                internship.state());
    }
}
