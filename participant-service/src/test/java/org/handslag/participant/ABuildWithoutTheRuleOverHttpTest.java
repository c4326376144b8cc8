package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;

import org.handslag.testkit.RunningService;
import org.handslag.unruled.UnruledParticipants;
import org.junit.jupiter.api.Test;

/** The rule of disclosure is what keeps the promises: without it every one of them is broken. */
class ABuildWithoutTheRuleOverHttpTest {
    @Test
    void isNotThisOne() {
        assertThat(PromisesOverHttp.brokenBy(Scene.SERVICE)).isEmpty();
    }

    @Test
    void isCaught() {
        try (RunningService unruled =
                RunningService.start(UnruledParticipants.class, "participant-service")) {
            assertThat(PromisesOverHttp.brokenBy(unruled))
                    .containsExactlyElementsOf(PromisesOverHttp.all().keySet());
        }
    }
}
