package org.handslag.matching.round.web;

import java.util.List;
import org.handslag.matching.mirror.model.KnownParticipant;
import org.handslag.matching.round.application.ReadingCandidates.Profiled;
import org.handslag.matching.round.model.Candidate;
import org.handslag.platform.personal.PersonId;
import org.jspecify.annotations.Nullable;

/** A candidate in codes: no name, no contact, no year of birth. */
record CandidateView(
        @PersonId String participant,
        String municipality,
        @Nullable String gender,
        List<KnownParticipant.Occupation> occupations,
        KnownParticipant.@Nullable Education education,
        List<KnownParticipant.Language> languages,
        List<String> interests) {

    static CandidateView of(Profiled<Candidate, KnownParticipant> profiled) {
        KnownParticipant known = profiled.profile().orElse(null);
        return new CandidateView(
                profiled.person().participant(),
                profiled.person().municipality(),
                known == null ? null : known.gender(),
                known == null ? List.of() : orNone(known.occupations()),
                known == null ? null : known.education(),
                known == null ? List.of() : orNone(known.languages()),
                known == null ? List.of() : orNone(known.interests()));
    }

    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
