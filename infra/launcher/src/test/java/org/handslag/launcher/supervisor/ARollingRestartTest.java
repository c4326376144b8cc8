package org.handslag.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.handslag.launcher.plan.Plan;
import org.handslag.launcher.plan.PlannedProcess;
import org.handslag.launcher.plan.Ports;
import org.junit.jupiter.api.Test;

class ARollingRestartTest {
    private final Plan apart = new Plan(true, 2, Ports.in(Map.of()));
    private final Plan together = new Plan(false, 1, Ports.in(Map.of()));

    @Test
    void takesEveryInstanceOfEveryServiceTheGatewaysLast() {
        List<String> order = names(Rolling.order(apart, null));

        assertThat(order).hasSize(12).doesNotContain("mongodb", "engines");
        assertThat(order.subList(10, 12)).containsExactly("gateway", "gateway-2");
        assertThat(order.indexOf("mentor-service-2"))
                .isEqualTo(order.indexOf("mentor-service") + 1);
    }

    @Test
    void takesTheInstancesOfTheOneServiceThatIsNamed() {
        assertThat(names(Rolling.order(apart, "mentor-service")))
                .containsExactly("mentor-service", "mentor-service-2");
        assertThat(names(Rolling.order(apart, "mentor-service-2")))
                .containsExactly("mentor-service-2");
    }

    @Test
    void takesAnEngineOnlyWhereItIsNamed() {
        assertThat(names(Rolling.order(apart, "mongodb"))).containsExactly("mongodb");
    }

    @Test
    void isOfEverythingWhereAllShareAProcess() {
        assertThat(names(Rolling.order(together, null))).containsExactly("platform");
        assertThatThrownBy(() -> Rolling.order(together, "mentor-service"))
                .hasMessageContaining("shares its process");
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Rolling.order(apart, "mentors"))
                .hasMessage("Nothing that runs is called mentors");
    }

    private static List<String> names(List<PlannedProcess> processes) {
        return processes.stream().map(PlannedProcess::name).toList();
    }
}
