package org.handslag.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.handslag.gateway.AReceiver.Delivery;
import org.handslag.platform.id.Ids;
import org.handslag.testkit.Callers;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.handslag.testkit.guarantee.ServiceProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;

/** Gateways that end while they send: each event comes at least once, each subject's in order. */
class ASenderThatIsStoppedTest {
    private static final int PAIRS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Of one pair's life. */
    private static final List<String> LIFE =
            List.of("formed", "agreed", "paused", "resumed", "paused", "resumed", "paused");

    private final Space space = Space.own(GatewayApplication.NAME);
    private final AReceiver receiver = new AReceiver();
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void end() {
        goOn.countDown();
        receiver.close();
    }

    @Test
    void sendWhatIsUnderWayAndTheRestWhenTheyAreBack() {
        RunningService first = start();
        ATenant tenant = begin(first.callers());
        holdBackAfter(9);
        publish(tenant, 2, PAIRS);
        await().atMost(PATIENCE).until(() -> receiver.deliveries().size() > 9);

        CompletableFuture<Void> closed = CompletableFuture.runAsync(first::close);
        SmartLifecycle sending = first.context().getBean("deliveries", SmartLifecycle.class);
        await().until(() -> !sending.isRunning());
        publish(tenant, 0, 2);
        goOn.countDown();
        closed.orTimeout(30, TimeUnit.SECONDS).join();
        RunningService second = start();

        awaitAll();
        second.close();
    }

    @Test
    @Tag("long")
    void sendAgainWhatTheyWereKilledOver() {
        try (ServiceProcess process =
                new ServiceProcess(
                        space, GatewayApplication.class, GatewayApplication.NAME, allowed())) {
            process.start();
            process.awaitReady();
            ATenant tenant = begin(process.callers());
            holdBackAfter(9);
            publish(tenant, 0, PAIRS);
            await().atMost(PATIENCE).until(() -> receiver.deliveries().size() > 9);

            process.kill();
            goOn.countDown();
            process.start();
            process.awaitReady();

            awaitAll();
        }
    }

    private String allowed() {
        return "handslag.webhooks.allowed=" + receiver.hostAndPort();
    }

    private RunningService start() {
        return RunningService.startIn(
                space, GatewayApplication.class, GatewayApplication.NAME, allowed());
    }

    private ATenant begin(Callers gateway) {
        ATenant tenant = new ATenant(gateway);
        tenant.begin("case-system", tenant.system(), Map.of());
        assertThat(
                        tenant.admin()
                                .post(
                                        "/api/subscriptions/case-system/webhook",
                                        Map.of("url", receiver.url()))
                                .status())
                .isEqualTo(201);
        return tenant;
    }

    /** So many are taken; those after them are answered when they may go on. */
    private void holdBackAfter(int taken) {
        receiver.behave(
                (delivery, exchange) -> {
                    if (receiver.deliveries().size() > taken) {
                        try {
                            goOn.await(9, TimeUnit.SECONDS);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }
                    AReceiver.answer(exchange, 204);
                });
    }

    /** Every event of every pair has come, and of no pair one came first that happened later. */
    private void awaitAll() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            assertThat(firstTimes().values())
                                    .hasSize(PAIRS)
                                    .allSatisfy(it -> assertThat(it).isEqualTo(LIFE));
                        });
    }

    /** What came of each pair, in order, the first time that it came. */
    private Map<String, List<String>> firstTimes() {
        return receiver.deliveries().stream()
                .collect(
                        Collectors.toMap(
                                Delivery::id,
                                it -> it,
                                (first, again) -> first,
                                LinkedHashMap::new))
                .values()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Delivery::subject,
                                Collectors.mapping(
                                        it -> it.event().path("type").asString().split("\\.")[3],
                                        Collectors.toList())));
    }

    /** The lives of pairs, those from one number on and before another. */
    private void publish(ATenant tenant, int from, int to) {
        for (int i = from; i < to; i++) {
            String id = Ids.derived(tenant.key(), "pair " + i);
            List<Map<String, String>> pauses = new ArrayList<>();
            pauses.add(Map.of("from", "2016-06-01", "to", "2016-06-05"));
            pauses.add(Map.of("from", "2016-07-01", "to", "2016-08-05"));
            pauses.add(Map.of("from", "2016-09-01"));
            space.bus()
                    .publish(
                            "pairs",
                            tenant.key(),
                            id,
                            1,
                            "pair.changed.v1",
                            Map.ofEntries(
                                    Map.entry("id", id),
                                    Map.entry("programme", Ids.derived(tenant.key(), "programme")),
                                    Map.entry("cohort", Ids.derived(tenant.key(), "cohort")),
                                    Map.entry("admission", Ids.derived(tenant.key(), "a" + i)),
                                    Map.entry("participant", Ids.derived(tenant.key(), "p" + i)),
                                    Map.entry("mentor", Ids.derived(tenant.key(), "m" + i)),
                                    Map.entry("acceptedOn", "2016-04-28"),
                                    Map.entry("agreedOn", "2016-05-12"),
                                    Map.entry("pauses", pauses)));
        }
    }
}
