package org.handslag.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TheRouteTableTest {
    private static final Map<String, StubService> SERVICES = GatewayBeforeStubs.stubs();
    private static RunningService gateway;
    private static Caller caller;

    @BeforeAll
    static void start() {
        gateway = GatewayBeforeStubs.start(SERVICES);
        caller = gateway.withToken(TestIssuer.shared().token("anna", RunningService.newTenant()));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        SERVICES.values().forEach(StubService::close);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/blueprints, participant-service",
        "/api/blueprints/kavlinge-lomma, participant-service",
        "/api/blueprint-schema, participant-service",
        "/api/blueprint-checks, participant-service",
        "/api/programmes, participant-service",
        "/api/programmes/1/activities/7, participant-service",
        "/api/cohorts/1/closure, participant-service",
        "/api/participants, participant-service",
        "/api/participants/1/profile, participant-service",
        "/api/admissions/1/steps, participant-service",
        "/api/outcomes, participant-service",
        "/api/organisations, mentor-service",
        "/api/mentors/1/engagements/2/steps, mentor-service",
        "/api/rounds/1/choices, matching-service",
        "/api/pairs, matching-service",
        "/api/suggestions, matching-service",
        "/api/rematches, matching-service",
        "/api/meetings/1/minutes, meeting-service",
        "/api/meeting-plans, meeting-service",
        "/api/group-events/1/held, meeting-service",
        "/api/contacts, meeting-service",
        "/api/courses, meeting-service",
        "/api/groups/1/members, meeting-service",
        "/api/workbooks, meeting-service",
        "/api/surveys/1/responses, reporting-service",
        "/api/survey-forms/a.b, reporting-service",
        "/api/interviews, reporting-service",
        "/api/sus-exports/1, reporting-service",
        "/api/costs, reporting-service",
        "/api/deviations, reporting-service",
        "/api/report-previews/1, reporting-service",
        "/api/figure-facts/1, reporting-service",
        "/api/pooled-figures, reporting-service",
        "/api/reports/1, reporting-service"
    })
    void sendsEachPathToItsServiceUnchanged(String path, String service) {
        Answer read = caller.get(path + "?limit=2&cohort=%C3%A5");
        Answer written = caller.post(path, "{\"a\":\"å\"}");

        assertThat(read.json().path("service").asString()).isEqualTo(service);
        assertThat(read.json().path("target").asString())
                .isEqualTo(path + "?limit=2&cohort=%C3%A5");
        assertThat(written.json().path("service").asString()).isEqualTo(service);
        assertThat(written.json().path("method").asString()).isEqualTo("POST");
        assertThat(written.json().path("body").asString()).isEqualTo("{\"a\":\"å\"}");
        assertThat(written.position()).isEqualTo("things/1/1");
        assertThat(written.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void answersElsewhereThatThereIsNothing() {
        assertThat(caller.get("/api/nothing").code()).isEqualTo("not-found");
        assertThat(caller.get("/api/mentorship").code()).isEqualTo("not-found");
        assertThat(caller.get("/actuator/gateway").status()).isEqualTo(404);
    }

    @Test
    void letsNobodyThroughWithoutAToken() {
        int before = SERVICES.get("mentor-service").calls.get();

        assertThat(gateway.stranger().get("/api/mentors").code()).isEqualTo("no-valid-token");
        assertThat(SERVICES.get("mentor-service").calls).hasValue(before);
    }

    @Test
    void letsWhoeverHasALinkThroughWithTheirFormAsTheySentIt() {
        Caller stranger = gateway.stranger();
        String form = "network=yes&other=%C3%A5";

        Answer read = stranger.get("/api/survey-forms/a.b?lang=nb");
        Answer sent =
                stranger.with("Content-Type", "application/x-www-form-urlencoded")
                        .send(
                                "POST",
                                "/api/survey-forms/a.b",
                                form.getBytes(StandardCharsets.UTF_8));

        assertThat(read.json().path("target").asString())
                .isEqualTo("/api/survey-forms/a.b?lang=nb");
        assertThat(sent.json().path("body").asString()).isEqualTo(form);
        assertThat(gateway.withToken("not.a.token").get("/api/survey-forms/a.b").code())
                .isEqualTo("no-valid-token");
        assertThat(stranger.get("/api/survey-forms").code()).isEqualTo("no-valid-token");
        assertThat(stranger.get("/api/survey-forms/a.b/c").code()).isEqualTo("no-valid-token");
    }

    @Test
    void continuesTheTraceOfWhoeverCalls() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Answer told =
                caller.with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                        .get("/api/mentors");

        assertThat(told.json().path("headers").path("traceparent").asString())
                .startsWith("00-" + trace + "-")
                .doesNotContain("00f067aa0ba902b7");
    }

    @Test
    void handsOnOnlyTheHeadersThatServicesKnow() {
        Answer told =
                caller.with("X-Tenant", "another")
                        .with("X-Forwarded-User", "root")
                        .with("X-Forwarded-Host", "evil.example")
                        .with("Forwarded", "for=1.2.3.4")
                        .with("Cookie", "a=b")
                        .with("Idempotency-Key", "k1")
                        .with("Handslag-After", "mentors/1/1")
                        .with("If-Match", "\"3\"")
                        .with("Accept-Language", "nb")
                        .post("/api/mentors", "{}");

        assertThat(told.json().path("headers").propertyNames())
                .contains(
                        "authorization",
                        "idempotency-key",
                        "handslag-after",
                        "if-match",
                        "accept-language",
                        "traceparent")
                .doesNotContain(
                        "x-tenant",
                        "x-forwarded-user",
                        "x-forwarded-host",
                        "x-forwarded-for",
                        "forwarded",
                        "cookie");
    }

    @Test
    void refusesABodyBeyondTheLimitBeforeAnyServiceSeesIt() {
        int before = SERVICES.get("mentor-service").calls.get();
        Answer refused = caller.post("/api/mentors", "\"" + "x".repeat(1_100_000) + "\"");

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("too-large");
        assertThat(SERVICES.get("mentor-service").calls).hasValue(before);
    }

    @Test
    void handsOnABodyOfAnyTypeForTheServiceToJudge() {
        Answer told =
                caller.with("Content-Type", "application/x-www-form-urlencoded")
                        .post("/api/mentors?limit=1", "a=1&b=2");

        assertThat(told.json().path("target").asString()).isEqualTo("/api/mentors?limit=1");
        assertThat(told.json().path("body").asString()).isEqualTo("a=1&b=2");
    }

    @Test
    void showsTheOperationsOfAllServicesOnOnePage() {
        Caller stranger = gateway.stranger();

        assertThat(stranger.get("/docs").status()).isEqualTo(302);
        assertThat(stranger.get("/swagger-ui/index.html").status()).isEqualTo(200);
        assertThat(stranger.get("/v3/api-docs/swagger-config").json().path("urls").toString())
                .contains("/v3/api-docs", "/api-docs/reporting-service");
        for (String service : Routes.SERVICES) {
            Answer docs = stranger.get("/api-docs/" + service);
            assertThat(docs.json().path("service").asString()).isEqualTo(service);
            assertThat(docs.json().path("target").asString()).isEqualTo("/v3/api-docs");
        }
        Answer own = stranger.get("/v3/api-docs");
        assertThat(own.json().at("/paths/~1api~1tenants/post/operationId").asString())
                .isEqualTo("create-tenant");
        assertThat(own.json().at("/servers/0/url").asString()).isEqualTo("/");
        assertThat(own.json().at("/components/schemas/Grant/properties/role/enum").toString())
                .contains("\"process-leader\"")
                .doesNotContain("PROCESS");
        assertThat(own.text()).doesNotContain("nodeType");
    }

    @Test
    void describesAllOperationsInOneDocumentThatNeedsNoToken() {
        Answer whole = gateway.stranger().get("/api/openapi.json");

        assertThat(whole.status()).isEqualTo(200);
        JsonNode created = whole.json().at("/paths/~1api~1tenants/post");
        assertThat(created.path("operationId").asString()).isEqualTo("create-tenant");
        assertThat(created.path("summary").asString()).isEqualTo("Created the organisation");
        assertThat(created.at("/x-handslag-roles/platform-admin").asString()).isEqualTo("tenant");
        assertThat(created.at("/responses/403/$ref").asString())
                .isEqualTo("#/components/responses/problem-403");
        assertThat(whole.json().at("/components/schemas").propertyNames())
                .contains("Problem", "gateway.Grant");
        assertThat(whole.json().has("x-handslag-missing")).isFalse();
    }
}
