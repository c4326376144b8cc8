package org.handslag.matching.round.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.matching.mirror.model.KnownParticipant;
import org.handslag.matching.round.application.ReadingCandidates.Profiled;
import org.handslag.matching.round.model.Candidate;
import org.handslag.platform.personal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A candidate in codes: no name, no contact, no year of birth, no background.
 *
 * @param waitingSince the last day with another mentor; for staff alone; absent: is not waiting for
 *     another
 * @param wishes what the person would like of a mentor, for staff alone
 */
record CandidateView(
        @PersonId String participant,
        String municipality,
        @Nullable LocalDate waitingSince,
        @Nullable String gender,
        List<KnownParticipant.Occupation> occupations,
        KnownParticipant.@Nullable Education education,
        List<KnownParticipant.Language> languages,
        List<String> interests,
        List<String> industries,
        List<String> reach,
        List<String> goals,
        KnownParticipant.@Nullable Wishes wishes) {

    static CandidateView of(Profiled<Candidate, KnownParticipant> profiled, boolean staff) {
        Candidate.Waiting waiting = profiled.person().waiting();
        KnownParticipant known = profiled.profile().orElse(null);
        return new CandidateView(
                profiled.person().participant(),
                profiled.person().municipality(),
                waiting == null || !staff ? null : waiting.since(),
                known == null ? null : known.gender(),
                known == null ? List.of() : orNone(known.occupations()),
                known == null ? null : known.education(),
                known == null ? List.of() : orNone(known.languages()),
                known == null ? List.of() : orNone(known.interests()),
                known == null ? List.of() : orNone(known.industries()),
                known == null ? List.of() : orNone(known.reach()),
                known == null ? List.of() : orNone(known.goals()),
                known == null || !staff ? null : known.wishes());
    }

    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
