package org.handslag.matching.round.web;

import java.util.List;
import org.handslag.matching.mirror.model.KnownMentor;
import org.handslag.matching.mirror.model.KnownParticipant;
import org.handslag.matching.round.application.ReadingCandidates.Profiled;
import org.handslag.matching.round.model.Chooser;
import org.handslag.platform.personal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A mentor in codes, for whoever may rank them: no name, no contact, no employer, no year of birth,
 * no background.
 *
 * @param wishes what the mentor would like of a participant, for staff alone
 */
record RankableView(
        @PersonId String mentor,
        @Nullable String municipality,
        @Nullable String gender,
        @Nullable String industry,
        List<KnownParticipant.Occupation> occupations,
        List<KnownParticipant.Language> languages,
        List<String> interests,
        KnownParticipant.@Nullable Education education,
        List<String> reach,
        KnownParticipant.@Nullable Wishes wishes) {

    static RankableView of(Profiled<Chooser, KnownMentor> profiled, boolean staff) {
        KnownMentor known = profiled.profile().orElse(null);
        return new RankableView(
                profiled.person().mentor(),
                known == null ? null : known.municipality(),
                known == null ? null : known.gender(),
                known == null ? null : known.industry(),
                known == null ? List.of() : CandidateView.orNone(known.occupations()),
                known == null ? List.of() : CandidateView.orNone(known.languages()),
                known == null ? List.of() : CandidateView.orNone(known.interests()),
                known == null ? null : known.education(),
                known == null ? List.of() : CandidateView.orNone(known.reach()),
                known == null || !staff ? null : known.wishes());
    }
}
