package org.handslag.participant.participant.model;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.handslag.participant.consent.model.Consents;
import org.handslag.participant.disclosure.model.Disclosed;
import org.handslag.participant.disclosure.model.What;
import org.handslag.platform.personal.Protection;
import org.handslag.platform.personal.ProtectionEntry;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/** A participant while some of the parts are being replaced: what is not touched stays. */
final class Copy {
    Identity identity;
    String municipality;
    Gender gender;
    @Nullable Integer birthYear;
    Profile profile;
    List<Reference> references;
    ParticipantState state;
    List<String> programmes;
    List<Responsibility> caseOfficers;
    @Nullable Protection<What> protection;
    List<ProtectionEntry> protectionLog;
    Disclosed disclosed;
    Consents consents;
    List<Rectification> rectifications;
    private final LocalDate registeredOn;
    private final Recorded recorded;

    private Copy(Participant from) {
        identity = from.identity();
        municipality = from.municipality();
        gender = from.gender();
        birthYear = from.birthYear();
        profile = from.profile();
        references = from.references();
        state = from.state();
        programmes = from.programmes();
        caseOfficers = from.caseOfficers();
        protection = from.protection();
        protectionLog = from.protectionLog();
        disclosed = from.disclosed();
        consents = from.consents();
        rectifications = from.rectifications();
        registeredOn = from.registeredOn();
        recorded = from.recorded();
    }

    /** The same participant with other parts. */
    static Participant of(Participant from, Consumer<Copy> replacing) {
        Copy copy = new Copy(from);
        replacing.accept(copy);
        return new Participant(
                copy.identity,
                copy.municipality,
                copy.gender,
                copy.birthYear,
                copy.profile,
                copy.references,
                copy.registeredOn,
                copy.state,
                copy.recorded,
                copy.programmes,
                copy.caseOfficers,
                copy.protection,
                copy.protectionLog,
                copy.disclosed,
                copy.consents,
                copy.rectifications);
    }
}
