package org.handslag.mentor.tour.model;

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

class ACompanyTourTest {
    private static final LocalDate DAY = LocalDate.of(2016, 4, 1);
    private static final Recorded LEADER = new Recorded("LEADER", null);
    private static final Stop PLANNED = new Stop("FIRM", DAY.plusDays(9), null, LEADER);

    private final Tour tour =
            changed(
                    Tour.plan(
                            new Whose("AMAL", "ADMISSION", "PROGRAMME", null),
                            DAY,
                            List.of(PLANNED),
                            LEADER));

    private static Tour changed(Decision<Tour> decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed<Tour>) decision).state();
    }

    private static Visit visit(int day, @Nullable String reflection) {
        return new Visit(
                DAY.plusDays(day),
                "interested",
                null,
                null,
                PrivateText.aboutOrNull("AMAL", reflection),
                null,
                null,
                LEADER);
    }

    @Test
    void takesTheVisitForTheStopThatWasPlanned() {
        Tour visited = changed(tour.visit("FIRM", visit(10, null)));

        assertThat(visited.stops()).hasSize(1);
        assertThat(visited.stops().getFirst().plannedOn()).isEqualTo(DAY.plusDays(9));
        assertThat(visited.visit("FIRM", visit(10, null))).isEqualTo(Decision.unchanged());
        assertThat(changed(visited.visit("FIRM", visit(20, null))).stops()).hasSize(2);
        assertThat(changed(visited.visit("OTHER", visit(10, null))).stops()).hasSize(2);
    }

    @Test
    void learnsWhatWasThoughtOfAVisitLater() {
        Tour visited = changed(tour.visit("FIRM", visit(10, null)));
        Tour later = changed(visited.visit("FIRM", visit(10, "It went well")));

        assertThat(later.stops()).hasSize(1);
        assertThat(later.stops().getFirst().visit()).isEqualTo(visit(10, "It went well"));
    }

    @Test
    void keepsItsDaysInOrder() {
        Tour visited = changed(tour.visit("FIRM", visit(10, null)));

        assertThat(tour.visit("FIRM", visit(-1, null)))
                .isEqualTo(Decision.refused("visited-before-the-tour", Map.of("plannedOn", DAY)));
        assertThat(visited.end(DAY.plusDays(9), LEADER))
                .isEqualTo(
                        Decision.refused(
                                "tour-ends-before-a-visit", Map.of("on", DAY.plusDays(10))));
        Tour over = changed(visited.end(DAY.plusDays(30), LEADER));
        assertThat(over.end(DAY.plusDays(30), LEADER)).isEqualTo(Decision.unchanged());
        assertThat(over.plan(PLANNED)).isEqualTo(Decision.refused("tour-ended"));
        assertThat(over.visit("OTHER", visit(31, null))).isEqualTo(Decision.refused("tour-ended"));
        assertThat(over.visit("FIRM", visit(10, "Late thought")))
                .isInstanceOf(Decision.Changed.class);
    }

    @Test
    void plansAnOrganisationOnceUntilItWasVisited() {
        assertThat(tour.plan(PLANNED)).isEqualTo(Decision.refused("stop-already-planned"));
        assertThat(changed(tour.visit("FIRM", visit(10, null))).plan(PLANNED))
                .isInstanceOf(Decision.Changed.class);
        Tour full = tour;
        for (int i = 1; i < Tour.MAX_STOPS; i++) {
            full = changed(full.plan(new Stop("FIRM" + i, null, null, LEADER)));
        }
        assertThat(full.plan(new Stop("ONE-MORE", null, null, LEADER)))
                .isEqualTo(Decision.refused("too-many-stops", Map.of("limit", Tour.MAX_STOPS)));
    }

    @Test
    void keepsWhereSomebodyWasWithoutTheirWords() {
        Tour told = changed(tour.visit("FIRM", visit(10, "It went well")));
        Tour left = changed(told.withoutWords());

        assertThat(left.stops().getFirst().visit()).isEqualTo(visit(10, null));
        assertThat(left.withoutWords()).isEqualTo(Decision.unchanged());
    }
}
