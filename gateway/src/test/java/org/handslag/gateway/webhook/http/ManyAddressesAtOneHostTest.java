package org.handslag.gateway.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.handslag.gateway.webhook.model.Attempt.Outcome;
import org.handslag.platform.web.WallTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many subscriptions have addresses at one host, some of which never answer. */
class ManyAddressesAtOneHostTest {
    private static final int HANGING = 100;

    private final CountDownLatch hanging = new CountDownLatch(HANGING);
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService handlers = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer host;
    private Receivers receivers;
    private HttpSender sender;

    @BeforeEach
    void begin() throws IOException {
        host =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2 * HANGING);
        host.setExecutor(handlers);
        host.createContext("/hangs", this::hang);
        host.createContext(
                "/takes",
                exchange -> {
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        host.start();
        WebhookSettings settings =
                new WebhookSettings(Duration.ofSeconds(10), List.of(), List.of(at()));
        receivers = new Receivers(settings);
        sender = new HttpSender(settings, receivers, new WallTime());
    }

    @AfterEach
    void end() throws Exception {
        over.countDown();
        host.stop(0);
        senders.close();
        handlers.close();
        sender.destroy();
        receivers.destroy();
    }

    @Test
    void doNotHoldEachOtherUp() throws Exception {
        List<Future<Outcome>> waiting = new ArrayList<>();
        for (int i = 0; i < HANGING; i++) {
            waiting.add(senders.submit(() -> send("/hangs")));
        }
        assertThat(hanging.await(60, TimeUnit.SECONDS)).isTrue();

        assertThat(send("/takes")).isEqualTo(Outcome.TAKEN);

        for (Future<Outcome> one : waiting) {
            assertThat(one.get(60, TimeUnit.SECONDS)).isEqualTo(Outcome.TIMED_OUT);
        }
        assertThat(send("/takes")).isEqualTo(Outcome.TAKEN);
    }

    private void hang(HttpExchange exchange) {
        hanging.countDown();
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private String at() {
        return "127.0.0.1:" + host.getAddress().getPort();
    }

    private Outcome send(String path) {
        return sender.send(
                        "http://" + at() + path,
                        "id",
                        new byte[0],
                        new Signatures(List.of(sender.newKey())))
                .outcome();
    }
}
