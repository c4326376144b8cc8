package org.handslag.gateway.webhook.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.handslag.gateway.webhook.model.Attempt.Outcome;
import org.handslag.gateway.webhook.model.Course.Waiting;
import org.junit.jupiter.api.Test;

class ACourseOfDeliveriesTest {
    private static final Instant NOW = Instant.parse("2016-05-12T09:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofHours(1));

    private static final Course COURSE =
            Course.from("journal", 0)
                    .with(
                            List.of(
                                    new Waiting(0, "one", 0, NOW),
                                    new Waiting(1, "other", 0, NOW),
                                    new Waiting(3, "one", 0, NOW)),
                            4);

    private static Attempt attempt(int number, Outcome outcome) {
        return new Attempt("id", "type", number, NOW, outcome, null, 5);
    }

    private static Attempt refused() {
        return attempt(1, Outcome.REFUSED);
    }

    private static List<Long> due(Course course, Instant at) {
        return course.due(at).stream().map(Waiting::offset).toList();
    }

    @Test
    void sendsOfEachSubjectTheFirst() {
        assertThat(due(COURSE, NOW)).containsExactly(0L, 1L);
        assertThat(due(COURSE.taken(0, attempt(1, Outcome.TAKEN)), NOW)).containsExactly(1L, 3L);
    }

    @Test
    void keepsWhatComesAfterAFailureWaitingBehindIt() {
        Course failed = COURSE.failed(0, refused(), LATER);
        assertThat(due(failed, NOW)).containsExactly(1L);
        assertThat(failed.nextDue()).hasValue(NOW);
        assertThat(due(failed, LATER)).containsExactly(0L, 1L);
        assertThat(due(failed.givenUp(0, attempt(10, Outcome.REFUSED)), NOW))
                .containsExactly(1L, 3L);
    }

    @Test
    void asksAReceiverInTroubleOneThingAtATimeUntilItTakesOne() {
        Course troubled = COURSE;
        for (int i = 0; i < 5; i++) {
            assertThat(troubled.takesMore()).isTrue();
            troubled = troubled.failed(i % 2, refused(), LATER);
        }
        assertThat(troubled.takesMore()).isFalse();
        assertThat(due(troubled, NOW)).isEmpty();
        assertThat(due(troubled, LATER)).containsExactly(0L);
        assertThat(troubled.failingSince()).isEqualTo(NOW);

        Course well = troubled.taken(0, attempt(4, Outcome.TAKEN));
        assertThat(well.takesMore()).isTrue();
        assertThat(due(well, NOW)).containsExactly(1L, 3L);
    }

    @Test
    void looksAtNothingMoreWhileTooMuchWaits() {
        Course full = COURSE;
        for (int i = 4; full.waiting().size() < Course.MOST_WAITING; i++) {
            full = full.with(List.of(new Waiting(i, "one", 0, NOW)), i + 1);
        }
        assertThat(full.takesMore()).isFalse();
        assertThat(full.taken(0, attempt(1, Outcome.TAKEN)).takesMore()).isTrue();
    }

    @Test
    void remembersTheLastAttemptsOnly() {
        Course course = COURSE;
        for (int i = 1; i <= 150; i++) {
            course = course.failed(0, attempt(i, Outcome.REFUSED), LATER);
        }
        assertThat(course.log()).hasSize(100);
        assertThat(course.log().getLast().number()).isEqualTo(150);
    }

    @Test
    void triesForThreeDaysWithALittleChance() {
        Duration all = Duration.ZERO;
        for (int number = 1; !Retries.isLast(number); number++) {
            Duration wait = Retries.after(number, 0.5, Duration.ZERO);
            assertThat(Retries.after(number, 0, Duration.ZERO))
                    .isEqualTo(wait.multipliedBy(8).dividedBy(10));
            assertThat(Retries.after(number, 1, Duration.ZERO))
                    .isEqualTo(wait.multipliedBy(12).dividedBy(10));
            all = all.plus(wait);
        }
        assertThat(all).isEqualTo(Duration.parse("PT75H35M5S"));
        assertThat(Retries.after(1, 0, Duration.ofMinutes(2))).isEqualTo(Duration.ofMinutes(2));
        assertThat(Retries.after(1, 0, Duration.ofDays(9))).isEqualTo(Duration.ofDays(1));
    }
}
