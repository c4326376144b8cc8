package org.handslag.acceptance.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGeneratorFactory;
import org.handslag.acceptance.RunningPlatform;
import org.junit.jupiter.api.Test;

class ACanaryInThePlatformTest {

    @Test
    void noWordThatIsWrittenOfPeopleIsFoundAnywhere() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        CanaryReport report =
                Canary.fly(
                        RunningPlatform.shared().installation(),
                        Words.drawn(RandomGeneratorFactory.of("L64X128MixRandom").create(seed)));
        System.out.println(report.texts() + " texts, looked at " + report.looked());
        assertThat(report.hits()).isEmpty();
        assertThat(report.texts()).isGreaterThan(150);
    }
}
