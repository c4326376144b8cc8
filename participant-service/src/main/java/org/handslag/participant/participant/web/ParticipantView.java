package org.handslag.participant.participant.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.participant.disclosure.model.What;
import org.handslag.participant.participant.application.KeepingParticipants;
import org.handslag.participant.participant.model.Education;
import org.handslag.participant.participant.model.Gender;
import org.handslag.participant.participant.model.Language;
import org.handslag.participant.participant.model.Occupation;
import org.handslag.participant.participant.model.Participant;
import org.handslag.participant.participant.model.ParticipantState;
import org.handslag.participant.participant.model.Rectification;
import org.handslag.participant.participant.model.Responsibility;
import org.handslag.participant.participant.model.Wishes;
import org.handslag.platform.access.Role;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Protection;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.protection.MarkChange;
import org.jspecify.annotations.Nullable;

/**
 * A participant over HTTP. An authority's contact, who follows people and decides nothing about
 * them, reads neither address nor CVs, wishes and backgrounds.
 *
 * @param reference the caller's own reference, where the caller gave one
 * @param recordedBy the membership that registered the person
 * @param caseOfficers who is or was responsible, for staff
 * @param corrections the newest corrections of what is known
 * @param protection the mark of a protected identity, where there is or was one
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
        List<String> industries,
        List<String> reach,
        List<String> goals,
        List<String> cultures,
        @Nullable Wishes wishes,
        @Nullable PrivateText cv,
        @Nullable PrivateText anonymousCv,
        @Nullable PrivateText reference,
        LocalDate registeredOn,
        ParticipantState state,
        List<String> programmes,
        String recordedBy,
        @Nullable ToldBy toldBy,
        @Nullable List<CareView> caseOfficers,
        @Nullable ProtectionView protection,
        List<CorrectionView> corrections) {

    /** Who corrected which fields. */
    record CorrectionView(
            LocalDate on, List<String> fields, String recordedBy, @Nullable ToldBy toldBy) {
        private static CorrectionView of(Rectification each) {
            return new CorrectionView(
                    each.on(), each.fields(), each.recorded().by(), each.recorded().toldBy());
        }
    }

    /** {@code to} is the first day without the responsibility; absent: until further notice. */
    record CareView(
            String officer,
            LocalDate from,
            @Nullable LocalDate to,
            String recordedBy,
            @Nullable ToldBy toldBy) {
        private static CareView of(Responsibility care) {
            Recorded last = care.ended() == null ? care.recorded() : care.ended();
            return new CareView(
                    care.membership(), care.from(), care.to(), last.by(), last.toldBy());
        }
    }

    /**
     * The mark.
     *
     * @param handlers who may know of the person; empty once it is lifted
     */
    record ProtectionView(List<String> handlers, List<What> mentorSees, List<MarkChange> changes) {
        private static @Nullable ProtectionView of(Participant participant) {
            Protection<What> now = participant.protection();
            return participant.protectionLog().isEmpty()
                    ? null
                    : new ProtectionView(
                            now == null ? List.of() : now.handlers(),
                            now == null ? List.of() : now.counterpartSees(),
                            MarkChange.of(participant.protectionLog()));
        }
    }

    static ParticipantView of(Call call, Stored<Participant> stored) {
        Participant participant = stored.state();
        boolean whole =
                call.caller()
                        .onlyAs(Role.AUTHORITY_CONTACT, KeepingParticipants.target(stored))
                        .isEmpty();
        return new ParticipantView(
                stored.id(),
                participant.identity().name(),
                participant.municipality(),
                participant.gender(),
                participant.birthYear(),
                participant.identity().email(),
                participant.identity().phone(),
                whole ? participant.identity().address() : null,
                participant.identity().language(),
                participant.profile().occupations(),
                participant.profile().education(),
                participant.profile().languages(),
                participant.profile().interests(),
                participant.profile().industries(),
                participant.profile().reach(),
                participant.profile().goals(),
                whole ? participant.profile().cultures() : List.of(),
                whole ? participant.profile().wishes() : null,
                whole ? participant.identity().cv() : null,
                whole ? participant.identity().anonymousCv() : null,
                participant.referenceOf(call.caller().membership()).orElse(null),
                participant.registeredOn(),
                participant.state(),
                participant.programmes(),
                participant.recorded().by(),
                participant.recorded().toldBy(),
                call.caller().reachesMoreThanOwn()
                        ? participant.caseOfficers().stream().map(CareView::of).toList()
                        : null,
                ProtectionView.of(participant),
                participant.rectifications().stream().map(CorrectionView::of).toList());
    }
}
