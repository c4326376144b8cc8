package org.handslag.mentor.card.web;

import java.util.List;
import org.handslag.mentor.card.application.ShowingMentorCard.Card;
import org.handslag.mentor.card.model.CardStep;
import org.handslag.mentor.mentor.model.Contact;
import org.handslag.mentor.mentor.model.Profile;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/** A mentor as the participant of a pair sees them today; no age, no wish and no background. */
record MentorCardView(
        @PersonId String mentor,
        Profile.@Nullable Gender gender,
        Profile.@Nullable Position position,
        @Nullable String industry,
        @Nullable List<Profile.Occupation> occupations,
        @Nullable List<Profile.Language> languages,
        @Nullable List<String> interests,
        Profile.@Nullable Education education,
        @Nullable List<String> reach,
        @Nullable PrivateText name,
        @Nullable PrivateText email,
        @Nullable PrivateText phone,
        List<PairView> pairs) {

    /** What one pair shows. */
    record PairView(String pair, String programme, List<CardStep> steps) {}

    static MentorCardView of(Card card) {
        Contact contact = card.mentor().state().contact();
        Profile profile =
                card.shows(CardStep.What.PROFILE) ? card.mentor().state().profile() : null;
        boolean reach = card.shows(CardStep.What.CONTACT);
        return new MentorCardView(
                card.mentor().id(),
                profile == null ? null : profile.gender(),
                profile == null ? null : profile.position(),
                profile == null ? null : profile.industry(),
                profile == null ? null : profile.occupations(),
                profile == null ? null : profile.languages(),
                profile == null ? null : profile.interests(),
                profile == null ? null : profile.education(),
                profile == null ? null : profile.reach(),
                card.shows(CardStep.What.NAME) ? contact.name() : null,
                reach ? contact.email() : null,
                reach ? contact.phone() : null,
                card.pairs().stream()
                        .map(
                                paired ->
                                        new PairView(
                                                paired.pair().id(),
                                                paired.pair().programme(),
                                                paired.steps()))
                        .toList());
    }
}
