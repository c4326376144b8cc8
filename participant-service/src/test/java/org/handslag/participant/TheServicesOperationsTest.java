package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.handslag.contracts.Contract;
import org.handslag.platform.access.AccessMatrix;
import org.handslag.platform.access.Allowed;
import org.handslag.testkit.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class TheServicesOperationsTest {
    private final RunningService service = Scene.SERVICE;

    @Test
    void standInTheAccessMatrixAndNothingElseDoes() {
        Set<String> reachable = new TreeSet<>();
        service.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .values()
                .forEach(
                        method -> {
                            Allowed allowed = method.getMethodAnnotation(Allowed.class);
                            if (allowed != null) {
                                reachable.add(allowed.value());
                            }
                        });

        assertThat(AccessMatrix.of("participant-service").rules().keySet()).isEqualTo(reachable);
    }

    @Test
    void publishTheBlueprintThatTheSamplesShow() throws Exception {
        JsonNode sample = Contract.of("programmes").orElseThrow().samples().getFirst().data();
        try (var file =
                getClass()
                        .getResourceAsStream(
                                "/participant-service/blueprints/kavlinge-lomma.yaml")) {
            assertThat(sample.path("definition")).isEqualTo(new YAMLMapper().readTree(file));
        }
    }

    @Test
    void readTheSamplesOfWhatTheServiceMirrors() {
        service.readsTheSamplesOfWhatItMirrors();
    }
}
