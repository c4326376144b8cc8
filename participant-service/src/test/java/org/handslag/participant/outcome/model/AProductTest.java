package org.handslag.participant.outcome.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.participant.Deciding.accepted;
import static org.handslag.participant.Deciding.event;
import static org.handslag.participant.Deciding.refused;
import static org.handslag.participant.Deciding.unchanged;

import java.time.LocalDate;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AProductTest {
    private static final LocalDate DAY = LocalDate.of(2016, 9, 1);

    private final Outcome story = accepted(record(OutcomeKind.PRODUCT, "digital-story"));

    @Test
    void isSomethingThatWasMadeAndNothingElseIs() {
        assertThat(story.state()).isEqualTo(OutcomeState.ENDED);
        assertThat(story.product()).isEqualTo(Product.made("digital-story"));
        refused(record(OutcomeKind.PRODUCT, null), "product-needed");
        refused(record(OutcomeKind.CLARIFIED, "digital-story"), "product-only-for-product");
        Outcome clarified = accepted(record(OutcomeKind.CLARIFIED, null));
        refused(clarified.publish(DAY, Product.Leave.GIVEN), "not-a-product");
        refused(clarified.unpublish(DAY), "not-a-product");
    }

    @Test
    void isPublishedWithConsentAlone() {
        refused(story.publish(DAY, Product.Leave.MISSING), "consent-missing");
        refused(story.publish(DAY, Product.Leave.WITHDRAWN), "consent-withdrawn");
        refused(
                story.publish(LocalDate.of(2016, 2, 2), Product.Leave.GIVEN),
                "before-the-referral");

        Decision<Outcome> published = story.publish(DAY, Product.Leave.GIVEN);

        assertThat(event(published)).isEqualTo("outcome.published.v1");
        assertThat(accepted(published).product())
                .isEqualTo(new Product("digital-story", DAY, null));
        unchanged(accepted(published).publish(DAY, Product.Leave.GIVEN));
        refused(
                accepted(published).publish(DAY.plusDays(1), Product.Leave.GIVEN),
                "published-already");
    }

    @Test
    void isTakenBackAndPublishedAgain() {
        refused(story.unpublish(DAY), "not-published");
        Outcome published = accepted(story.publish(DAY, Product.Leave.GIVEN));
        refused(published.unpublish(DAY.minusDays(1)), "before-what-is-recorded");

        Decision<Outcome> taken = published.unpublish(DAY.plusDays(9));

        assertThat(event(taken)).isEqualTo("outcome.unpublished.v1");
        Outcome back = accepted(taken);
        assertThat(back.product()).isEqualTo(new Product("digital-story", DAY, DAY.plusDays(9)));
        unchanged(back.unpublish(DAY.plusDays(9)));
        refused(back.unpublish(DAY.plusDays(10)), "not-published");
        refused(back.publish(DAY.plusDays(8), Product.Leave.GIVEN), "before-what-is-recorded");
        refused(back.publish(DAY.plusDays(20), Product.Leave.WITHDRAWN), "consent-withdrawn");
        assertThat(accepted(back.publish(DAY.plusDays(20), Product.Leave.GIVEN)).product())
                .isEqualTo(new Product("digital-story", DAY.plusDays(20), null));
    }

    private static Decision<Outcome> record(OutcomeKind kind, @Nullable String product) {
        return Outcome.record(
                new Whose(
                        "participant",
                        "admission",
                        "programme",
                        "cohort",
                        "grimstad",
                        LocalDate.of(2016, 2, 3)),
                kind,
                new Times(null, null, null),
                DAY,
                Via.PROGRAMME,
                null,
                null,
                product,
                new Recorded("officer", null));
    }
}
