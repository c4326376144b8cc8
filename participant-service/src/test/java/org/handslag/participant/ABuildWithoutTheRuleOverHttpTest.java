package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;

import org.handslag.testkit.guarantee.BrokenBuild;
import org.handslag.unruled.UnruledParticipants;
import org.junit.jupiter.api.Test;

/** The rule of disclosure is what keeps the promises: without it every one of them is broken. */
class ABuildWithoutTheRuleOverHttpTest {
    @Test
    void isCaught() {
        AssertionError red =
                BrokenBuild.turnsRed(
                        "unruled",
                        "the rule of disclosure",
                        UnruledParticipants.class,
                        "participant-service",
                        Scene.SERVICE,
                        service -> assertThat(PromisesOverHttp.brokenBy(service)).isEmpty());

        assertThat(red)
                .hasMessageContainingAll(PromisesOverHttp.all().keySet().toArray(String[]::new));
    }
}
