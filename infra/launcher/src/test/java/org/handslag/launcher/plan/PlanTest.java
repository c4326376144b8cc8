package org.handslag.launcher.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {

    @TempDir Path folder;

    @Test
    void byDefaultTheDatabaseIsApartAndTheRestIsOneProcess() {
        Plan plan = new Plan(false, 1, Ports.in(Map.of()));

        assertThat(plan.processes())
                .extracting(PlannedProcess::name)
                .containsExactly("mongodb", "platform");
        assertThat(plan.units()).hasSize(Part.values().length);
    }

    @Test
    void inSeparateProcessesEachInstanceOfAServiceHasItsOwn() {
        Plan plan = new Plan(true, 2, Ports.in(Map.of()));

        assertThat(plan.processes())
                .extracting(PlannedProcess::name)
                .contains("mongodb", "engines", "gateway", "gateway-2", "mentor-service-2")
                .hasSize(2 + 2 * 6);
    }

    @Test
    void theServicesEndBeforeTheEnginesTheyUse() {
        Plan plan = new Plan(true, 1, Ports.in(Map.of()));

        assertThat(plan.processes())
                .filteredOn(process -> process.units().getFirst().part().isService())
                .allMatch(process -> process.stage() == 1);
        assertThat(plan.processes())
                .filteredOn(process -> process.name().equals("mongodb"))
                .allMatch(process -> process.stage() == 3);
    }

    @Test
    void whatIsKeptIsReadBackAsItWas() {
        Path file = folder.resolve("plan");
        Plan plan = new Plan(true, 3, Ports.in(Map.of("HANDSLAG_PORT_GATEWAY", "4000")));
        plan.save(file);

        Plan read = Plan.load(file).orElseThrow();

        assertThat(read.separate()).isTrue();
        assertThat(read.instances()).isEqualTo(3);
        assertThat(read.ports().of(Part.GATEWAY)).isEqualTo(4000);
        assertThat(read.ports().managementOf(Unit.of(Part.GATEWAY))).isEqualTo(9080);
    }

    @Test
    void severalInstancesInOneProcessAreRefused() {
        assertThatThrownBy(() -> new Plan(false, 2, Ports.in(Map.of())))
                .hasMessageContaining("--processes");
    }
}
