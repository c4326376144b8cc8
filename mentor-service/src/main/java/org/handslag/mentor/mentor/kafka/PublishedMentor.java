package org.handslag.mentor.mentor.kafka;

import java.time.LocalDate;
import java.util.List;
import org.handslag.mentor.card.model.CardStep;
import org.handslag.mentor.mentor.model.Engagement;
import org.handslag.mentor.mentor.model.Mentor;
import org.handslag.mentor.mentor.model.Met;
import org.handslag.mentor.mentor.model.Profile;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.ClientReference;
import org.handslag.platform.personal.Protection;
import org.jspecify.annotations.Nullable;

/**
 * The published state of kind {@code mentors}; see its schema. Nothing that names the mentor.
 *
 * @param clientReferences what systems call the mentor, sealed; absent: none does
 * @param cultures absent where the identity is protected, as {@code wishes} are: nobody matches
 */
public record PublishedMentor(
        String id,
        Profile.Gender gender,
        @Nullable Integer birthYear,
        @Nullable String municipality,
        @Nullable String organisation,
        Profile.Position position,
        @Nullable String industry,
        List<Profile.Occupation> occupations,
        Profile.@Nullable Education education,
        List<Profile.Language> languages,
        List<String> interests,
        @Nullable List<String> reach,
        @Nullable List<String> cultures,
        Profile.@Nullable Wishes wishes,
        int capacity,
        List<Part> engagements,
        Mentor.State state,
        @Nullable Shield protection,
        @Nullable List<ClientReference> clientReferences) {

    /** Who may know of the mentor, and what the own participant sees. */
    public record Shield(List<String> handlers, List<CardStep.What> participantSees) {
        static @Nullable Shield of(@Nullable Protection<CardStep.What> protection) {
            return protection == null
                    ? null
                    : new Shield(protection.handlers(), protection.counterpartSees());
        }
    }

    /** The mentor's part in one programme. */
    public record Part(
            String programme,
            String channel,
            @Nullable String partner,
            LocalDate recruitedOn,
            @Nullable String recruitedFor,
            List<Step> steps,
            boolean coordinating,
            List<Span> coordination,
            boolean newMentor,
            boolean first,
            @Nullable LocalDate activatedOn,
            @Nullable LocalDate endedOn,
            @Nullable String endReason,
            Engagement.State state,
            List<Criterion> criteria,
            List<String> despite) {
        static Part of(Mentor mentor, Engagement engagement) {
            return new Part(
                    engagement.programme(),
                    engagement.channel(),
                    engagement.partner(),
                    engagement.recruitedOn(),
                    engagement.recruitedFor(),
                    engagement.steps().stream()
                            .map(step -> new Step(step.step(), step.on()))
                            .toList(),
                    engagement.coordinating(),
                    engagement.coordination().stream()
                            .map(span -> new Span(span.from(), span.to()))
                            .toList(),
                    engagement.newMentor(),
                    mentor.beginsWith(engagement),
                    engagement.activatedOn(),
                    engagement.endedOn(),
                    engagement.endReason(),
                    engagement.state(),
                    engagement.criteria().stream()
                            .map(each -> new Criterion(each.criterion(), each.met()))
                            .toList(),
                    engagement.despite());
        }
    }

    /** Whether the mentor meets what is asked. */
    public record Criterion(String key, Met.Answer met) {}

    /** A time of leading the mentors' discussions. */
    public record Span(LocalDate from, @Nullable LocalDate to) {}

    /** An activation step taken. */
    public record Step(String step, LocalDate on) {}

    /** What is not said is absent. */
    private static <T> @Nullable List<T> said(List<T> codes) {
        return codes.isEmpty() ? null : codes;
    }

    /** What of a mentor leaves this service. */
    public static PublishedMentor of(Stored<Mentor> stored) {
        Mentor mentor = stored.state();
        Profile profile = mentor.profile();
        return new PublishedMentor(
                stored.id(),
                profile.gender(),
                profile.birthYear(),
                profile.municipality(),
                profile.organisation(),
                profile.position(),
                profile.industry(),
                profile.occupations(),
                profile.education(),
                profile.languages(),
                profile.interests(),
                said(profile.reach()),
                mentor.protection() == null ? said(profile.cultures()) : null,
                mentor.protection() == null ? profile.wishes() : null,
                mentor.capacity(),
                mentor.engagements().stream().map(part -> Part.of(mentor, part)).toList(),
                mentor.state(),
                Shield.of(mentor.protection()),
                mentor.reference() == null ? null : said(mentor.reference().clientReferences()));
    }
}
