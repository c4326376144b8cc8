package org.handslag.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.handslag.guarantees.notes.NotesApplication;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

class TheManagementPortTest {
    private final RunningService notes = RunningService.of(NotesApplication.class, "notes");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/health/readiness",
                "/actuator/prometheus",
                "/actuator/rebuild",
                "/actuator/env",
                "/actuator/heapdump"
            })
    void aloneAnswersForTheProcess(String path) {
        Caller member =
                notes.withToken(TestIssuer.shared().token("anna", RunningService.newTenant()));

        assertThat(notes.stranger().get(path).status()).isEqualTo(401);
        assertThat(member.get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env",
                "beans",
                "configprops",
                "heapdump",
                "threaddump",
                "loggers",
                "mappings",
                "shutdown",
                "logfile",
                "httpexchanges",
                "metrics",
                "gateway",
                "sbom"
            })
    void showsNothingButHealthMetricsAndRebuilds(String endpoint) {
        assertThat(somebody().get("/actuator/" + endpoint).status()).isEqualTo(404);
        assertThat(notes.management().get("/actuator/" + endpoint).status()).isEqualTo(401);
    }

    @Test
    void saysWhichPartIsAwayAndNotWhereItIs() {
        Answer health = notes.management().get("/actuator/health/readiness");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().at("/components/mongo/status").asString()).isEqualTo("UP");
        assertThat(health.text()).doesNotContain("details", "127.0.0.1", "version");
        assertThat(notes.management().get("/actuator/prometheus").status()).isEqualTo(200);
    }

    @Test
    void hasNoOperationOfTheService() {
        assertThat(somebody().get("/api/notes").status()).isEqualTo(404);
        assertThat(somebody().get("/v3/api-docs").status()).isEqualTo(404);
    }

    private Caller somebody() {
        String token = TestIssuer.shared().token("anna", RunningService.newTenant());
        return notes.management().with("Authorization", "Bearer " + token);
    }

    @Test
    void isBoundToThisMachineUnlessSomebodySaysOtherwise() {
        var environment = notes.context().getEnvironment();

        assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getRequiredProperty("local.management.port"))
                .isNotEqualTo(
                        String.valueOf(
                                ((WebServerApplicationContext) notes.context())
                                        .getWebServer()
                                        .getPort()));
        assertThat(URI.create(notes.base()).getHost()).isEqualTo("127.0.0.1");
    }
}
