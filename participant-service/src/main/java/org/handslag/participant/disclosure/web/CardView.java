package org.handslag.participant.disclosure.web;

import java.util.List;
import org.handslag.participant.disclosure.application.Disclosing.Card;
import org.handslag.participant.disclosure.model.What;
import org.handslag.participant.participant.model.Education;
import org.handslag.participant.participant.model.Gender;
import org.handslag.participant.participant.model.Identity;
import org.handslag.participant.participant.model.Language;
import org.handslag.participant.participant.model.Occupation;
import org.handslag.participant.participant.model.Participant;
import org.handslag.participant.participant.model.Profile;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * A participant as one mentor sees them today: the profile in codes, no year of birth, no wish and
 * no background, and of the rest what the steps show. Of a protected person the codes belong to the
 * CV without name: they come with it or not at all.
 */
record CardView(
        @PersonId String participant,
        @PersonId String mentor,
        @Nullable String municipality,
        @Nullable Gender gender,
        List<Occupation> occupations,
        @Nullable Education education,
        List<Language> languages,
        List<String> interests,
        List<String> industries,
        List<String> reach,
        List<String> goals,
        @Nullable PrivateText anonymousCv,
        @Nullable PrivateText name,
        @Nullable PrivateText cv,
        @Nullable PrivateText email,
        @Nullable PrivateText phone,
        List<AudienceView> grounds) {

    static CardView of(Card card) {
        Participant participant = card.participant().state();
        Identity identity = participant.identity();
        boolean contact = card.shown().contains(What.CONTACT);
        boolean codes =
                participant.protection() == null || card.shown().contains(What.ANONYMOUS_CV);
        Profile profile = codes ? participant.profile() : Profile.NONE;
        return new CardView(
                card.participant().id(),
                card.mentor(),
                codes ? participant.municipality() : null,
                codes ? participant.gender() : null,
                profile.occupations(),
                profile.education(),
                profile.languages(),
                profile.interests(),
                profile.industries(),
                profile.reach(),
                profile.goals(),
                card.shown().contains(What.ANONYMOUS_CV) ? identity.anonymousCv() : null,
                card.shown().contains(What.NAME) ? identity.name() : null,
                card.shown().contains(What.CV) ? identity.cv() : null,
                contact ? identity.email() : null,
                contact ? identity.phone() : null,
                card.grounds().stream().map(AudienceView::of).toList());
    }
}
