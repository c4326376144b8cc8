package org.handslag.mentor.card.web;

import java.util.List;
import org.handslag.mentor.card.application.ShowingMentorCard.Card;
import org.handslag.mentor.card.model.CardStep;
import org.handslag.mentor.mentor.model.Contact;
import org.handslag.mentor.mentor.model.Profile;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/** A mentor as the participant of a pair sees them today. */
record MentorCardView(
        @PersonId String mentor,
        Profile.Gender gender,
        Profile.Position position,
        @Nullable String industry,
        List<Profile.Occupation> occupations,
        List<Profile.Language> languages,
        List<String> interests,
        @Nullable PrivateText name,
        @Nullable PrivateText email,
        @Nullable PrivateText phone,
        List<PairView> pairs) {

    /** What one pair shows. */
    record PairView(String pair, String programme, List<CardStep> steps) {}

    static MentorCardView of(Card card) {
        Contact contact = card.mentor().state().contact();
        Profile profile = card.mentor().state().profile();
        boolean reach = card.shows(CardStep.What.CONTACT);
        return new MentorCardView(
                card.mentor().id(),
                profile.gender(),
                profile.position(),
                profile.industry(),
                profile.occupations(),
                profile.languages(),
                profile.interests(),
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
