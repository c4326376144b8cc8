package org.handslag.participant.participant.kafka;

import java.time.LocalDate;
import java.util.List;
import org.handslag.participant.consent.model.Span;
import org.handslag.participant.disclosure.model.What;
import org.handslag.participant.participant.model.Education;
import org.handslag.participant.participant.model.Gender;
import org.handslag.participant.participant.model.Language;
import org.handslag.participant.participant.model.Occupation;
import org.handslag.participant.participant.model.Participant;
import org.handslag.participant.participant.model.ParticipantState;
import org.handslag.participant.participant.model.Wishes;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.Protection;
import org.jspecify.annotations.Nullable;

/**
 * A participant as every service may know them: codes and dates, nothing that names them.
 *
 * @param cultures absent where the identity is protected, as {@code wishes} are: nobody matches
 */
public record PublishedParticipant(
        String id,
        String municipality,
        Gender gender,
        @Nullable Integer birthYear,
        List<Occupation> occupations,
        @Nullable Education education,
        List<Language> languages,
        List<String> interests,
        @Nullable List<String> industries,
        @Nullable List<String> reach,
        @Nullable List<String> goals,
        @Nullable List<String> cultures,
        @Nullable Wishes wishes,
        LocalDate registeredOn,
        ParticipantState state,
        @Nullable List<Officer> caseOfficers,
        @Nullable Shield protection,
        @Nullable List<Span> consents) {

    /** Who is or was responsible; {@code to} is the first day without it. */
    public record Officer(String membership, LocalDate from, @Nullable LocalDate to) {}

    /** Who may know of the person, and what the own mentor sees. */
    public record Shield(List<String> handlers, List<What> mentorSees) {}

    /** What is not said is absent. */
    private static @Nullable List<String> said(List<String> codes) {
        return codes.isEmpty() ? null : codes;
    }

    /** What is published of this state. */
    public static PublishedParticipant of(Stored<Participant> stored) {
        Participant participant = stored.state();
        Protection<What> protection = participant.protection();
        return new PublishedParticipant(
                stored.id(),
                participant.municipality(),
                participant.gender(),
                participant.birthYear(),
                participant.profile().occupations(),
                participant.profile().education(),
                participant.profile().languages(),
                participant.profile().interests(),
                said(participant.profile().industries()),
                said(participant.profile().reach()),
                said(participant.profile().goals()),
                protection == null ? said(participant.profile().cultures()) : null,
                protection == null ? participant.profile().wishes() : null,
                participant.registeredOn(),
                participant.state(),
                participant.caseOfficers().isEmpty()
                        ? null
                        : participant.caseOfficers().stream()
                                .map(care -> new Officer(care.membership(), care.from(), care.to()))
                                .toList(),
                protection == null
                        ? null
                        : new Shield(protection.handlers(), protection.counterpartSees()),
                participant.consents().said().isEmpty() ? null : participant.consents().spans());
    }
}
