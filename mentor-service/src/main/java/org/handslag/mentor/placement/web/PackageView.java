package org.handslag.mentor.placement.web;

import java.util.List;
import org.handslag.mentor.placement.model.InternshipPackage;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/** A package over HTTP. */
record PackageView(
        String id,
        String programme,
        String key,
        int edition,
        PrivateText title,
        @Nullable String field,
        List<InternshipPackage.Phase> phases,
        List<InternshipPackage.Coded> trainingNeeds,
        List<InternshipPackage.Coded> competenceGoals,
        String recordedBy) {

    static PackageView of(Stored<InternshipPackage> stored) {
        InternshipPackage saved = stored.state();
        InternshipPackage.Content content = saved.content();
        return new PackageView(
                stored.id(),
                saved.programme(),
                saved.key(),
                saved.edition(),
                content.title(),
                content.field(),
                content.phases(),
                content.trainingNeeds(),
                content.competenceGoals(),
                saved.recording().by());
    }
}
