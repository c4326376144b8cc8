package org.handslag.mentor.card.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.handslag.platform.personal.Grace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a pair shows its participant of the mentor, day by day. */
class MentorStepsTest {
    private static final Set<CardStep.What> ALL = Set.of(CardStep.What.values());

    private static final LocalDate DAY = LocalDate.of(2016, 5, 10);

    @Test
    void theNameComesWithTheProposal() {
        assertThat(shown(pair("proposed", null, null), DAY))
                .containsExactly(CardStep.What.PROFILE, CardStep.What.NAME);
        assertThat(shown(pair("proposed", null, null), DAY.minusDays(11))).isEmpty();
    }

    @Test
    void contactComesWithTheAgreement() {
        KnownPair agreed = pair("agreed", DAY, null);

        assertThat(shown(agreed, DAY.minusDays(1)))
                .containsExactly(CardStep.What.PROFILE, CardStep.What.NAME);
        assertThat(shown(agreed, DAY)).containsExactly(CardStep.What.values());
    }

    @Test
    void bothEndWithGrace() {
        KnownPair ended = pair("ended", DAY.minusDays(5), DAY);

        assertThat(MentorSteps.of(ended, Grace.DEFAULT, ALL, DAY.plusDays(14)))
                .allSatisfy(step -> assertThat(step.until()).isEqualTo(DAY.plusDays(14)));
        assertThat(shown(ended, DAY.plusDays(15))).isEmpty();
    }

    @Test
    void ofAProtectedIdentityOnlyWhatIsDecidedAndNotBeforeItsTime() {
        Set<CardStep.What> decided = Set.of(CardStep.What.CONTACT);

        assertThat(
                        MentorSteps.of(pair("agreed", DAY, null), Grace.DEFAULT, decided, DAY)
                                .stream()
                                .filter(CardStep::shown))
                .extracting(CardStep::what)
                .containsExactly(CardStep.What.CONTACT);
        assertThat(MentorSteps.of(pair("proposed", null, null), Grace.DEFAULT, decided, DAY))
                .noneMatch(CardStep::shown);
    }

    @Test
    void aDeclinedPairShowsNothing() {
        assertThat(shown(pair("declined", null, null), DAY)).isEmpty();
    }

    private static List<CardStep.What> shown(KnownPair pair, LocalDate day) {
        return MentorSteps.of(pair, Grace.DEFAULT, ALL, day).stream()
                .filter(CardStep::shown)
                .map(CardStep::what)
                .toList();
    }

    private static KnownPair pair(
            String state, @Nullable LocalDate agreedOn, @Nullable LocalDate endedOn) {
        return new KnownPair("p", "g", "t", "m", DAY.minusDays(10), agreedOn, endedOn, state);
    }
}
