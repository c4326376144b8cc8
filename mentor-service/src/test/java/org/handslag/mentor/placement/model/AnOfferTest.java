package org.handslag.mentor.placement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.mentor.admission.model.Whose;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnOfferTest {
    private static final LocalDate DAY = LocalDate.of(2016, 4, 4);
    private static final Recorded LEADER = new Recorded("LEADER", null);
    private static final Whose AMAL = new Whose("AMAL", "ADMISSION", "PROGRAMME", null);

    private static Decision<Offer> offer(@Nullable LocalDate from, @Nullable LocalDate to) {
        return Offer.offer(
                new Offer.Terms(
                        "FIRM",
                        List.of("PROGRAMME"),
                        PlacementKind.INTERNSHIP,
                        null,
                        null,
                        DAY,
                        from,
                        to,
                        1),
                null,
                LEADER);
    }

    private static <S> S changed(Decision<S> decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed<S>) decision).state();
    }

    private static Decision<PlacementApplication> application(Offer to, LocalDate on) {
        return PlacementApplication.apply(
                "OFFER", to, AMAL, on, PrivateText.about("AMAL", "I should like to"), LEADER);
    }

    private final Offer standing = changed(offer(null, null));
    private final PlacementApplication applied = changed(application(standing, DAY.plusDays(9)));

    @Test
    void standsUntilItIsClosed() {
        assertThat(standing.standing()).isTrue();
        Offer closed = changed(standing.close(DAY.plusDays(30), LEADER));

        assertThat(closed.close(DAY.plusDays(30), LEADER)).isEqualTo(Decision.unchanged());
        assertThat(application(closed, DAY.plusDays(30)))
                .isEqualTo(Decision.refused("offer-closed", Map.of("on", DAY.plusDays(30))));
        assertThat(application(closed, DAY.plusDays(29))).isInstanceOf(Decision.Changed.class);
    }

    @Test
    void keepsItsDatesInOrder() {
        assertThat(offer(DAY.plusDays(20), DAY.plusDays(19)))
                .isEqualTo(
                        Decision.refused(
                                "offer-ends-before-it-starts", Map.of("from", DAY.plusDays(20))));
        assertThat(standing.close(DAY.minusDays(1), LEADER))
                .isEqualTo(Decision.refused("closed-before-offered", Map.of("on", DAY)));
        assertThat(application(standing, DAY.minusDays(1)))
                .isEqualTo(Decision.refused("applied-before-offered", Map.of("on", DAY)));
        assertThat(application(changed(offer(null, DAY.plusDays(5))), DAY.plusDays(6)))
                .isEqualTo(Decision.refused("offer-over", Map.of("to", DAY.plusDays(5))));
    }

    @Test
    void isAnsweredOnceAndTheYesHoldsAPlace() {
        PlacementApplication accepted = changed(applied.accept(1, DAY.plusDays(12), LEADER));

        assertThat(accepted.place()).isEqualTo(1);
        assertThat(accepted.live()).isTrue();
        assertThat(accepted.decline(DAY.plusDays(13), "full", LEADER))
                .isEqualTo(Decision.refused("application-answered"));
        assertThat(applied.accept(1, DAY, LEADER))
                .isEqualTo(
                        Decision.refused("before-the-application", Map.of("on", DAY.plusDays(9))));
    }

    @Test
    void getsAPlaceBackFromWhoTakesTheApplicationBack() {
        PlacementApplication accepted = changed(applied.accept(1, DAY.plusDays(12), LEADER));
        PlacementApplication back = changed(accepted.withdraw(DAY.plusDays(20), null, LEADER));

        assertThat(back.place()).isNull();
        assertThat(back.live()).isFalse();
        assertThat(back.answeredOn()).isEqualTo(DAY.plusDays(12));
        assertThat(back.accept(1, DAY.plusDays(21), LEADER))
                .isEqualTo(Decision.refused("application-withdrawn"));
        assertThat(changed(applied.decline(DAY.plusDays(12), "full", LEADER)).reason())
                .isEqualTo("full");
    }

    @Test
    void keepsThatSomebodyAppliedWithoutTheLetter() {
        assertThat(changed(applied.withoutLetter()).letter()).isNull();
        assertThat(changed(applied.withoutLetter()).withoutLetter())
                .isEqualTo(Decision.unchanged());
    }
}
