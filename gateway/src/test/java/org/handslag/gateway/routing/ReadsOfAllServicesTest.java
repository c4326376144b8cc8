package org.handslag.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.handslag.platform.id.Ids;
import org.handslag.platform.json.Json;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.TestIssuer;
import org.handslag.testkit.guarantee.AuditGuarantee;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReadsOfAllServicesTest {
    private static final Map<String, StubService> SERVICES = GatewayBeforeStubs.stubs();
    private static final ConcurrentLinkedQueue<String> ASKED = new ConcurrentLinkedQueue<>();
    private static final String TENANT = RunningService.newTenant();
    private static RunningService gateway;
    private static Caller officer;

    @BeforeAll
    static void start() {
        SERVICES.keySet().forEach(service -> answers(service, 200, "{\"items\":[]}"));
        gateway = GatewayBeforeStubs.start(SERVICES, "handslag.gateway.time-limit=2s");
        Caller platformAdmin = as(RunningService.PLATFORM_ADMIN, null);
        Caller admin = as("admin", TENANT);
        join(
                admin,
                platformAdmin
                        .post("/api/tenants", Map.of("key", TENANT, "name", "Finsam Sydvik"))
                        .json()
                        .at("/adminInvitation/code")
                        .asString());
        officer = as("officer", TENANT);
        join(
                officer,
                admin.post("/api/invitations", Map.of("role", "data-protection-officer"))
                        .json()
                        .path("code")
                        .asString());
    }

    private static Caller as(String subject, String tenant) {
        return gateway.withToken(TestIssuer.shared().token(subject, tenant));
    }

    private static void join(Caller caller, String code) {
        assertThat(caller.post("/api/invitations/acceptance", Map.of("code", code)).status())
                .isLessThan(300);
    }

    private static void answers(String service, int status, String body) {
        SERVICES.get(service)
                .behave(
                        (stub, exchange) -> {
                            ASKED.add(
                                    exchange.getRequestURI()
                                            + " "
                                            + exchange.getRequestHeaders()
                                                    .getFirst("Authorization"));
                            StubService.send(exchange, status, body);
                        });
    }

    private static String item(long at, String person) {
        return """
        {"id":"%s","at":"2026-01-01T00:00:00Z","service":"x","membership":"m","roles":["mentor"],
        "operation":"show-pair","operationText":"show pair","persons":["%s"],"fields":[],
        "purpose":"matching","purposeText":"Finding pairs","onBehalf":false,"reason":"why not"}
        """
                .formatted(Ids.next(at), person);
    }

    @BeforeEach
    void nobodyWasAsked() {
        Routes.SERVICES.forEach(service -> answers(service, 200, "{\"items\":[]}"));
        ASKED.clear();
    }

    @AfterAll
    static void stop() {
        gateway.close();
        SERVICES.values().forEach(StubService::close);
    }

    @Test
    void waitForASlowServiceNoLongerThanForOne() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        for (String slow : List.of("mentor-service", "meeting-service")) {
            SERVICES.get(slow)
                    .behave(
                            (stub, exchange) -> {
                                try {
                                    over.await();
                                } catch (InterruptedException stop) {
                                    Thread.currentThread().interrupt();
                                }
                                StubService.send(exchange, 200, "{}");
                            });
        }
        long begun = System.nanoTime();

        Answer all = officer.get("/api/people/" + Ids.next(0) + "/export");
        over.countDown();

        assertThat(all.json().path("missing"))
                .extracting(JsonNode::asString)
                .containsExactly("mentor-service", "meeting-service");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void areAskedInTheCallersNameAndForTheCallersReason() {
        List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();
        for (String service : Routes.SERVICES) {
            SERVICES.get(service)
                    .behave(
                            (stub, exchange) -> {
                                headers.add(Map.copyOf(exchange.getRequestHeaders()));
                                StubService.send(exchange, 200, "{\"items\":[]}");
                            });
        }

        String person = Ids.next(0);
        officer.with("Handslag-Reason", "asked by phone")
                .with("Handslag-On-Behalf-Of", person)
                .with("X-Forwarded-For", "10.0.0.1")
                .get("/api/people/" + person + "/export");

        assertThat(headers)
                .hasSize(5)
                .allSatisfy(
                        each ->
                                assertThat(each)
                                        .containsEntry("Handslag-reason", List.of("asked by phone"))
                                        .containsEntry("Handslag-on-behalf-of", List.of(person))
                                        .containsKeys("Authorization", "Traceparent")
                                        .doesNotContainKey("X-forwarded-for"));
    }

    @Test
    void arePutTogetherNewestFirstAndWhoDidNotAnswerIsNamed() {
        answers(
                "mentor-service",
                200,
                "{\"items\":[" + item(3_000, "p1") + "," + item(1_000, "p1") + "]}");
        answers("matching-service", 200, "{\"items\":[" + item(2_000, "p2") + "],\"next\":\"x\"}");
        answers("meeting-service", 503, "{}");

        Answer all = officer.get("/api/reads?person=p1&limit=3");

        assertThat(all.status()).as(all.text()).isEqualTo(200);
        assertThat(all.json().path("items"))
                .extracting(item -> item.path("persons").path(0).asString())
                .containsExactly("p1", "p2", "p1");
        assertThat(all.json().path("items").path(0).path("reason").asString()).isEqualTo("why not");
        assertThat(all.json().path("missing")).hasSize(1);
        assertThat(all.json().path("missing").path(0).asString()).isEqualTo("meeting-service");
        assertThat(all.json().path("next").asString())
                .isEqualTo(all.json().path("items").path(2).path("id").asString());
        assertThat(ASKED)
                .hasSize(5)
                .allMatch(asked -> asked.startsWith("/api/reads?limit=3&person=p1 Bearer "));
        assertThat(new AuditGuarantee(gateway).entries(TENANT).getLast())
                .containsEntry("operation", "list-reads")
                .containsEntry("persons", List.of("p1", "p2"));
    }

    @Test
    void anExportBreaksOffWhereAServiceIsAwayAndGoesOnThere() {
        answers(
                "participant-service",
                200,
                "{\"items\":[{\"kind\":\"participants\",\"id\":\"P1\"},"
                        + "{\"kind\":\"participants\",\"id\":\"P2\"}]}");
        SERVICES.get("mentor-service").behave(StubService::breakOff);

        List<JsonNode> first = lines(officer.get("/api/tenant/export"));

        assertThat(first.getFirst().path("tenant").asString()).isEqualTo(TENANT);
        assertThat(first.getLast().path("problem").asString()).isEqualTo("service-away");
        assertThat(first.getLast().path("service").asString()).isEqualTo("mentor-service");
        JsonNode last = first.get(first.size() - 2);
        assertThat(last.path("id").asString()).isEqualTo("P2");

        answers("mentor-service", 200, "{\"items\":[{\"kind\":\"mentors\",\"id\":\"M1\"}]}");
        ASKED.clear();
        String cursor = last.path("cursor").asString();
        List<JsonNode> rest = lines(officer.get("/api/tenant/export?after=" + escaped(cursor)));

        assertThat(rest.getFirst().path("after").asString()).isEqualTo(cursor);
        assertThat(rest).extracting(line -> line.path("id").asString("")).contains("M1");
        assertThat(rest.getLast().path("complete").asBoolean()).isTrue();
        assertThat(ASKED)
                .anyMatch(asked -> asked.contains("after=" + escaped("participants/P2") + " "));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<JsonNode> lines(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text().lines().map(Json.strict()::readTree).toList();
    }
}
