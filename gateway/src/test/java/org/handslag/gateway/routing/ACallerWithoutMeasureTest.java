package org.handslag.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ACallerWithoutMeasureTest {
    private static final StubService SERVICE = new StubService("mentor-service");
    private static RunningService gateway;

    @BeforeAll
    static void start() {
        gateway =
                GatewayBeforeStubs.start(
                        SERVICE,
                        "handslag.gateway.rate=1",
                        "handslag.gateway.burst=20",
                        "handslag.gateway.tenant.rate=1",
                        "handslag.gateway.tenant.burst=30",
                        "handslag.gateway.tenant.concurrent=3",
                        "handslag.gateway.strangers.rate=1",
                        "handslag.gateway.strangers.burst=10",
                        "handslag.web.body-time=1000",
                        "server.tomcat.connection-timeout=700ms");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        SERVICE.close();
    }

    @BeforeEach
    void serveWell() {
        SERVICE.behave(StubService::tell);
    }

    private static Caller of(String tenant) {
        return gateway.withToken(TestIssuer.shared().token(UUID.randomUUID().toString(), tenant));
    }

    private static Answer untilRefused(Caller caller) {
        Answer answer = caller.get("/api/costs");
        for (int i = 0; i < 100 && answer.status() != 429; i++) {
            answer = caller.get("/api/costs");
        }
        return answer;
    }

    @Test
    void seesHowMuchIsLeftAsStructuredFields() {
        Answer first = of(RunningService.newTenant()).get("/api/costs");

        assertThat(first.response().headers().allValues("RateLimit-Policy"))
                .containsExactly("\"subject\";q=20;w=20", "\"tenant\";q=30;w=30");
        assertThat(first.response().headers().allValues("RateLimit"))
                .containsExactly("\"subject\";r=19;t=1", "\"tenant\";r=29;t=1");
    }

    @Test
    void isRefusedInTheirOwnLanguageUntilTheyMayComeAgain() {
        Map<String, String> titles = Map.of("en", "Too many", "sv", "För många", "nb", "For mange");
        titles.forEach(
                (language, title) -> {
                    Caller eager = of(RunningService.newTenant()).with("Accept-Language", language);
                    Answer refused = untilRefused(eager);

                    assertThat(refused.status()).isEqualTo(429);
                    assertThat(refused.header("Content-Type"))
                            .startsWith("application/problem+json");
                    assertThat(refused.code()).isEqualTo("too-many-requests");
                    assertThat(refused.json().path("title").asString()).startsWith(title);
                    assertThat(refused.header("Retry-After")).isEqualTo("1");
                    assertThat(refused.header("RateLimit")).isEqualTo("\"subject\";r=0;t=20");
                });
    }

    @Test
    void usesUpTheirTenantsShareOnlyTogetherWithOthersAndNobodyElses() {
        String tenant = RunningService.newTenant();
        untilRefused(of(tenant));
        Answer refused = untilRefused(of(tenant));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.response().headers().allValues("RateLimit"))
                .anyMatch(left -> left.startsWith("\"tenant\";r=0"));
        assertThat(of(RunningService.newTenant()).get("/api/costs").status()).isEqualTo(200);
    }

    @Test
    void hasOnlySoManyRequestsOfTheirTenantOpenAtOnce() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        int before = SERVICE.calls.get();
        SERVICE.behave(
                (service, exchange) -> {
                    hold(release);
                    StubService.tell(service, exchange);
                });
        String tenant = RunningService.newTenant();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> open = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                open.add(callers.submit(() -> of(tenant).get("/api/meetings")));
            }
            await().until(() -> SERVICE.calls.get() == before + 3);
            Answer refused = of(tenant).with("Accept-Language", "sv").get("/api/meetings");
            SERVICE.behave(StubService::tell);
            Answer elsewhere = of(RunningService.newTenant()).get("/api/meetings");
            release.countDown();

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.code()).isEqualTo("too-many-at-once");
            assertThat(refused.json().path("title").asString()).startsWith("För många");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(elsewhere.status()).isEqualTo(200);
            for (Future<Answer> answer : open) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        }
        assertThat(of(tenant).get("/api/meetings").status()).isEqualTo(200);
    }

    @Test
    void withoutATokenThatCountsIsStoppedByTheirAddressWhateverTheyForwardAndNobodyWithOneIs() {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Caller stranger = i % 2 == 0 ? gateway.stranger() : gateway.withToken("no.token." + i);
            answers.add(
                    stranger.with("X-Forwarded-For", "10.0.0." + i)
                            .with("Forwarded", "for=10.0.1." + i)
                            .with("X-Real-IP", "10.0.2." + i)
                            .get("/api/costs"));
        }

        assertThat(answers).extracting(Answer::status).contains(429).containsOnly(401, 429);
        // Meanwhile one more may have been let through each second, so not every later one is.
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 429)
                .allSatisfy(
                        refused -> {
                            assertThat(refused.header("Retry-After")).isNotEmpty();
                            assertThat(refused.header("RateLimit-Policy"))
                                    .isEqualTo("\"address\";q=10;w=10");
                        });
        assertThat(of(RunningService.newTenant()).get("/api/costs").status()).isEqualTo(200);
        assertThat(Stream.generate(() -> gateway.stranger().get("/api/survey-forms/a.b")).limit(5))
                .as("whoever tries codes has no other budget")
                .extracting(Answer::status)
                .contains(429);
    }

    @Test
    void mayNotSendAnAddressOrHeadersWithoutEnd() {
        Caller caller = of(RunningService.newTenant());
        Answer address = caller.get("/api/mentors?a=" + "x".repeat(5000));
        Answer headers = caller.with("X-Big", "x".repeat(20_000)).get("/api/mentors");

        assertThat(address.status()).isEqualTo(414);
        assertThat(address.code()).isEqualTo("address-too-long");
        assertThat(address.text()).doesNotContain("xxxx");
        assertThat(headers.status()).isIn(400, 431);
    }

    @Test
    void whoStopsInTheMiddleOfAHeadIsHungUpOn() throws IOException {
        try (Socket socket = Sockets.open(gateway.base())) {
            Sockets.send(socket, "GET /api/mentors HTTP/1.1\r\nHost: handslag.example\r\nX-A: ");

            assertThat(Sockets.rest(socket)).doesNotContain("HTTP/1.1 200");
        }
    }

    @Test
    void whoSendsABodyDropByDropIsToldThatItTookTooLong() throws Exception {
        int before = SERVICE.calls.get();
        String token = TestIssuer.shared().token("slow", RunningService.newTenant());
        try (Socket socket = Sockets.open(gateway.base())) {
            Sockets.send(
                    socket,
                    "POST /api/mentors HTTP/1.1\r\nHost: handslag.example\r\nAuthorization: Bearer "
                            + token
                            + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
            await().pollInterval(java.time.Duration.ofMillis(200))
                    .until(
                            () -> {
                                if (socket.getInputStream().available() == 0) {
                                    Sockets.send(socket, " ");
                                    return false;
                                }
                                return true;
                            });
            assertThat(Sockets.rest(socket)).startsWith("HTTP/1.1 408").contains("too-slow");
        }
        assertThat(SERVICE.calls).hasValue(before);
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
