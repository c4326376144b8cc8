package org.handslag.participant.internship.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.participant.outcome.model.Whose;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnInternshipTest {
    private static final LocalDate DAY = LocalDate.of(2016, 6, 1);
    private static final Recorded OFFICER = new Recorded("OFFICER", null);
    private static final PrivateText NOTE = PrivateText.about("AMAL", "She learns fast");

    private final Internship running =
            changed(start(DAY, null, new Company(Buddy.MENTOR, WithMentor.YES, "INGRID")));

    private static Decision<Internship> start(
            LocalDate from, @Nullable LocalDate to, Company company) {
        return Internship.start(
                new Whose("AMAL", "ADMISSION", "PROGRAMME", "COHORT", "lomma", DAY.minusMonths(4)),
                new Place("FIRM", null, "developer"),
                new Plan(from, to, null, List.of("start"), List.of("reviews", "tests")),
                company,
                OFFICER);
    }

    private static Internship changed(Decision<Internship> decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed<Internship>) decision).state();
    }

    private static Evaluation evaluation(int day, String... reached) {
        return new Evaluation(DAY.plusDays(day), List.of(reached), NOTE, OFFICER);
    }

    @Test
    void startsWithBuddyAndMentorWhoAgreeWithEachOther() {
        assertThat(start(DAY, null, new Company(Buddy.MENTOR, WithMentor.UNKNOWN, null)))
                .isEqualTo(Decision.refused("no-mentor-to-be-buddy"));
        assertThat(start(DAY, null, new Company(Buddy.NONE, WithMentor.NO, "INGRID")))
                .isEqualTo(Decision.refused("mentor-though-without"));
        assertThat(start(DAY, null, new Company(Buddy.COLLEAGUE, WithMentor.NO, null)))
                .isInstanceOf(Decision.Changed.class);
    }

    @Test
    void keepsItsDatesInOrder() {
        Company nobody = new Company(Buddy.UNKNOWN, WithMentor.UNKNOWN, null);

        assertThat(start(DAY.minusMonths(5), null, nobody))
                .isEqualTo(
                        Decision.refused(
                                "before-the-referral", Map.of("referredOn", DAY.minusMonths(4))));
        assertThat(start(DAY, DAY.minusDays(1), nobody))
                .isEqualTo(Decision.refused("ended-before-started"));
        Decision<Internship> early = Decision.refused("before-the-internship", Map.of("from", DAY));
        assertThat(running.evaluate(evaluation(-1))).isEqualTo(early);
        assertThat(running.follow(new FollowUp(DAY.minusDays(1), FollowUp.By.STAFF, null, OFFICER)))
                .isEqualTo(early);
        assertThat(running.end(DAY.minusDays(1), null, OFFICER)).isEqualTo(early);
    }

    @Test
    void reachesGoalsThatWereAgreed() {
        Internship once = changed(running.evaluate(evaluation(30, "tests")));
        Internship twice = changed(once.evaluate(evaluation(60, "tests", "reviews")));

        assertThat(twice.reached()).containsExactly("tests", "reviews");
        assertThat(once.evaluate(evaluation(30, "tests"))).isEqualTo(Decision.unchanged());
        assertThat(running.evaluate(evaluation(30, "juggling")))
                .isEqualTo(Decision.refused("goals-not-agreed", Map.of("goals", "juggling")));
    }

    @Test
    void endsOnceCompletedOrEarlyForAReason() {
        Internship completed = changed(running.end(DAY.plusMonths(3), null, OFFICER));

        assertThat(completed.state()).isEqualTo(InternshipState.COMPLETED);
        assertThat(completed.end(DAY.plusMonths(3), null, OFFICER)).isEqualTo(Decision.unchanged());
        assertThat(completed.end(DAY.plusMonths(3), "hired", OFFICER))
                .isEqualTo(Decision.refused("internship-ended"));
        assertThat(changed(running.end(DAY, "hired", OFFICER)).state())
                .isEqualTo(InternshipState.ENDED_EARLY);
        assertThat(completed.evaluate(evaluation(100, "tests")))
                .isInstanceOf(Decision.Changed.class);
    }

    @Test
    void forgetsWhatWasSaidAndWhoWentAlong() {
        Internship told =
                changed(
                        changed(running.evaluate(evaluation(30, "tests")))
                                .follow(
                                        new FollowUp(
                                                DAY.plusDays(9),
                                                FollowUp.By.MENTOR,
                                                NOTE,
                                                OFFICER)));
        Internship left = changed(told.withoutNotes());

        assertThat(left.evaluations().getFirst().note()).isNull();
        assertThat(left.followUps().getFirst().note()).isNull();
        assertThat(left.reached()).containsExactly("tests");
        assertThat(left.withoutNotes()).isEqualTo(Decision.unchanged());
        assertThat(changed(told.withoutMentor()).company())
                .isEqualTo(new Company(Buddy.MENTOR, WithMentor.YES, null));
    }
}
