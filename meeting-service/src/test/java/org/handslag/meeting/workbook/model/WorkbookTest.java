package org.handslag.meeting.workbook.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.handslag.platform.decision.Decision;
import org.junit.jupiter.api.Test;

class WorkbookTest {
    private static final LocalDate DAY = LocalDate.of(2016, 9, 1);
    private static final Workbook BLANK =
            Workbook.of("programme", "cohort", "pair", "adept", "mentor");

    private static Workbook.Done did(Worker who, LocalDate on) {
        return new Workbook.Done("map", who, on, "membership");
    }

    private static Workbook state(Decision<Workbook> decision) {
        return decision instanceof Decision.Changed<Workbook>(Workbook book, String ignored)
                ? book
                : BLANK;
    }

    @Test
    void theSameTaskIsEachOnesOwn() {
        Workbook book = state(BLANK.started(did(Worker.PARTICIPANT, DAY)));

        assertThat(book.when("map", Worker.PARTICIPANT)).contains(DAY);
        assertThat(book.when("map", Worker.MENTOR)).isEmpty();
        assertThat(state(book.did(did(Worker.MENTOR, DAY))).done()).hasSize(2);
    }

    @Test
    void whatWasDoneStaysOnItsDay() {
        Workbook book = state(BLANK.started(did(Worker.PARTICIPANT, DAY)));

        assertThat(book.did(did(Worker.PARTICIPANT, DAY.plusDays(1))))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    void withoutItsMentorItIsTheParticipants() {
        Workbook book =
                state(
                        state(BLANK.started(did(Worker.PARTICIPANT, DAY)))
                                .did(did(Worker.MENTOR, DAY)));
        Workbook without = state(book.withoutMentor());

        assertThat(without.persons()).containsExactly("adept");
        assertThat(without.done()).containsExactly(did(Worker.PARTICIPANT, DAY));
    }
}
