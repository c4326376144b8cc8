package org.handslag.participant.participant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.participant.Deciding.accepted;
import static org.handslag.participant.Deciding.event;
import static org.handslag.participant.Deciding.refused;
import static org.handslag.participant.Deciding.unchanged;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.json.Json;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AParticipantTest {
    private static final LocalDate DAY = LocalDate.of(2016, 2, 3);
    private static final Recorded BY = new Recorded("officer", ToldBy.PARTICIPANT);

    @Test
    void givesAReferenceBackToTheReferrerOnly() {
        Participant known = accepted(registered(1984));

        assertThat(known.referenceOf("officer")).contains(own("K-17"));
        assertThat(known.referenceOf("another")).isEmpty();
    }

    @Test
    void isBornBeforeTheRegistration() {
        refused(registered(2016), "born-after-registration");
        refused(
                accepted(registered(1984)).change(wish(null, 2016, null), DAY, BY),
                "born-after-registration");
    }

    @Test
    void keepsWhatAChangeDoesNotName() {
        Participant known = accepted(registered(1984));
        Decision<Participant> change =
                known.change(wish("lomma", null, List.of(new Language("sv", "B2"))), DAY, BY);
        Participant changed = accepted(change);

        assertThat(event(change)).isEqualTo("participant.changed.v1");
        assertThat(changed.municipality()).isEqualTo("lomma");
        assertThat(changed.profile().languages()).containsExactly(new Language("sv", "B2"));
        assertThat(changed.identity()).isEqualTo(known.identity());
        assertThat(changed.birthYear()).isEqualTo(1984);
        assertThat(changed.references()).isEqualTo(known.references());
    }

    @Test
    void doesNotChangeWhereNothingIsNew() {
        unchanged(accepted(registered(1984)).change(wish("kavlinge", 1984, null), DAY, BY));
    }

    @Test
    void isCorrectedByTakingAwayWhatNeedNotBeKnown() {
        Participant known = accepted(registered(1984));
        Participant changed =
                accepted(
                        known.change(
                                wish(
                                        null,
                                        null,
                                        null,
                                        null,
                                        Set.of(Clearable.EMAIL, Clearable.BIRTH_YEAR)),
                                DAY,
                                BY));

        assertThat(changed.identity().email()).isNull();
        assertThat(changed.birthYear()).isNull();
        assertThat(changed.identity().phone()).isEqualTo(known.identity().phone());
        assertThat(changed.rectifications())
                .containsExactly(new Rectification(DAY, List.of("email", "birthYear"), BY));
    }

    @Test
    void neverShowsIdentityOrReferencesInALog() {
        assertThat(accepted(registered(1984)).toString())
                .doesNotContain("Amina")
                .doesNotContain("amina@")
                .doesNotContain("K-17");
    }

    private static Decision<Participant> registered(int birthYear) {
        return Participant.register(
                new Identity(
                        own("Amina Exempel"),
                        own("amina@exempel.se"),
                        own("070"),
                        own("Gatan 1"),
                        "sv",
                        own("CV"),
                        own("CV without a name")),
                "kavlinge",
                Gender.WOMAN,
                birthYear,
                Profile.NONE,
                own("K-17"),
                DAY,
                new Recorded("officer", null),
                List.of(),
                List.of(),
                null);
    }

    private static PrivateText own(String text) {
        return PrivateText.about("amina", text);
    }

    @Test
    void keepsTheOwnWishesUntilTheyAreTakenAway() {
        Wishes told = new Wishes(Gender.WOMAN, 10, null);
        Participant heard =
                accepted(
                        accepted(registered(1984))
                                .change(wish(null, null, null, told, Set.of()), DAY, BY));
        assertThat(heard.profile().wishes()).isEqualTo(told);
        unchanged(heard.change(wish("kavlinge", null, null), DAY, BY));

        Participant quiet =
                accepted(
                        heard.change(
                                wish(null, null, null, null, Set.of(Clearable.WISHES)), DAY, BY));
        assertThat(quiet.profile()).isEqualTo(Profile.NONE);
        assertThat(quiet.rectifications().getLast().fields()).containsExactly("wishes");
        unchanged(
                quiet.change(
                        wish(null, null, null, new Wishes(null, null, null), Set.of()), DAY, BY));
        assertThat(accepted(heard.anonymise()).profile()).isEqualTo(Profile.NONE);
    }

    @Test
    void isReadAsItWasStoredBeforeThereWereWishes() {
        assertThat(
                        Json.tolerant()
                                .readValue(
                                        """
                                        {"occupations": [], "languages": [], "interests": []}
                                        """,
                                        Profile.class))
                .isEqualTo(Profile.NONE);
    }

    private static Changes wish(
            @Nullable String municipality,
            @Nullable Integer birthYear,
            @Nullable List<Language> languages) {
        return wish(municipality, birthYear, languages, null, Set.of());
    }

    private static Changes wish(
            @Nullable String municipality,
            @Nullable Integer birthYear,
            @Nullable List<Language> languages,
            @Nullable Wishes wishes,
            Set<Clearable> clear) {
        return new Changes(
                null,
                municipality,
                null,
                birthYear,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                languages,
                null,
                null,
                null,
                null,
                null,
                wishes,
                clear);
    }
}
