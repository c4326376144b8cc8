package org.handslag.acceptance.restart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.handslag.acceptance.RunningPlatform;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.isolation.Visible;
import org.handslag.acceptance.matrix.Recipes;
import org.handslag.acceptance.openapi.Documents;
import org.handslag.acceptance.world.Place;
import org.handslag.acceptance.world.Texts;
import org.handslag.acceptance.world.World;
import org.handslag.launcher.BackupCommand;
import org.handslag.launcher.plan.DataFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All databases are lost, the broker and the keys are not. */
@Tag("long")
class ATenantThatIsBroughtBackTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir Path folder;

    @Test
    void seesEverythingThatItSawBefore() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("data").toAbsolutePath());
        BackupCommand command = new BackupCommand(data, System.out);
        Path file = folder.resolve("tenant.ndjson.gz");
        try (RunningPlatform platform = RunningPlatform.start(data.root(), false)) {
            Site site = Site.of(platform.installation());
            World world =
                    World.make(site::front, Site.run("lost"), Texts.plain(), Clock.systemUTC());
            String tenant = Objects.requireNonNull(world.leader().tenant());
            Map<String, String> before = settled(site, world);
            assertThat(command.backup(List.of(tenant, "--out", file.toString()))).isZero();

            platform.stop();
            deleteAll(data.mongodb());
            assertThat(command.restore(List.of(file.toString()))).isZero();
            platform.startMissing();

            Instant patience = Instant.now().plus(PATIENCE);
            List<String> differences = Visible.differences(before, seen(site, world));
            while (!differences.isEmpty() && Instant.now().isBefore(patience)) {
                differences = Visible.differences(before, seen(site, world));
            }
            assertThat(differences).isEmpty();
        }
    }

    /** What the tenant sees when every event has come everywhere: twice the same. */
    private static Map<String, String> settled(Site site, World world) {
        Instant patience = Instant.now().plus(PATIENCE);
        Map<String, String> seen = seen(site, world);
        while (Instant.now().isBefore(patience)) {
            Map<String, String> again = seen(site, world);
            if (again.equals(seen)) {
                return seen;
            }
            seen = again;
        }
        throw new AssertionError("the tenant never comes to rest");
    }

    /** Versions are higher after a restore, and that is all that may be otherwise. */
    private static Map<String, String> seen(Site site, World world) {
        Visible visible =
                new Visible(site, Documents.read(site.wire(), site.doors()), Recipes.all());
        Map<String, String> seen = new TreeMap<>();
        visible.to(List.of(world.leader()), world.at(Place.HOME))
                .forEach((path, answer) -> seen.put(path, withoutVersions(answer)));
        return seen;
    }

    private static String withoutVersions(String answer) {
        return answer.replaceAll("(?m)(\\d{3}) \"[^\"]*\" ", "$1 - ")
                .replaceAll("\"version\":\\d+", "\"version\":0");
    }

    private static void deleteAll(Path databases) throws Exception {
        try (Stream<Path> files = Files.walk(databases)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
