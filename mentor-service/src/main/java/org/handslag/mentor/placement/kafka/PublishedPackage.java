package org.handslag.mentor.placement.kafka;

import java.util.List;
import org.handslag.mentor.placement.model.InternshipPackage;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** The published state of kind {@code internship-packages}: its codes; see its schema. */
public record PublishedPackage(
        String id,
        String programme,
        String key,
        int edition,
        @Nullable String field,
        List<Phase> phases,
        List<String> trainingNeeds,
        List<String> competenceGoals) {

    /** A part of it. */
    public record Phase(String key, @Nullable Integer weeks, List<String> tasks) {
        static Phase of(InternshipPackage.Phase phase) {
            return new Phase(phase.key(), phase.weeks(), keys(phase.tasks()));
        }
    }

    /** What of a package leaves this service. */
    public static PublishedPackage of(Stored<InternshipPackage> stored) {
        InternshipPackage saved = stored.state();
        InternshipPackage.Content content = saved.content();
        return new PublishedPackage(
                stored.id(),
                saved.programme(),
                saved.key(),
                saved.edition(),
                content.field(),
                content.phases().stream().map(Phase::of).toList(),
                keys(content.trainingNeeds()),
                keys(content.competenceGoals()));
    }

    private static List<String> keys(List<InternshipPackage.Coded> coded) {
        return coded.stream().map(InternshipPackage.Coded::key).toList();
    }
}
