package org.handslag.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Access outlasts its ground by so many days, and no longer. */
class GraceTest {
    private static final LocalDate END = LocalDate.of(2017, 2, 20);

    @Test
    void isOpenOnTheLastDayAndClosedOnTheNext() {
        assertThat(Grace.DEFAULT.open(END, END.plusDays(14))).isTrue();
        assertThat(Grace.DEFAULT.open(END, END.plusDays(15))).isFalse();
        assertThat(Grace.DEFAULT.open(null, END)).isTrue();
    }

    @Test
    void isTheDefaultWhereNobodyDecided() {
        assertThat(Grace.of(null)).isEqualTo(Grace.DEFAULT);
        assertThat(Grace.of(0).open(END, END.plusDays(1))).isFalse();
    }
}
