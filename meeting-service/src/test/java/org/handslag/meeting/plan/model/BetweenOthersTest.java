package org.handslag.meeting.plan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.meeting.plan.model.Pairs.day;
import static org.handslag.meeting.plan.model.Pairs.period;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three individual meetings between joint ones. */
class BetweenOthersTest {
    private static final Period PERIOD = period("2016-06-01", "2016-12-31");

    private static List<Window> windows(String... joint) {
        return windows(PERIOD, joint);
    }

    private static List<Window> windows(Period period, String... joint) {
        return Window.between(
                period, 3, List.of(joint).stream().<LocalDate>map(Pairs::day).toList());
    }

    private static Window window(String from, String to, int required) {
        return new Window(day(from), day(to), required);
    }

    @Test
    void withoutAJointMeetingAllAreDueByTheEnd() {
        assertThat(windows()).containsExactly(window("2016-06-01", "2016-12-31", 3));
    }

    @Test
    void oneIsDueBeforeTheNextJointMeetingAndTheRestAfterTheLast() {
        assertThat(windows("2016-06-20")).containsExactly(window("2016-06-20", "2016-12-31", 3));
        assertThat(windows("2016-09-10", "2016-06-20", "2016-11-01"))
                .containsExactly(
                        window("2016-06-20", "2016-09-09", 1),
                        window("2016-09-10", "2016-10-31", 1),
                        window("2016-11-01", "2016-12-31", 1));
    }

    @Test
    void moreJointMeetingsDoNotMakeMoreIndividualOnes() {
        assertThat(windows("2016-07-01", "2016-08-01", "2016-09-01", "2016-10-01", "2016-11-01"))
                .extracting(Window::to)
                .containsExactly(day("2016-07-31"), day("2016-08-31"), day("2016-09-30"));
    }

    @Test
    void jointMeetingsOutsideThePairsTimeDoNotCountAndADayCountsOnce() {
        assertThat(windows("2016-05-01", "2016-07-01", "2016-07-01", "2017-01-01"))
                .containsExactly(window("2016-07-01", "2016-12-31", 3));
    }

    @Test
    void ofAPairThatEndedBeforeItsTimeOnlyWhatLayBetweenIsOwed() {
        Period cut =
                new PairPeriod(
                        "pair",
                        "participant",
                        day("2016-06-01"),
                        day("2016-09-30"),
                        day("2016-09-30"),
                        true,
                        List.of());
        assertThat(windows(cut, "2016-06-20", "2016-09-10", "2016-11-01"))
                .containsExactly(window("2016-06-20", "2016-09-09", 1));
    }
}
