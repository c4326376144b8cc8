package org.handslag.reporting.boardreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.reporting.Scene;
import org.handslag.testkit.Answer;
import org.junit.jupiter.api.Test;

class SistersOverHttpTest {
    private static Map<String, Object> programme(String key, List<String> sisters) {
        return Map.of(
                "key", key,
                "blueprint", Map.of("key", key, "version", 1),
                "definition",
                        Map.of(
                                "blueprint", key,
                                "version", 1,
                                "title", key,
                                "owner", Map.of("key", "city", "title", "City"),
                                "municipalities", List.of(),
                                "period", Map.of("from", "unknown"),
                                "cohorts", List.of(),
                                "outcomes", Map.of(),
                                "sisters", sisters),
                "state", "running",
                "decisions", List.of(),
                "activities", List.of());
    }

    private static Map<String, Object> selected(Scene scene, String programme) {
        Map<String, String> decision =
                Map.of("outcome", "selected", "on", "2019-01-10", "reason", "fits");
        return Map.of(
                "participant", scene.id("amal"),
                "programme", scene.id(programme),
                "cohort", scene.id("cohort"),
                "referredOn", "2019-01-01",
                "decisions", List.of(decision),
                "decision", decision,
                "state", "admitted");
    }

    private static Map<String, Object> internship(Scene scene, String programme) {
        return Map.ofEntries(
                Map.entry("participant", scene.id("amal")),
                Map.entry("admission", scene.id("there")),
                Map.entry("programme", scene.id(programme)),
                Map.entry("cohort", scene.id("cohort")),
                Map.entry("organisation", scene.id("firm")),
                Map.entry("from", "2019-03-01"),
                Map.entry("phases", List.of()),
                Map.entry("goals", List.of()),
                Map.entry("reached", List.of()),
                Map.entry("buddy", "none"),
                Map.entry("withMentor", "no"),
                Map.entry("evaluations", List.of()),
                Map.entry("followUps", List.of()),
                Map.entry("state", "running"));
    }

    @Test
    void theReportCountsWhatTheSisterOfTheTenantRecorded() {
        Scene scene =
                new Scene()
                        .publish(
                                "programmes",
                                "programme.created.v1",
                                "mentors",
                                programme("mentors", List.of("internships")))
                        .publish(
                                "programmes",
                                "programme.created.v1",
                                "internships",
                                programme("internships", List.of()));
        scene.publish("admissions", "admission.decided.v1", "here", selected(scene, "mentors"))
                .publish(
                        "admissions",
                        "admission.decided.v1",
                        "there",
                        selected(scene, "internships"))
                .publish(
                        "internships",
                        "internship.started.v1",
                        "internship",
                        internship(scene, "internships"));
        Answer report =
                scene.staff(Role.PROCESS_LEADER)
                        .get(
                                "/api/report-previews/"
                                        + scene.id("mentors")
                                        + "?report=final&asOf=2019-06-30");
        assertThat(report.json().at("/sisters/0/both").asInt()).isEqualTo(1);
        assertThat(report.json().at("/sisters/0/here").asBoolean()).isTrue();
        assertThat(report.json().at("/internships/started").asInt()).isEqualTo(1);
        assertThat(report.json().at("/internships/fromSisters").asInt()).isEqualTo(1);
        assertThat(report.json().at("/internships/tried/persons").asInt()).isEqualTo(1);
        assertThat(
                        scene.staff(Role.PROCESS_LEADER)
                                .get(
                                        "/api/report-previews/"
                                                + scene.id("internships")
                                                + "?report=final&asOf=2019-06-30")
                                .json()
                                .at("/sisters")
                                .isEmpty())
                .as("this one names no sister")
                .isTrue();
    }
}
