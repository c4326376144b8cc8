package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;

import org.handslag.contracts.Contract;
import org.handslag.testkit.RunningService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class WhatIsPromisedTest {
    private final RunningService service = Scene.SERVICE;

    @Test
    void isTheBlueprintThatTheSamplesShow() throws Exception {
        JsonNode sample = Contract.of("programmes").orElseThrow().samples().getFirst().data();
        try (var file =
                getClass()
                        .getResourceAsStream(
                                "/participant-service/blueprints/kavlinge-lomma.yaml")) {
            assertThat(sample.path("definition")).isEqualTo(new YAMLMapper().readTree(file));
        }
    }

    @Test
    void byOthersCanBeReadWhereverTheServiceMirrorsIt() {
        service.readsTheSamplesOfWhatItMirrors();
    }
}
