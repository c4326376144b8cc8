package org.handslag.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.handslag.contracts.Contract;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Bus;
import org.junit.jupiter.api.Test;

class WhatIsMirroredAndPublishedTest {
    @Test
    void everySampleOfWhatTheServiceMirrorsIsApplied() {
        Scene.SERVICE.readsTheSamplesOfWhatItMirrors();
    }

    @Test
    void theSampleOfAFrozenReportKeepsTheSchema() {
        Contract contract = Contract.of("reports").orElseThrow();
        for (Contract.Sample sample : contract.samples()) {
            assertThat(contract.faults(sample.type(), sample.data())).isEmpty();
        }
    }

    @Test
    void aFrozenReportIsAnnouncedWithoutItsContent() {
        Scene scene = new Scene().programme();
        String id =
                scene.staff(Role.PROCESS_LEADER)
                        .post(
                                "/api/reports",
                                Map.of(
                                        "programme", scene.id("programme"),
                                        "report", "interim-1",
                                        "asOf", "2016-06-01",
                                        "frozenOn", "2016-06-02"))
                        .id();
        await().untilAsserted(
                        () ->
                                assertThat(Bus.shared().events("reports", scene.tenant()))
                                        .singleElement()
                                        .satisfies(
                                                event -> {
                                                    assertThat(event.id()).isEqualTo(id);
                                                    assertThat(event.type())
                                                            .isEqualTo("report.frozen.v1");
                                                    assertThat(event.data().size()).isEqualTo(9);
                                                }));
    }
}
