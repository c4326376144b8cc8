package org.handslag.mentor.mentor.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.handslag.mentor.card.model.CardStep;
import org.handslag.mentor.mentor.model.Contact;
import org.handslag.mentor.mentor.model.Engagement;
import org.handslag.mentor.mentor.model.Mentor;
import org.handslag.mentor.mentor.model.Met;
import org.handslag.mentor.mentor.model.Profile;
import org.handslag.platform.access.Caller;
import org.handslag.platform.access.Role;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Protection;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.protection.MarkChange;
import org.jspecify.annotations.Nullable;

/**
 * A mentor as the caller may see them: how to reach them and what they told of themselves is for
 * the process leader and themselves; who corrected it last, too; a mark not for partners; parts in
 * programmes are shown to those who act in them.
 *
 * @param reference the caller's own reference, where the caller gave one
 */
record MentorView(
        @PersonId String id,
        PrivateText name,
        @Nullable Reaching contact,
        Profile.Gender gender,
        @Nullable String municipality,
        @Nullable String organisation,
        Profile.Position position,
        @Nullable String industry,
        List<Profile.Occupation> occupations,
        List<Profile.Language> languages,
        List<String> interests,
        Profile.@Nullable Education education,
        List<String> reach,
        @Nullable Told told,
        int capacity,
        List<Part> engagements,
        Mentor.State state,
        String recordedBy,
        @Nullable ToldBy toldBy,
        @Nullable Recorded corrected,
        @Nullable ProtectionView protection,
        @Nullable PrivateText reference) {

    /**
     * The mark of a protected identity, where there is or was one.
     *
     * @param handlers who may know of the mentor; empty once it is lifted
     */
    record ProtectionView(
            List<String> handlers, List<CardStep.What> participantSees, List<MarkChange> changes) {
        private static @Nullable ProtectionView of(Mentor mentor) {
            Protection<CardStep.What> now = mentor.protection();
            return mentor.protectionLog().isEmpty()
                    ? null
                    : new ProtectionView(
                            now == null ? List.of() : now.handlers(),
                            now == null ? List.of() : now.counterpartSees(),
                            MarkChange.of(mentor.protectionLog()));
        }
    }

    record Reaching(
            @Nullable PrivateText email, @Nullable PrivateText phone, @Nullable String language) {}

    /** What helps to find a participant who suits them. */
    record Told(
            @Nullable Integer birthYear, List<String> cultures, Profile.@Nullable Wishes wishes) {}

    record Part(
            String programme,
            String channel,
            @Nullable String partner,
            LocalDate recruitedOn,
            @PersonId @Nullable String recruitedFor,
            List<Step> steps,
            boolean coordinating,
            List<Span> coordination,
            boolean newMentor,
            boolean first,
            @Nullable LocalDate activatedOn,
            @Nullable LocalDate endedOn,
            @Nullable String endReason,
            Engagement.State state,
            List<MetView> criteria,
            List<String> despite,
            String recordedBy,
            @Nullable ToldBy toldBy) {}

    /** Whether the mentor meets what is asked. */
    record MetView(
            String key, Met.Answer met, LocalDate on, String recordedBy, @Nullable ToldBy toldBy) {
        static MetView of(Met met) {
            return new MetView(
                    met.criterion(),
                    met.met(),
                    met.on(),
                    met.recording().by(),
                    met.recording().toldBy());
        }
    }

    /** A time of leading the mentors' discussions. */
    record Span(LocalDate from, @Nullable LocalDate to, String recordedBy) {}

    record Step(String step, LocalDate on, String recordedBy, @Nullable ToldBy toldBy) {}

    static MentorView of(Caller caller, Stored<Mentor> stored) {
        Mentor mentor = stored.state();
        Contact contact = mentor.contact();
        Profile profile = mentor.profile();
        boolean self = caller.person() != null && caller.person().id().equals(stored.id());
        boolean closer = self || caller.is(Role.PROCESS_LEADER);
        return new MentorView(
                stored.id(),
                contact.name(),
                closer ? new Reaching(contact.email(), contact.phone(), contact.language()) : null,
                profile.gender(),
                profile.municipality(),
                profile.organisation(),
                profile.position(),
                profile.industry(),
                profile.occupations(),
                profile.languages(),
                profile.interests(),
                profile.education(),
                profile.reach(),
                closer ? new Told(profile.birthYear(), profile.cultures(), profile.wishes()) : null,
                mentor.capacity(),
                mentor.engagements().stream()
                        .filter(part -> self || caller.actsIn(part.programme()))
                        .map(part -> part(caller, mentor, part))
                        .toList(),
                mentor.state(),
                mentor.recording().by(),
                mentor.recording().toldBy(),
                closer ? mentor.changed() : null,
                caller.is(Role.PARTNER_STAFF) ? null : ProtectionView.of(mentor),
                mentor.referenceOf(caller.membership()).orElse(null));
    }

    private static Part part(Caller caller, Mentor mentor, Engagement engagement) {
        String recruitedFor = engagement.recruitedFor();
        Recorded last =
                Stream.of(engagement.end(), engagement.activation())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(engagement.recording());
        return new Part(
                engagement.programme(),
                engagement.channel(),
                engagement.partner(),
                engagement.recruitedOn(),
                recruitedFor == null || !caller.mayKnow(recruitedFor) ? null : recruitedFor,
                engagement.steps().stream()
                        .map(
                                each ->
                                        new Step(
                                                each.step(),
                                                each.on(),
                                                each.recording().by(),
                                                each.recording().toldBy()))
                        .toList(),
                engagement.coordinating(),
                engagement.coordination().stream()
                        .map(span -> new Span(span.from(), span.to(), span.recording().by()))
                        .toList(),
                engagement.newMentor(),
                mentor.beginsWith(engagement),
                engagement.activatedOn(),
                engagement.endedOn(),
                engagement.endReason(),
                engagement.state(),
                engagement.criteria().stream().map(MetView::of).toList(),
                engagement.despite(),
                last.by(),
                last.toldBy());
    }
}
