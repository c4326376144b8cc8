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

class AnOutcomeTest {
    private static final LocalDate DAY = LocalDate.of(2016, 9, 1);

    @Test
    void isOfferedThenRunsThenEnds() {
        assertThat(accepted(placement(DAY, null, null)).state()).isEqualTo(OutcomeState.OFFERED);
        Outcome running = accepted(placement(DAY, DAY.plusDays(14), null));
        assertThat(running.state()).isEqualTo(OutcomeState.RUNNING);
        Decision<Outcome> end = running.end(DAY.plusDays(110));
        assertThat(event(end)).isEqualTo("outcome.ended.v1");
        assertThat(accepted(end).times().to()).isEqualTo(DAY.plusDays(110));
    }

    @Test
    void startsLaterThanItWasOffered() {
        Outcome offered = accepted(placement(DAY, null, null));
        Decision<Outcome> start = offered.start(DAY.plusDays(14), null);

        assertThat(event(start)).isEqualTo("outcome.started.v1");
        Outcome running = accepted(start);
        assertThat(running.state()).isEqualTo(OutcomeState.RUNNING);
        assertThat(running.times()).isEqualTo(new Times(DAY, DAY.plusDays(14), null));
        unchanged(running.start(DAY.plusDays(14), null));
        refused(running.start(DAY.plusDays(15), null), "outcome-started");
        refused(offered.start(DAY.minusDays(1), null), "started-before-offered");
        refused(
                accepted(running.end(DAY.plusDays(90))).start(DAY.plusDays(14), null),
                "outcome-ended");
        refused(
                accepted(record(OutcomeKind.CLARIFIED, DAY, null, null, null)).start(DAY, null),
                "outcome-ended");
    }

    @Test
    void mayTurnOutAnotherJobThanWasOffered() {
        Employment full = new Employment(100, Term.LONG, true, Relevant.YES);
        Employment half = new Employment(50, Term.LONG, true, Relevant.YES);
        Outcome offered = accepted(record(OutcomeKind.EMPLOYMENT, DAY, null, null, full));

        assertThat(accepted(offered.start(DAY, null)).employment()).isEqualTo(full);
        Outcome running = accepted(offered.start(DAY, half));
        assertThat(running.employment()).isEqualTo(half);
        refused(running.start(DAY, full), "outcome-started");
        refused(
                accepted(placement(DAY, null, null)).start(DAY, half),
                "employment-only-for-employment");
    }

    @Test
    void canBeRecordedWholeAfterwards() {
        Outcome over = accepted(placement(null, DAY, DAY.plusDays(110)));

        assertThat(over.state()).isEqualTo(OutcomeState.ENDED);
        unchanged(over.end(DAY.plusDays(110)));
        refused(over.end(DAY.plusDays(111)), "outcome-ended");
    }

    @Test
    void hasDatesThatMakeSense() {
        refused(placement(null, null, null), "outcome-needs-a-date");
        refused(placement(DAY, null, DAY), "ended-without-start");
        refused(placement(null, DAY, DAY.minusDays(1)), "ended-before-started");
        refused(placement(DAY, DAY.minusDays(1), null), "started-before-offered");
        refused(placement(null, LocalDate.of(2016, 2, 2), null), "before-the-referral");
        refused(accepted(placement(null, DAY, null)).end(DAY.minusDays(1)), "ended-before-started");
        refused(accepted(placement(DAY, null, null)).end(DAY), "ended-without-start");
    }

    @Test
    void mayBeWithoutDatesWhereNothingLasts() {
        assertThat(accepted(record(OutcomeKind.CLARIFIED, null, null, null, null)).state())
                .isEqualTo(OutcomeState.ENDED);
        assertThat(accepted(record(OutcomeKind.UNKNOWN, null, null, null, null)).state())
                .isEqualTo(OutcomeState.ENDED);
    }

    @Test
    void hasParticularsOfEmploymentOnlyWhereItIsOne() {
        Employment half = new Employment(50, Term.SHORT, true, Relevant.UNKNOWN);

        assertThat(accepted(record(OutcomeKind.EMPLOYMENT, DAY, DAY, null, half)).employment())
                .isEqualTo(half);
        refused(
                record(OutcomeKind.PLACEMENT, DAY, DAY, null, half),
                "employment-only-for-employment");
    }

    private static Decision<Outcome> placement(
            @Nullable LocalDate offeredOn, @Nullable LocalDate from, @Nullable LocalDate to) {
        return record(OutcomeKind.PLACEMENT, offeredOn, from, to, null);
    }

    private static Decision<Outcome> record(
            OutcomeKind kind,
            @Nullable LocalDate offeredOn,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Employment employment) {
        return Outcome.record(
                new Whose(
                        "participant",
                        "admission",
                        "programme",
                        "cohort",
                        "kavlinge",
                        LocalDate.of(2016, 2, 3)),
                kind,
                new Times(offeredOn, from, to),
                DAY,
                Via.MENTOR_NETWORK,
                null,
                employment,
                null,
                new Recorded("officer", null));
    }
}
