package org.handslag.launcher.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileClockTest {

    private static final Instant REAL = Instant.parse("2026-11-02T10:00:00Z");
    private static final Instant DECIDED = Instant.parse("2015-12-01T08:00:00Z");

    @TempDir Path folder;

    @Test
    void anUnsetClockShowsRealTime() {
        assertThat(at(REAL).instant()).isEqualTo(REAL);
    }

    @Test
    void aSetClockFlowsOnFromWhereItWasSet() {
        at(REAL).set(DECIDED);

        assertThat(at(REAL.plusSeconds(90)).instant()).isEqualTo(DECIDED.plusSeconds(90));
    }

    @Test
    void everyClockOnTheFileSeesTheChangeAtOnce() {
        FileClock elsewhere = at(REAL);
        at(REAL).set(DECIDED);

        assertThat(elsewhere.instant()).isEqualTo(DECIDED);
        at(REAL).reset();
        assertThat(elsewhere.instant()).isEqualTo(REAL);
    }

    @Test
    void inAnotherZoneItIsTheSameInstant() {
        at(REAL).set(DECIDED);
        Clock local = at(REAL).withZone(ZoneId.of("Europe/Stockholm"));

        assertThat(local.instant()).isEqualTo(DECIDED);
        assertThat(local.getZone()).isEqualTo(ZoneId.of("Europe/Stockholm"));
    }

    @Test
    void theOffsetReachesOverYears() {
        at(REAL).set(DECIDED);

        assertThat(at(REAL).offset()).isEqualTo(Duration.between(REAL, DECIDED));
    }

    @Test
    void aDamagedFileIsNamed() throws Exception {
        Files.writeString(folder.resolve("clock"), "yesterday");

        assertThatThrownBy(() -> at(REAL).instant())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(folder.resolve("clock").toString());
    }

    private FileClock at(Instant real) {
        return new FileClock(folder.resolve("clock"), Clock.fixed(real, ZoneOffset.UTC));
    }
}
