package org.handslag.acceptance.restart;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.handslag.acceptance.RunningPlatform;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Front;
import org.handslag.acceptance.client.Request;
import org.handslag.acceptance.client.Site;
import org.handslag.launcher.issuer.DemoUser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of each service; every one is restarted, one after the other. */
@Tag("long")
class ARollingRestartUnderLoadTest {
    private static final List<String> READ =
            List.of("/api/programmes", "/api/participants", "/api/mentors", "/api/pairs");
    private static final Actor LEADER = leader();

    @TempDir Path folder;

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Queue<String> written = new ConcurrentLinkedQueue<>();
    private final LongAdder answers = new LongAdder();
    private final AtomicInteger writes = new AtomicInteger();

    @Test
    void failsNoReadAndLosesNoWrite() throws Exception {
        try (RunningPlatform platform = RunningPlatform.startTwice(folder);
                HttpClient http = Front.client();
                ScheduledExecutorService load = Executors.newScheduledThreadPool(8)) {
            Site site = Site.of(platform.installation());
            List<Reader> readers = readers(platform, site, http);
            readers.forEach(
                    reader -> load.scheduleWithFixedDelay(reader, 0, 40, TimeUnit.MILLISECONDS));
            for (URI gateway : platform.gateways()) {
                Front front = new Front(http, gateway, site.tokens());
                load.scheduleWithFixedDelay(() -> write(front), 0, 200, TimeUnit.MILLISECONDS);
            }

            platform.restartOneByOne();

            load.shutdown();
            assertThat(load.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
            System.out.printf(
                    "%d reads, %d writes, %d times to the other gateway%n",
                    answers.sum(),
                    written.size(),
                    readers.stream().mapToLong(Reader::switches).sum());
            assertThat(failures).isEmpty();
            assertThat(answers.sum()).isGreaterThan(500);
            assertThat(readers).anyMatch(reader -> reader.switches() > 0);
            nothingIsLost(site.front());
        }
    }

    private static Actor leader() {
        DemoUser user = DemoUser.named("process-leader@kavlinge-lomma").orElseThrow();
        return new Actor("process-leader", user.subject(), user.tenant(), null);
    }

    private List<Reader> readers(RunningPlatform platform, Site site, HttpClient http)
            throws Exception {
        String token = site.tokens().of(LEADER);
        List<Reader> readers = new ArrayList<>();
        for (String path : READ) {
            readers.add(new Reader(http, platform.gateways(), path, token, failures, answers));
        }
        return readers;
    }

    private void write(Front front) {
        int number = writes.incrementAndGet();
        Map<String, Object> organisation = Map.of("name", "Works " + number, "industry", "trade");
        try {
            Request making =
                    Request.post(
                            LEADER,
                            "register-organisation",
                            "/api/organisations",
                            organisation,
                            "works-" + number);
            written.add(front.send(making).id());
        } catch (RuntimeException e) {
            failures.add("a write: " + e);
        }
    }

    private void nothingIsLost(Front front) {
        assertThat(written).isNotEmpty().doesNotHaveDuplicates();
        assertThat(written)
                .allSatisfy(
                        id ->
                                front.send(
                                        Request.get(
                                                LEADER,
                                                "read-organisation",
                                                "/api/organisations/" + id)));
    }
}
