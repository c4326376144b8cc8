package org.handslag.gateway.routing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.handslag.platform.id.Ids;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OperationsOfAllServicesTest {
    private static final Map<String, StubService> SERVICES = GatewayBeforeStubs.stubs();
    private static final ConcurrentLinkedQueue<String> ASKED = new ConcurrentLinkedQueue<>();
    private static final Map<String, String> BECAUSE = Map.of("reason", "the build is mended");
    private static final String ID = Ids.next(0);

    private static RunningService gateway;
    private static Caller admin;

    @BeforeAll
    static void start() {
        gateway = GatewayBeforeStubs.start(SERVICES, "handslag.gateway.time-limit=2s");
        admin = gateway.withToken(TestIssuer.shared().token(RunningService.PLATFORM_ADMIN, null));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        SERVICES.values().forEach(StubService::close);
    }

    @BeforeEach
    void nothingIsParked() {
        Routes.SERVICES.forEach(service -> answers(service, 200, "{\"items\":[]}"));
        ASKED.clear();
    }

    private static void answers(String service, int status, String body) {
        SERVICES.get(service)
                .behave(
                        (stub, exchange) -> {
                            String sent =
                                    new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                            ASKED.add(
                                    exchange.getRequestMethod()
                                            + " "
                                            + exchange.getRequestURI()
                                            + " "
                                            + sent);
                            StubService.send(exchange, status, body);
                        });
    }

    private static String parked(long at, String service, String more) {
        return """
        {"id":"%s","service":"%s","topic":"handslag.pairs.v1","partition":1,"offset":7,
        "part":"reaction","code":"reaction-failed","text":"so","firstAt":"2026-01-01T00:00:00Z",
        "at":"2026-01-01T00:00:00Z","times":1,"kept":true%s}
        """
                .formatted(Ids.next(at), service, more);
    }

    @Test
    void areListedTogetherTheEarliestFirstAndWhoDidNotAnswerIsNamed() {
        answers(
                "mentor-service",
                200,
                "{\"items\":["
                        + parked(1_000, "mentor-service", "")
                        + ","
                        + parked(3_000, "mentor-service", "")
                        + "]}");
        answers(
                "matching-service",
                200,
                "{\"items\":[" + parked(2_000, "matching-service", "") + "]}");
        answers("meeting-service", 503, "{}");

        Answer all = admin.get("/api/parked-records?limit=2&tenant=kavlinge-lomma");

        assertThat(all.status()).as(all.text()).isEqualTo(200);
        assertThat(all.json().path("items"))
                .extracting(item -> item.path("service").asString())
                .containsExactly("mentor-service", "matching-service");
        assertThat(all.json().path("missing"))
                .extracting(JsonNode::asString)
                .containsExactly("meeting-service");
        assertThat(all.json().path("next").asString())
                .isEqualTo(all.json().path("items").path(1).path("id").asString());
        assertThat(ASKED)
                .hasSize(5)
                .allMatch(
                        asked ->
                                asked.startsWith(
                                        "GET /api/operations/parked-records?limit=2"
                                                + "&tenant=kavlinge-lomma"));
    }

    @Test
    void areAskedOfTheServiceThatIsNamedAlone() {
        admin.get("/api/parked-records?service=mentor-service");
        admin.get("/api/quarantined-aggregates?service=mentor-service");

        assertThat(ASKED).hasSize(2);
        assertThat(admin.get("/api/parked-records?service=gateway").json().path("items")).isEmpty();
        assertThat(ASKED).hasSize(2);
        assertThat(admin.get("/api/parked-records?service=nobody").status()).isEqualTo(404);
    }

    @Test
    void areExplainedWithWhatOperatorsDid() {
        answers(
                "mentor-service",
                200,
                parked(
                        0,
                        "mentor-service",
                        """
                        ,"replay":{"would":"react","text":"x"},"actions":[{"id":"%s",
                        "at":"2026-01-01T00:00:00Z","who":"abc","operation":"replay-parked-record",
                        "reason":"why not","result":"failed"}]"""
                                .formatted(ID)));

        Answer shown = admin.get("/api/parked-records/mentor-service/" + ID);

        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        assertThat(shown.json().at("/replay/would").asString()).isEqualTo("react");
        assertThat(shown.json().at("/actions/0/reason").asString()).isEqualTo("why not");
        assertThat(ASKED).containsExactly("GET /api/operations/parked-records/" + ID + " ");
    }

    @Test
    void areDoneByTheServiceWhoseTheyAre() {
        answers("mentor-service", 200, "{\"result\":\"not-read\",\"text\":\"so\"}");

        Answer replayed =
                admin.post("/api/parked-records/mentor-service/" + ID + "/replay", BECAUSE);

        assertThat(replayed.json().path("result").asString()).isEqualTo("not-read");
        assertThat(ASKED)
                .containsExactly(
                        "POST /api/operations/parked-records/"
                                + ID
                                + "/replay {\"reason\":\"the build is mended\"}");
        assertThat(admin.post("/api/parked-records/gateway/" + ID + "/replay", BECAUSE).status())
                .isEqualTo(404);
    }

    @Test
    void saySoInTheCallersLanguageWhereTheServiceSaysNo() {
        answers("mentor-service", 503, "{\"code\":\"broker-away\"}");

        Answer away =
                admin.with("Accept-Language", "sv")
                        .post("/api/parked-records/mentor-service/" + ID + "/replay", BECAUSE);

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.code()).isEqualTo("broker-away");
        assertThat(away.json().path("title").asString()).startsWith("Meddelandeservern");
    }

    @Test
    void areCountedWithWhatElseIsWrongInOneAnswer() {
        Routes.SERVICES.forEach(service -> answers(service, 200, health(service, "ok", "")));
        answers(
                "mentor-service",
                200,
                health(
                        "mentor-service",
                        "degraded",
                        "{\"service\":\"mentor-service\",\"code\":\"parked\",\"text\":\"so\"}"));
        answers("meeting-service", 503, "{}");

        Answer all = admin.with("Accept-Language", "nb").get("/api/platform/health");

        assertThat(all.status()).as(all.text()).isEqualTo(200);
        assertThat(all.json().path("state").asString()).isEqualTo("degraded");
        assertThat(all.json().path("reasons"))
                .extracting(reason -> reason.path("service").asString())
                .contains("mentor-service", "meeting-service")
                .doesNotContain("matching-service");
        assertThat(all.json().path("reasons"))
                .extracting(reason -> reason.path("text").asString())
                .contains("so", "meeting-service svarer ikke.");
        assertThat(all.json().path("services"))
                .extracting(service -> service.path("service").asString())
                .containsExactly(
                        "gateway",
                        "participant-service",
                        "mentor-service",
                        "matching-service",
                        "meeting-service",
                        "reporting-service");
        assertThat(all.json().at("/services/4/state").asString()).isEqualTo("away");
        assertThat(all.json().at("/services/2/parked").asLong()).isEqualTo(3);
        assertThat(all.json().at("/services/0/parts/kafka").asString()).isEqualTo("up");
        assertThat(ASKED).hasSize(5).containsOnly("GET /api/operations/health ");
    }

    private static String health(String service, String state, String reasons) {
        return """
        {"service":"%s","state":"%s","parts":{"mongo":"up"},"parked":3,"reasons":[%s]}
        """
                .formatted(service, state, reasons);
    }

    @Test
    void isWellWhereEveryServiceSaysSo() {
        Routes.SERVICES.forEach(service -> answers(service, 200, health(service, "ok", "")));

        await().untilAsserted(
                        () ->
                                assertThat(admin.get("/api/platform/health").text())
                                        .startsWith("{\"state\":\"ok\",\"reasons\":[]"));
    }

    @Test
    void areOfferedAtNoServicesOwnPathAndToNobodyElse() {
        Caller member =
                gateway.withToken(TestIssuer.shared().token("anna", RunningService.newTenant()));

        assertThat(admin.get("/api/operations/parked-records").status()).isEqualTo(404);
        assertThat(
                        List.of(
                                member.get("/api/parked-records").status(),
                                member.get("/api/platform/health").status(),
                                member.get("/api/quarantined-aggregates").status()))
                .containsOnly(403);
        assertThat(ASKED).isEmpty();
    }
}
