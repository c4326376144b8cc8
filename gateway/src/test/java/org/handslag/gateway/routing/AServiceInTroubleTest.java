package org.handslag.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AServiceInTroubleTest {
    private static final int CONCURRENT = 4;
    private static final StubService SERVICE = new StubService("mentor-service");
    private static RunningService gateway;

    @BeforeAll
    static void start() {
        gateway =
                GatewayBeforeStubs.start(
                        SERVICE,
                        "handslag.gateway.time-limit=700ms",
                        "handslag.gateway.concurrent=" + CONCURRENT,
                        "handslag.gateway.rate=1",
                        "handslag.gateway.burst=60");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        SERVICE.close();
    }

    @BeforeEach
    void serveWell() {
        SERVICE.behave(StubService::tell);
        SERVICE.calls.set(0);
    }

    private static Caller somebody() {
        return gateway.withToken(
                TestIssuer.shared()
                        .token(UUID.randomUUID().toString(), RunningService.newTenant()));
    }

    private static void assertAway(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo("service-away");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @Test
    void isNotWaitedForLongerThanTheLimit() {
        CountDownLatch never = new CountDownLatch(1);
        SERVICE.behave((service, exchange) -> hold(never));

        assertAway(somebody().post("/api/mentors", "{}"));
        never.countDown();
        assertThat(SERVICE.calls).hasValue(1);
    }

    @Test
    void isAskedAgainWhereAReadDidNotGetThroughButNotWhereAWriteDidNot() {
        AtomicInteger broken = new AtomicInteger(1);
        StubService.Behaviour breaksOnce =
                (service, exchange) -> {
                    if (broken.getAndDecrement() > 0) {
                        exchange.close();
                    } else {
                        StubService.tell(service, exchange);
                    }
                };
        SERVICE.behave(breaksOnce);
        Answer read = somebody().get("/api/pairs");
        assertThat(read.status()).isEqualTo(200);
        assertThat(SERVICE.calls).hasValue(2);

        broken.set(1);
        assertAway(somebody().post("/api/pairs", "{}"));
        assertThat(SERVICE.calls).hasValue(3);
    }

    @Test
    void breakingOffItsAnswerIsSaidPlainly() {
        SERVICE.behave(
                (service, exchange) -> {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write("{\"half".getBytes());
                    exchange.getResponseBody().flush();
                    exchange.getHttpContext().getServer().getExecutor();
                    throw new java.io.IOException("broken off");
                });

        assertAway(somebody().post("/api/reports", "{}"));
    }

    @Test
    void doesNotTakeMoreThanItsShareOfTheGateway() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        SERVICE.behave(
                (service, exchange) -> {
                    hold(release);
                    StubService.tell(service, exchange);
                });
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> open = new ArrayList<>();
            for (int i = 0; i < CONCURRENT; i++) {
                open.add(callers.submit(() -> somebody().get("/api/meetings")));
            }
            await().until(() -> SERVICE.calls.get() == CONCURRENT);
            Answer refused = somebody().get("/api/meetings");
            Answer elsewhere;
            SERVICE.behave(StubService::tell);
            elsewhere = somebody().get("/api/programmes");
            release.countDown();

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("busy");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(elsewhere.status()).isEqualTo(200);
            for (Future<Answer> answer : open) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        }
    }

    @Test
    void isLeftAloneWhileItIsDownAndServesAgainAfterwards() {
        SERVICE.behave(StubService::breakOff);
        for (int i = 0; i < 25; i++) {
            assertAway(somebody().post("/api/participants", "{}"));
        }
        int asked = SERVICE.calls.get();
        assertAway(somebody().post("/api/participants", "{}"));
        assertThat(SERVICE.calls.get()).isEqualTo(asked).isLessThan(25);

        SERVICE.behave(StubService::tell);
        await().untilAsserted(
                        () ->
                                assertThat(somebody().post("/api/participants", "{}").status())
                                        .isEqualTo(200));
    }

    @Test
    void isNotFloodedByOneSubject() {
        Caller eager = somebody();
        List<Integer> statuses = new ArrayList<>();
        Answer last = eager.get("/api/costs");
        for (int i = 0; i < 80 && last.status() != 429; i++) {
            last = eager.get("/api/costs");
            statuses.add(last.status());
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.code()).isEqualTo("too-many-requests");
        assertThat(last.header("Retry-After")).isEqualTo("1");
        assertThat(statuses).hasSizeGreaterThan(50);
        assertThat(somebody().get("/api/costs").status()).isEqualTo(200);
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
