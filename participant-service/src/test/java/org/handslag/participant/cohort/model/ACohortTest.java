package org.handslag.participant.cohort.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.participant.Deciding.accepted;
import static org.handslag.participant.Deciding.refused;
import static org.handslag.participant.Deciding.unchanged;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.participant.blueprint.model.Places;
import org.handslag.platform.personal.Recorded;
import org.junit.jupiter.api.Test;

class ACohortTest {
    private static final LocalDate DAY = LocalDate.of(2016, 2, 1);
    private static final Recorded LEADER = new Recorded("leader", null);

    private final Cohort open = accepted(Cohort.open("programme", "1", DAY, LEADER, null));

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

    @Test
    void keepsTheLastOrderInWhichPeopleComeIntoConsideration() {
        Cohort ranked = accepted(open.rank(new Ranking(DAY, List.of("a", "b"), LEADER)));

        unchanged(ranked.rank(new Ranking(DAY, List.of("a", "b"), LEADER)));
        refused(
                ranked.rank(new Ranking(DAY.minusDays(1), List.of("b"), LEADER)),
                "before-the-last-ranking");
        assertThat(accepted(ranked.rank(new Ranking(DAY, List.of("b", "a"), LEADER))).ranking())
                .extracting(Ranking::admissions)
                .isEqualTo(List.of("b", "a"));
    }

    @Test
    void remembersWhoMovedUpByTheVersionThatSaysSoAndForgetsTheOldest() {
        Cohort moved = open;
        for (int version = 2; version <= Cohort.MAX_MOVES + 2; version++) {
            moved = accepted(moved.moveUp(version, "admission-" + version, DAY));
        }

        assertThat(moved.movedUp()).hasSize(Cohort.MAX_MOVES);
        assertThat(moved.movedUp().getLast().version()).isEqualTo(Cohort.MAX_MOVES + 2);
    }

    @Test
    void takesAsManyAsItSaysItselfElseAsItsBlueprintSays() {
        Places listed = new Places(70, Map.of("kavlinge", 40));
        OwnTerms five = new OwnTerms("Cohort 4", "2019-03", null, 5);
        Cohort own = accepted(Cohort.open("programme", "4", DAY, LEADER, five));

        assertThat(open.places(key -> listed)).isEqualTo(listed);
        assertThat(own.places(key -> listed)).isEqualTo(new Places(5, Map.of()));
    }
}
