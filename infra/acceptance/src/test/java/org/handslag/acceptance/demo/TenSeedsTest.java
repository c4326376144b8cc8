package org.handslag.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.handslag.acceptance.RunningPlatform;
import org.handslag.acceptance.recount.Recount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("long")
class TenSeedsTest {

    @TempDir Path folder;

    @Test
    void everyRecountAgreesAndGoalsAreReachedOnSomeSeedsAndMissedOnOthers() throws Exception {
        Set<String> states = new HashSet<>();
        try (RunningPlatform platform = RunningPlatform.start(folder.resolve("data"), false)) {
            for (long seed = 1; seed <= 10; seed++) {
                Path out = folder.resolve("out-" + seed);
                JsonNode report =
                        Demo.live(
                                platform.installation(),
                                seed,
                                out,
                                new Progress(System.out, false));
                assertThat(Recount.of(out).differences()).as("seed " + seed).isEmpty();
                for (JsonNode goal : report.path("goals").values()) {
                    states.add(goal.path("state").asString(""));
                }
            }
        }
        assertThat(states).containsExactlyInAnyOrder("reached", "not-reached");
    }
}
