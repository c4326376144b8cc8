package org.handslag.meeting.plan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.meeting.plan.model.Pairs.accepted;
import static org.handslag.meeting.plan.model.Pairs.agreed;
import static org.handslag.meeting.plan.model.Pairs.agreedAndEnded;
import static org.handslag.meeting.plan.model.Pairs.day;
import static org.handslag.meeting.plan.model.Pairs.metFirst;

import org.junit.jupiter.api.Test;

class PeriodOfAPairTest {
    private static final PeriodRule BY_AGREEMENT =
            new PeriodRule(
                    PeriodRule.Start.AGREEMENT, true, day("2017-05-31"), null, day("2017-11-30"));
    private static final PeriodRule AGREEMENT_OPTIONAL =
            new PeriodRule(PeriodRule.Start.AGREEMENT, false, null, null, day("2017-11-30"));
    private static final PeriodRule BY_FIRST_MEETING =
            new PeriodRule(PeriodRule.Start.FIRST_MEETING, true, null, null, null);

    @Test
    void startsWithTheAgreementWhereOneIsRequired() {
        assertThat(BY_AGREEMENT.periodOf(accepted("2016-05-20"))).isEmpty();
        assertThat(BY_AGREEMENT.periodOf(agreed("2016-05-20", "2016-06-01")).orElseThrow().from())
                .isEqualTo(day("2016-06-01"));
    }

    @Test
    void startsWithTheSecondYesWhereNoAgreementIsRequired() {
        assertThat(AGREEMENT_OPTIONAL.periodOf(accepted("2016-05-20")).orElseThrow().from())
                .isEqualTo(day("2016-05-20"));
    }

    @Test
    void startsWithAnOptionalAgreementOnceItIsSigned() {
        assertThat(
                        AGREEMENT_OPTIONAL
                                .periodOf(agreed("2016-05-20", "2016-06-01"))
                                .orElseThrow()
                                .from())
                .isEqualTo(day("2016-06-01"));
    }

    @Test
    void startsWithTheFirstHeldMeetingWhereTheBlueprintSaysSo() {
        assertThat(BY_FIRST_MEETING.periodOf(agreed("2016-05-20", "2016-06-01"))).isEmpty();
        assertThat(
                        BY_FIRST_MEETING
                                .periodOf(metFirst("2016-05-20", "2016-06-09"))
                                .orElseThrow()
                                .from())
                .isEqualTo(day("2016-06-09"));
    }

    @Test
    void endsOnThePairsOwnLastDayEvenWhereTheCohortWouldEndBefore() {
        assertThat(
                        BY_AGREEMENT
                                .periodOf(agreedAndEnded("2016-06-01", "2017-07-15"))
                                .orElseThrow()
                                .to())
                .isEqualTo(day("2017-07-15"));
    }

    @Test
    void endsWithTheCohortAndWithoutThatWithTheProgramme() {
        assertThat(BY_AGREEMENT.periodOf(agreed("2016-05-20", "2016-06-01")).orElseThrow().to())
                .isEqualTo(day("2017-05-31"));
        assertThat(AGREEMENT_OPTIONAL.periodOf(accepted("2016-06-01")).orElseThrow().to())
                .isEqualTo(day("2017-11-30"));
    }

    @Test
    void withoutAnyKnownEndLooksTwentyFourMonthsAhead() {
        PairPeriod open =
                BY_FIRST_MEETING.periodOf(metFirst("2016-05-20", "2016-06-09")).orElseThrow();
        assertThat(open.to()).isNull();
        assertThat(open.until()).isEqualTo(day("2018-06-09"));
        assertThat(DueDates.every(1, open))
                .hasSize(24)
                .startsWith(day("2016-07-09"))
                .endsWith(day("2018-06-09"));
    }

    @Test
    void neverStartsForAPairThatEndedBefore() {
        assertThat(AGREEMENT_OPTIONAL.periodOf(agreedAndEnded("2016-06-01", "2016-05-31")))
                .isEmpty();
    }
}
