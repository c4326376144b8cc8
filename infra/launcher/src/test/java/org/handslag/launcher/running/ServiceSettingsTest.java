package org.handslag.launcher.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.Part;
import org.handslag.launcher.plan.Plan;
import org.handslag.launcher.plan.Ports;
import org.handslag.launcher.plan.Unit;
import org.handslag.launcher.plan.Via;
import org.junit.jupiter.api.Test;

class ServiceSettingsTest {

    @Test
    void eachServiceHasItsOwnPortsAndDatabaseOnLoopback() {
        Map<String, String> settings = settings(1).of(Unit.of(Part.MATCHING_SERVICE));

        assertThat(settings)
                .containsEntry("server.address", "127.0.0.1")
                .containsEntry("server.port", "8083")
                .containsEntry("management.server.port", "9083")
                .containsEntry("spring.kafka.bootstrap-servers", "127.0.0.1:9092")
                .containsEntry(
                        "spring.mongodb.uri", "mongodb://127.0.0.1:27017/handslag-matching-service")
                .containsEntry("handslag.access.issuer", "http://127.0.0.1:8090");
    }

    @Test
    void theGatewayAloneKnowsTheOthersAndEveryServiceThePlatformAdmin() {
        Map<String, String> gateway = settings(1).of(Unit.of(Part.GATEWAY));
        Map<String, String> service = settings(1).of(Unit.of(Part.MENTOR_SERVICE));

        assertThat(gateway)
                .containsEntry("handslag.gateway.services.mentor-service", "http://127.0.0.1:8082");
        assertThat(service.keySet()).noneMatch(key -> key.startsWith("handslag.gateway"));
        assertThat(List.of(gateway, service))
                .allSatisfy(
                        each ->
                                assertThat(each)
                                        .containsEntry(
                                                "handslag.access.platform-admins",
                                                "http://127.0.0.1:8090|demo-platform-admin"));
    }

    @Test
    void theGatewayKnowsEveryInstance() {
        assertThat(settings(2).of(Unit.of(Part.GATEWAY)))
                .containsEntry(
                        "handslag.gateway.services.mentor-service",
                        "http://127.0.0.1:8082,http://127.0.0.1:8182");
    }

    @Test
    void whoIsToComeByAnotherWayDoes() {
        Via via = Via.in(Map.of(Via.KAFKA, "127.0.0.1:7001", Via.MONGODB, "127.0.0.1:7002"));

        assertThat(settings(1, via).of(Unit.of(Part.MATCHING_SERVICE)))
                .containsEntry("spring.kafka.bootstrap-servers", "127.0.0.1:7001")
                .containsEntry(
                        "spring.mongodb.uri", "mongodb://127.0.0.1:7002/handslag-matching-service");
    }

    private static ServiceSettings settings(int instances) {
        return settings(instances, Via.in(Map.of()));
    }

    private static ServiceSettings settings(int instances, Via via) {
        return new ServiceSettings(
                new Plan(instances > 1, instances, Ports.in(Map.of())),
                new DataFolder(Path.of("data")),
                via);
    }
}
