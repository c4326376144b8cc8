package org.handslag.participant.participant.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.participant.participant.model.Education;
import org.handslag.participant.participant.model.Gender;
import org.handslag.participant.participant.model.Language;
import org.handslag.participant.participant.model.Occupation;
import org.handslag.participant.participant.model.Participant;
import org.handslag.participant.participant.model.ParticipantState;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * A participant over HTTP.
 *
 * @param reference the caller's own reference, where the caller gave one
 */
record ParticipantView(
        @PersonId String id,
        PrivateText name,
        String municipality,
        Gender gender,
        @Nullable Integer birthYear,
        @Nullable PrivateText email,
        @Nullable PrivateText phone,
        @Nullable PrivateText address,
        @Nullable String language,
        List<Occupation> occupations,
        @Nullable Education education,
        List<Language> languages,
        List<String> interests,
        @Nullable PrivateText cv,
        @Nullable PrivateText anonymousCv,
        @Nullable PrivateText reference,
        LocalDate registeredOn,
        ParticipantState state) {

    static ParticipantView of(Call call, Stored<Participant> stored) {
        Participant participant = stored.state();
        return new ParticipantView(
                stored.id(),
                participant.identity().name(),
                participant.municipality(),
                participant.gender(),
                participant.birthYear(),
                participant.identity().email(),
                participant.identity().phone(),
                participant.identity().address(),
                participant.identity().language(),
                participant.profile().occupations(),
                participant.profile().education(),
                participant.profile().languages(),
                participant.profile().interests(),
                participant.identity().cv(),
                participant.identity().anonymousCv(),
                participant.referenceOf(call.caller().membership()).orElse(null),
                participant.registeredOn(),
                participant.state());
    }
}
