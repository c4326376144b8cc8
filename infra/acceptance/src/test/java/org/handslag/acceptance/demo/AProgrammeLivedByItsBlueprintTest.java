package org.handslag.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.RunningPlatform;
import org.handslag.acceptance.life.Lives;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programmes of the field, lived through the gateway by what their blueprints say. */
class AProgrammeLivedByItsBlueprintTest {

    @TempDir static Path folder;

    private static Map<String, Object> few;

    @BeforeAll
    static void lived() throws Exception {
        RunningPlatform platform = RunningPlatform.shared();
        List<Lives.Asked> asked =
                ManyDemo.ofProduct().stream()
                        .filter(one -> List.of("podium", "bli-med").contains(key(one)))
                        .toList();
        few = live(platform, asked, folder.resolve("few"));
    }

    @Test
    void keepsEveryInvariantOfTheServices() {
        assertThat(few).hasSize(2).allSatisfy((key, figures) -> holds(figures));
    }

    @Test
    void comesOutAsItsDocumentTells() {
        assertThat(of(few, "podium"))
                .containsEntry("applicants", 36)
                .containsEntry("admitted", 4)
                .containsEntry("employed", 3)
                .containsEntry("pairs", 0);
        assertThat(of(few, "bli-med"))
                .containsEntry("admitted", 9)
                .containsEntry("pairs", 9)
                .containsEntry("employed", 2);
    }

    @Test
    void leavesAReportAndTheFacts() {
        assertThat(folder.resolve("few/podium/board-report.json")).exists();
        assertThat(folder.resolve("few/podium/facts.ndjson")).exists();
        assertThat(folder.resolve("few/summary.json")).exists();
    }

    @Test
    @Tag("long")
    void comesOutForAllOfTheFieldSideBySide() throws Exception {
        try (RunningPlatform platform = RunningPlatform.start(folder.resolve("data"), false)) {
            Map<String, Object> all =
                    live(
                            platform,
                            ManyDemo.ofProduct(),
                            Files.createDirectory(folder.resolve("all")));
            assertThat(all).hasSize(15).allSatisfy((key, figures) -> holds(figures));
            assertThat(of(all, "mentorprogram-inn"))
                    .containsEntry("admitted", 15)
                    .containsEntry("completed", 7)
                    .containsEntry("onLeave", 2)
                    .containsEntry("employed", 7);
            assertThat(of(all, "oxlo"))
                    .containsEntry("applicants", 71)
                    .containsEntry("admitted", 8);
        }
    }

    private static Map<String, Object> live(
            RunningPlatform platform, List<Lives.Asked> asked, Path out) throws Exception {
        return ManyDemo.figures(
                new Options(out, 3, null, true, platform.installation()),
                asked,
                new Progress(System.out, false));
    }

    private static void holds(Object figures) {
        assertThat(((Map<?, ?>) figures).get("broken")).isEqualTo(List.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> of(Map<String, Object> all, String key) {
        return (Map<String, Object>) all.get(key);
    }

    private static String key(Lives.Asked one) {
        return one.definition().path("blueprint").asString("");
    }
}
