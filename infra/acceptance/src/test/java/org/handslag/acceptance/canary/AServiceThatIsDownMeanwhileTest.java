package org.handslag.acceptance.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handslag.acceptance.RunningPlatform;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Front;
import org.handslag.acceptance.client.Request;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.world.Place;
import org.handslag.acceptance.world.Texts;
import org.handslag.acceptance.world.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("long")
class AServiceThatIsDownMeanwhileTest {
    private static final String DOWN = "meeting-service";

    @TempDir Path folder;

    @Test
    void isNamedInTheReportAndDoesItsPartWhenItIsBack() {
        try (RunningPlatform platform = RunningPlatform.start(folder, true)) {
            Site site = Site.of(platform.installation());
            World world =
                    World.make(site::front, Site.run("late"), Texts.plain(), Clock.systemUTC());
            Front front = site.front();
            Actor officer = world.subject("data-protection-officer").actor();
            String erasure = "/api/erasures/" + world.at(Place.HOME).find("erasure").orElseThrow();
            platform.kill(DOWN);

            front.send(
                    Request.post(
                            officer,
                            "decide-erasure",
                            erasure + "/decision",
                            Map.of(
                                    "outcome", "granted",
                                    "ground", "no-longer-needed",
                                    "on", world.at(Place.HOME).find("today").orElseThrow()),
                            UUID.randomUUID().toString()));

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> {
                                JsonNode report = report(front, officer, erasure);
                                assertThat(notDone(report)).containsExactly(DOWN + " waiting");
                                assertThat(report.path("state").asString("")).isEqualTo("erasing");
                            });
            long begun = System.nanoTime();
            platform.startMissing();
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> {
                                JsonNode report = report(front, officer, erasure);
                                assertThat(notDone(report)).isEmpty();
                                assertThat(report.path("state").asString("")).isEqualTo("done");
                            });
            System.out.println(
                    "done "
                            + Duration.ofNanos(System.nanoTime() - begun).toMillis()
                            + " ms after the service was started again");
        }
    }

    private static JsonNode report(Front front, Actor officer, String erasure) {
        return front.send(Request.get(officer, "show-erasure", erasure)).body();
    }

    private static List<String> notDone(JsonNode report) {
        return report.path("parts")
                .valueStream()
                .filter(part -> !part.path("progress").asString("").equals("done"))
                .map(
                        part ->
                                part.path("service").asString("")
                                        + " "
                                        + part.path("progress").asString(""))
                .toList();
    }
}
