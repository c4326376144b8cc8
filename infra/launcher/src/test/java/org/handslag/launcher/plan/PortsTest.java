package org.handslag.launcher.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void withoutSettingsThePortsAreTheWellKnownOnes() {
        Ports ports = Ports.in(Map.of());

        assertThat(ports.of(Part.GATEWAY)).isEqualTo(8080);
        assertThat(ports.of(Part.REPORTING_SERVICE)).isEqualTo(8085);
        assertThat(ports.managementOf(Unit.of(Part.MENTOR_SERVICE))).isEqualTo(9082);
        assertThat(ports.of(Part.KAFKA)).isEqualTo(9092);
        assertThat(ports.of(Part.MONGODB)).isEqualTo(27017);
    }

    @Test
    void oneShiftMovesThemAll() {
        Ports ports = Ports.in(Map.of(Ports.SHIFT, "10000"));

        assertThat(ports.of(Part.GATEWAY)).isEqualTo(18080);
        assertThat(ports.managementOf(Unit.of(Part.GATEWAY))).isEqualTo(19080);
    }

    @Test
    void aVariableMovesOnePortAndIsNotShifted() {
        Ports ports = Ports.in(Map.of(Ports.SHIFT, "10000", "HANDSLAG_PORT_ISSUER", "8123"));

        assertThat(ports.of(Part.ISSUER)).isEqualTo(8123);
        assertThat(ports.of(Part.KAFKA)).isEqualTo(19092);
    }

    @Test
    void aPortComesWithTheVariableThatChangesIt() {
        Ports ports = Ports.in(Map.of());

        assertThat(ports.byVariable(Unit.of(Part.GATEWAY)))
                .containsEntry("HANDSLAG_PORT_GATEWAY", 8080)
                .containsEntry("HANDSLAG_PORT_GATEWAY_MANAGEMENT", 9080);
    }

    @Test
    void whatIsNoPortIsNamed() {
        assertThatThrownBy(() -> Ports.in(Map.of("HANDSLAG_PORT_KAFKA", "many")))
                .hasMessageContaining("HANDSLAG_PORT_KAFKA")
                .hasMessageContaining("many");
        assertThatThrownBy(() -> Ports.in(Map.of("HANDSLAG_PORT_KAFKA", "65536")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noTwoPortsOfFourInstancesAreTheSame() {
        Plan plan = new Plan(true, 4, Ports.in(Map.of()));
        Set<Integer> seen = new HashSet<>();

        plan.units()
                .forEach(
                        unit ->
                                plan.ports()
                                        .byVariable(unit)
                                        .values()
                                        .forEach(port -> assertThat(seen.add(port)).isTrue()));
    }
}
