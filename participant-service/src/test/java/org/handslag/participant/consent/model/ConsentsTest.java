package org.handslag.participant.consent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.participant.Deciding.accepted;
import static org.handslag.participant.Deciding.event;
import static org.handslag.participant.Deciding.refused;
import static org.handslag.participant.Deciding.unchanged;

import java.time.LocalDate;
import java.util.List;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.junit.jupiter.api.Test;

class ConsentsTest {
    private static final LocalDate DAY = LocalDate.of(2016, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2016, 5, 2);
    private static final Recorded BY = new Recorded("officer", null);

    private final Consents given = accepted(Consents.NONE.give("workplace", DAY, BY));
    private final Consents withdrawn = accepted(given.withdraw("workplace", LATER, BY));

    @Test
    void holdFromTheirDayUntilTheyAreWithdrawn() {
        assertThat(withdrawn.holds("workplace", DAY.minusDays(1))).isFalse();
        assertThat(withdrawn.holds("workplace", LATER.minusDays(1))).isTrue();
        assertThat(withdrawn.holds("workplace", LATER)).isFalse();
        assertThat(withdrawn.withdrawn("workplace", LATER.minusDays(1))).isFalse();
        assertThat(withdrawn.withdrawn("workplace", LATER)).isTrue();
        assertThat(withdrawn.holds("pictures", LATER)).isFalse();
    }

    @Test
    void areKeptAsTheyWereSaid() {
        Consents again = accepted(withdrawn.give("workplace", LATER.plusDays(3), BY));

        assertThat(again.said()).hasSize(3);
        assertThat(again.spans())
                .containsExactly(
                        new Span("workplace", DAY, LATER),
                        new Span("workplace", LATER.plusDays(3), null));
        assertThat(event(given.withdraw("workplace", LATER, BY)))
                .isEqualTo("participant.consent-withdrawn.v1");
    }

    @Test
    void areGivenAndWithdrawnInTurnAndNeverBackwards() {
        unchanged(given.give("workplace", DAY, BY));
        refused(given.give("workplace", LATER, BY), "consent-already-given");
        refused(Consents.NONE.withdraw("workplace", DAY, BY), "consent-not-given");
        refused(given.withdraw("workplace", DAY.minusDays(1), BY), "before-what-is-recorded");
        unchanged(withdrawn.withdraw("workplace", LATER, BY));
    }

    @Test
    void leaveWaiversOfSecrecyApart() {
        Consents waived =
                accepted(
                        given.waive(
                                List.of("municipality", "employment-service"),
                                PrivateText.about("amina", "Health"),
                                DAY,
                                null,
                                BY));
        Consents ended = accepted(waived.endWaiver(1, LATER, BY));

        assertThat(ended.said()).isEqualTo(given.said());
        assertThat(ended.waivers().getFirst().to()).isEqualTo(LATER);
        unchanged(ended.endWaiver(1, LATER, BY));
        refused(ended.endWaiver(1, LATER.plusDays(1), BY), "waiver-ended");
        refused(waived.endWaiver(1, DAY.minusDays(1), BY), "waiver-ends-before-it-starts");
        refused(waived.endWaiver(2, LATER, BY), "unknown-waiver");
    }
}
