package org.handslag.participant.participant.kafka;

import java.time.LocalDate;
import java.util.List;
import org.handslag.participant.participant.model.Education;
import org.handslag.participant.participant.model.Gender;
import org.handslag.participant.participant.model.Language;
import org.handslag.participant.participant.model.Occupation;
import org.handslag.participant.participant.model.Participant;
import org.handslag.participant.participant.model.ParticipantState;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** A participant as every service may know them: codes and dates, nothing that names them. */
public record PublishedParticipant(
        String id,
        String municipality,
        Gender gender,
        @Nullable Integer birthYear,
        List<Occupation> occupations,
        @Nullable Education education,
        List<Language> languages,
        List<String> interests,
        LocalDate registeredOn,
        ParticipantState state) {

    /** What is published of this state. */
    public static PublishedParticipant of(Stored<Participant> stored) {
        Participant participant = stored.state();
        return new PublishedParticipant(
                stored.id(),
                participant.municipality(),
                participant.gender(),
                participant.birthYear(),
                participant.profile().occupations(),
                participant.profile().education(),
                participant.profile().languages(),
                participant.profile().interests(),
                participant.registeredOn(),
                participant.state());
    }
}
