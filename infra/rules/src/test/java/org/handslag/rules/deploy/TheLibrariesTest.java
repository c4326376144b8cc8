package org.handslag.rules.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class TheLibrariesTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    @Test
    void areAllListedWithALicenceThatIsAllowedAndNoneIsKnownToBeBroken() throws IOException {
        Map<String, Object> file =
                new Yaml().load(Files.readString(ROOT.resolve("infra/deploy/dependencies.yaml")));
        List<String> jars =
                List.of(
                                System.getProperty(
                                                "surefire.test.class.path",
                                                System.getProperty("java.class.path"))
                                        .split(File.pathSeparator))
                        .stream()
                        .filter(path -> path.endsWith(".jar") && !Path.of(path).startsWith(ROOT))
                        .toList();

        assertThat(new Libraries(file).faults(jars)).isEmpty();
        assertThat(jars).hasSizeGreaterThan(150);
    }

    @Test
    void thatMustNotBeHereAreFound() {
        Libraries libraries =
                new Libraries(
                        new Yaml()
                                .load(
                                        """
                                        allowed: [MIT]
                                        advisories:
                                          - {about: "a.b:broken", what: CVE-0, fixed: 2.10.0}
                                          - {about: "a.b:open", what: unanswered}
                                        libraries:
                                          MIT: ["a.b:broken:2.9.1", "a.b:twice:1", "a.b:twice:2", "a.b:new:1-SNAPSHOT"]
                                          GPL-3.0: ["a.b:closed:1"]
                                        """));

        assertThat(
                        libraries.faults(
                                List.of(
                                        "/r/a/b/broken/2.9.1/broken-2.9.1.jar",
                                        "/r/a/b/twice/1/twice-1.jar",
                                        "/r/a/b/twice/2/twice-2-linux.jar",
                                        "/r/a/b/new/1-SNAPSHOT/new-1-SNAPSHOT.jar",
                                        "/r/x/y/broken/2.9.1/broken-2.9.1.jar",
                                        "/r/a/b/unknown/1/unknown-1.jar")))
                .containsExactlyInAnyOrder(
                        "licence not allowed: GPL-3.0",
                        "neither fixed nor answered: unanswered",
                        "a.b:broken:2.9.1 is below 2.10.0: CVE-0",
                        "two versions: a.b:twice [1, 2]",
                        "a snapshot: a.b:new:1-SNAPSHOT",
                        "not listed: broken:2.9.1",
                        "not listed: unknown:1");
    }
}
