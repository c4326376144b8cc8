package org.handslag.platform.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Whether the broker answers, asked every few seconds. While it does not, commands are taken and
 * their events wait; what this service knows of others stays as it is.
 */
@Component("kafka")
class Broker implements SmartLifecycle, HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(Broker.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int PATIENCE_SECONDS = 3;

    /** One answer that does not come in time may be a machine that is busy. */
    private static final int ENOUGH = 2;

    private final KafkaProperties kafka;
    private volatile boolean there;
    private volatile boolean running;
    private volatile Thread worker = Thread.currentThread();

    Broker(KafkaProperties kafka) {
        this.kafka = kafka;
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("broker").start(this::ask);
    }

    private void ask() {
        Map<String, Object> properties = kafka.buildAdminProperties();
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1_000);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1_000);
        try (Admin admin = Admin.create(properties)) {
            int missed = 0;
            while (running) {
                missed = answers(admin) ? 0 : missed + 1;
                boolean now = missed == 0 || (there && missed < ENOUGH);
                if (now != there) {
                    LOG.info("the broker {}", now ? "answers" : "does not answer");
                }
                there = now;
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean answers(Admin admin) throws InterruptedException {
        try {
            return !admin.describeCluster()
                    .nodes()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException away) {
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 5;
    }

    @Override
    public Health health() {
        return there ? Health.up().build() : Health.down().withDetail("waits for", "kafka").build();
    }
}
