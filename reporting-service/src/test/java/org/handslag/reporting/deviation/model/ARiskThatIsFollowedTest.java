package org.handslag.reporting.deviation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.junit.jupiter.api.Test;

class ARiskThatIsFollowedTest {
    private static final LocalDate DAY = LocalDate.of(2016, 2, 1);

    private static Deviation recorded(Deviation.Kind kind) {
        return new Deviation(
                "P",
                kind,
                DAY,
                PrivateText.ofTenant("Recruiting takes longer."),
                null,
                3,
                "staff",
                List.of(),
                null);
    }

    private static Deviation.Assessment assessment(LocalDate on, int likelihood) {
        return new Deviation.Assessment(on, likelihood, 4, null, null, "staff");
    }

    private static Deviation.Closing closing(LocalDate on) {
        return new Deviation.Closing(on, PrivateText.ofTenant("Enough mentors."), "staff");
    }

    @Test
    void keepsEveryAssessment() {
        Deviation once = changed(recorded(Deviation.Kind.RISK).assess(assessment(DAY, 4)));
        Deviation twice = changed(once.assess(assessment(DAY.plusDays(30), 2)));

        assertThat(twice.assessments())
                .extracting(Deviation.Assessment::likelihood)
                .containsExactly(4, 2);
        assertThat(twice.assess(assessment(DAY, 4))).isInstanceOf(Decision.Unchanged.class);
        refused(twice.assess(assessment(DAY.minusDays(1), 1)), "before-it-was-recorded");
    }

    @Test
    void isTheOnlyKindThatIsAssessed() {
        refused(recorded(Deviation.Kind.LESSON).assess(assessment(DAY, 1)), "not-a-risk");
    }

    @Test
    void isClosedOnceAndNotBeforeItsLastAssessment() {
        Deviation assessed =
                changed(recorded(Deviation.Kind.RISK).assess(assessment(DAY.plusDays(30), 2)));
        refused(assessed.close(closing(DAY)), "before-it-was-recorded");

        Deviation closed = changed(assessed.close(closing(DAY.plusDays(60))));
        refused(closed.close(closing(DAY.plusDays(61))), "deviation-closed");
        refused(closed.assess(assessment(DAY.plusDays(61), 1)), "deviation-closed");
        changed(closed.assess(assessment(DAY.plusDays(45), 3)));
    }

    @Test
    void isAssessedAHundredTimesAtMost() {
        Deviation risk = recorded(Deviation.Kind.RISK);
        for (int i = 0; i < Deviation.MOST_ASSESSMENTS; i++) {
            risk = changed(risk.assess(assessment(DAY.plusDays(i), 1)));
        }
        refused(risk.assess(assessment(DAY.plusDays(200), 1)), "too-many-assessments");
    }

    private static Deviation changed(Decision<Deviation> decision) {
        return ((Decision.Changed<Deviation>) decision).state();
    }

    private static void refused(Decision<Deviation> decision, String code) {
        assertThat(((Decision.Refused<Deviation>) decision).refusal().code()).isEqualTo(code);
    }
}
