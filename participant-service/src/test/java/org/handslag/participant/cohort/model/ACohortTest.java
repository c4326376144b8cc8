package org.handslag.participant.cohort.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.participant.Deciding.accepted;
import static org.handslag.participant.Deciding.refused;
import static org.handslag.participant.Deciding.unchanged;

import java.time.LocalDate;
import org.handslag.platform.personal.Recorded;
import org.junit.jupiter.api.Test;

class ACohortTest {
    private static final LocalDate DAY = LocalDate.of(2016, 2, 1);
    private final Cohort open =
            accepted(Cohort.open("programme", "1", DAY, new Recorded("leader", null)));

    @Test
    void isOpenUntilItIsClosed() {
        Cohort closed = accepted(open.close(DAY.plusDays(30)));

        assertThat(open.state()).isEqualTo(CohortState.OPEN);
        assertThat(closed.state()).isEqualTo(CohortState.CLOSED);
        assertThat(closed.closedOn()).isEqualTo(DAY.plusDays(30));
    }

    @Test
    void cannotCloseBeforeItOpenedNorTwice() {
        Cohort closed = accepted(open.close(DAY));

        refused(open.close(DAY.minusDays(1)), "closed-before-opened");
        refused(closed.close(DAY.plusDays(1)), "cohort-closed");
        unchanged(closed.close(DAY));
    }
}
