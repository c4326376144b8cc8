package org.handslag.participant.admission.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.participant.Deciding.accepted;
import static org.handslag.participant.Deciding.event;
import static org.handslag.participant.Deciding.refused;
import static org.handslag.participant.Deciding.unchanged;
import static org.handslag.participant.admission.model.Applying.LEADER;
import static org.handslag.participant.admission.model.Applying.admitted;

import java.time.LocalDate;
import java.util.List;
import org.handslag.participant.admission.model.Income.Moment;
import org.handslag.platform.decision.Decision;
import org.junit.jupiter.api.Test;

class WhatSomebodyLivesOnTest {
    private static final LocalDate ADMITTED = LocalDate.of(2019, 1, 30);
    private static final LocalDate ENDED = LocalDate.of(2020, 1, 30);

    private static Decision<Admission> lives(
            Admission admission, Moment moment, LocalDate on, IncomeSource... sources) {
        return admission.recordIncome(new Income(moment, List.of(sources), on, LEADER));
    }

    @Test
    void beforeIsRecordedUpToTheDayOfAdmissionAndTheLastRecordHolds() {
        var first = lives(admitted(), Moment.BEFORE, ADMITTED, IncomeSource.UNKNOWN);
        assertThat(event(first)).isEqualTo("admission.income-recorded.v1");
        unchanged(lives(accepted(first), Moment.BEFORE, ADMITTED, IncomeSource.UNKNOWN));
        Admission corrected =
                accepted(
                        lives(
                                accepted(first),
                                Moment.BEFORE,
                                ADMITTED,
                                IncomeSource.PARENTAL_BENEFIT,
                                IncomeSource.EMPLOYMENT,
                                IncomeSource.EMPLOYMENT));
        assertThat(corrected.incomes().getLast().sources())
                .containsExactly(IncomeSource.EMPLOYMENT, IncomeSource.PARENTAL_BENEFIT);
        refused(
                lives(admitted(), Moment.BEFORE, ADMITTED.plusDays(1), IncomeSource.OTHER),
                "income-after-entry");
    }

    @Test
    void afterIsRecordedFromTheDayTheCourseEnded() {
        refused(lives(admitted(), Moment.AFTER, ENDED, IncomeSource.OTHER), "course-not-over");
        Admission completed = accepted(admitted().complete(ENDED, LEADER));
        refused(
                lives(completed, Moment.AFTER, ENDED.minusDays(1), IncomeSource.OTHER),
                "income-before-end");
        accepted(lives(completed, Moment.AFTER, ENDED, IncomeSource.EMPLOYMENT));
    }

    @Test
    void nothingStandsBesideNoIncomeOrAnUnknownOne() {
        refused(
                lives(
                        admitted(),
                        Moment.BEFORE,
                        ADMITTED,
                        IncomeSource.NO_OWN_INCOME,
                        IncomeSource.OTHER),
                "source-stands-alone");
    }

    @Test
    void isRecordedSoManyTimesAndNoMore() {
        Admission admission = admitted();
        for (int i = 0; i < Admission.MAX_INCOMES; i++) {
            admission =
                    accepted(
                            lives(
                                    admission,
                                    Moment.BEFORE,
                                    ADMITTED.minusDays(i),
                                    IncomeSource.OTHER));
        }
        refused(
                lives(admission, Moment.BEFORE, ADMITTED, IncomeSource.UNKNOWN),
                "too-many-incomes");
    }
}
