package org.handslag.platform.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the topics that the service writes and reads, so that services may start in any order.
 * Where the broker is away the service starts all the same, is not ready, and goes on trying.
 */
@Component("topics")
public final class Topics implements SmartLifecycle, HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);

    private final KafkaProperties kafka;
    private final int partitions;
    private final short replication;
    private final Set<String> wanted = new ConcurrentSkipListSet<>();
    private volatile boolean ready;
    private volatile boolean running;
    private volatile Thread worker = Thread.currentThread();

    Topics(
            KafkaProperties kafka,
            @Value("${handslag.kafka.partitions:3}") int partitions,
            @Value("${handslag.kafka.replication:1}") short replication) {
        this.kafka = kafka;
        this.partitions = partitions;
        this.replication = replication;
    }

    /** The topic of a kind. */
    public static String name(String plural) {
        return "handslag." + plural + ".v1";
    }

    /** The kind of a topic. */
    public static String plural(String name) {
        return name.substring("handslag.".length(), name.length() - ".v1".length());
    }

    /** Declares the topic of a kind. */
    public void want(String plural) {
        wanted.add(name(plural));
    }

    /** Whether all declared topics are there. */
    public boolean ready() {
        return ready;
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("topics").start(this::makeUntilDone);
    }

    private void makeUntilDone() {
        while (running && !ready) {
            try {
                make();
                ready = true;
            } catch (InterruptedException stop) {
                return;
            } catch (ExecutionException | TimeoutException | RuntimeException e) {
                LOG.warn("the broker does not make the topics: {}", e.toString());
                try {
                    TimeUnit.MILLISECONDS.sleep(500);
                } catch (InterruptedException stop) {
                    return;
                }
            }
        }
    }

    private void make() throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, Object> properties = kafka.buildAdminProperties();
        properties.put("request.timeout.ms", 5_000);
        properties.put("default.api.timeout.ms", 8_000);
        try (Admin admin = Admin.create(properties)) {
            Set<String> there = admin.listTopics().names().get(10, TimeUnit.SECONDS);
            List<NewTopic> missing =
                    wanted.stream().filter(name -> !there.contains(name)).map(this::topic).toList();
            for (var made : admin.createTopics(missing).values().values()) {
                try {
                    made.get(10, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        }
    }

    private NewTopic topic(String name) {
        return new NewTopic(name, partitions, replication)
                .configs(
                        Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                        TopicConfig.CLEANUP_POLICY_COMPACT,
                                TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
                                        millis(Duration.ofDays(7)),
                                TopicConfig.DELETE_RETENTION_MS_CONFIG,
                                        millis(Duration.ofDays(14))));
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
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
        return ready ? Health.up().build() : Health.down().withDetail("waits for", "kafka").build();
    }
}
