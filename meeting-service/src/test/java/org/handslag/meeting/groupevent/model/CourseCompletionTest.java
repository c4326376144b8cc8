package org.handslag.meeting.groupevent.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.handslag.meeting.groupevent.model.CourseCompletion.Progress;
import org.junit.jupiter.api.Test;

class CourseCompletionTest {
    private static final CourseCompletion ALL = new CourseCompletion(true, null, null);
    private static final CourseCompletion FOUR_OF_FIVE = new CourseCompletion(false, 4, 5);
    private static final CourseCompletion UNKNOWN = new CourseCompletion(false, null, null);

    @Test
    void allIsCompletedOnceNothingIsToComeAndNothingWasMissed() {
        assertThat(ALL.of(3, 3, 0)).isEqualTo(Progress.COMPLETED);
        assertThat(ALL.of(3, 3, 1)).isEqualTo(Progress.UNDER_WAY);
        assertThat(ALL.of(2, 3, 1)).isEqualTo(Progress.NOT_COMPLETED);
    }

    @Test
    void aNumberIsCompletedAsSoonAsItIsReached() {
        assertThat(FOUR_OF_FIVE.of(4, 4, 0)).isEqualTo(Progress.COMPLETED);
        assertThat(FOUR_OF_FIVE.of(3, 4, 0)).isEqualTo(Progress.UNDER_WAY);
    }

    @Test
    void aNumberThatCannotBeReachedAnyMoreIsNotCompleted() {
        assertThat(FOUR_OF_FIVE.of(2, 4, 0)).isEqualTo(Progress.NOT_COMPLETED);
        assertThat(FOUR_OF_FIVE.of(3, 5, 0)).isEqualTo(Progress.NOT_COMPLETED);
    }

    @Test
    void whereNobodySaysHowManyThereAreMoreMayCome() {
        assertThat(new CourseCompletion(false, 4, null).of(1, 3, 0)).isEqualTo(Progress.UNDER_WAY);
    }

    @Test
    void withoutARuleItStaysUnknown() {
        assertThat(UNKNOWN.of(5, 5, 0)).isEqualTo(Progress.UNKNOWN);
    }
}
