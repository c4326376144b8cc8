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
        System.out.println(report);
        assertThat(report.hits()).isEmpty();
        assertThat(report.carried())
                .contains(
                        "register-participant /name",
                        "register-participant /email",
                        "register-participant /phone",
                        "register-participant /address",
                        "register-participant /cv",
                        "register-participant /anonymousCv",
                        "register-participant /reference",
                        "change-participant /cv",
                        "change-participant /anonymousCv",
                        "record-secrecy-waiver /about",
                        "refer /reference",
                        "recruit-mentor /name",
                        "recruit-mentor /email",
                        "recruit-mentor /phone",
                        "recruit-mentor /reference",
                        "change-mentor /phone",
                        "register-organisation /name",
                        "write-minutes /text",
                        "record-cost /note",
                        "record-deviation /text");
        assertThat(report.accepted())
                .as("requests in order that were accepted")
                .isGreaterThan(4 * report.refused());
    }
}
