package org.handslag.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.handslag.platform.mongo.Collections;
import org.handslag.platform.outbox.Topics;
import org.handslag.platform.start.Start;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Reads the topics of the mirrored kinds: bytes only, committed transactions only, offsets
 * committed after the mirrors are written. Where the database is away the batch is tried again
 * until it is back; nothing is parked for that.
 */
@Component
class Consumers implements SmartLifecycle {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String group;
    private final KafkaProperties kafka;
    private final Mirrors mirrors;
    private final Inbox inbox;
    private final Topics topics;
    private final Collections collections;
    private final Start start;
    private final MeterRegistry meters;
    private volatile boolean running;
    private volatile @Nullable ConcurrentMessageListenerContainer<byte[], byte[]> container;

    Consumers(
            @Value("${handslag.kafka.group:${spring.application.name}}") String group,
            KafkaProperties kafka,
            Mirrors mirrors,
            Inbox inbox,
            Topics topics,
            Collections collections,
            Start start,
            MeterRegistry meters) {
        this.group = group;
        this.kafka = kafka;
        this.mirrors = mirrors;
        this.inbox = inbox;
        this.topics = topics;
        this.collections = collections;
        this.start = start;
        this.meters = meters;
    }

    @Override
    public void start() {
        inbox.mustMirrorWhatItReactsTo();
        running = true;
        mirrors.plurals().forEach(plural -> Lag.of(Topics.name(plural), this::metrics, meters));
        if (!mirrors.plurals().isEmpty()) {
            Thread.ofVirtual().name("consumers").start(this::startWhenReady);
        }
    }

    /**
     * Not before topics and indexes are there: a consumer that knows no partitions would look again
     * only after long.
     */
    private void startWhenReady() {
        try {
            while (running && !(topics.ready() && collections.ready() && start.over())) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException stop) {
            return;
        }
        synchronized (this) {
            if (running) {
                container = container();
                container.start();
            }
        }
    }

    private ConcurrentMessageListenerContainer<byte[], byte[]> container() {
        Map<String, String> plurals =
                mirrors.plurals().stream()
                        .collect(Collectors.toMap(Topics::name, plural -> plural));
        ContainerProperties properties =
                new ContainerProperties(plurals.keySet().toArray(String[]::new));
        properties.setGroupId(group);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setShutdownTimeout(PATIENCE.toMillis());
        properties.setMissingTopicsFatal(false);
        properties.setMessageListener(
                (BatchMessageListener<byte[], byte[]>)
                        batch -> {
                            Map<String, List<ConsumerRecord<byte[], byte[]>>> byTopic =
                                    new HashMap<>();
                            batch.forEach(
                                    record ->
                                            byTopic.computeIfAbsent(
                                                            record.topic(),
                                                            topic -> new ArrayList<>())
                                                    .add(record));
                            byTopic.forEach(
                                    (topic, records) -> inbox.receive(plurals.get(topic), records));
                        });
        var made =
                new ConcurrentMessageListenerContainer<>(
                        new DefaultKafkaConsumerFactory<>(
                                Consuming.inGroup(kafka),
                                new ByteArrayDeserializer(),
                                new ByteArrayDeserializer()),
                        properties);
        made.setBeanName(group + "-inbox");
        ExponentialBackOff forEver = new ExponentialBackOff(100, 1.7);
        forEver.setMaxInterval(2_000);
        DefaultErrorHandler again = new DefaultErrorHandler(forEver);
        again.setAckAfterHandle(false);
        made.setCommonErrorHandler(again);
        return made;
    }

    private Map<String, Map<MetricName, ? extends Metric>> metrics() {
        var present = container;
        return present == null ? Map.of() : present.metrics();
    }

    @Override
    public void stop() {
        running = false;
        synchronized (this) {
            if (container != null) {
                container.stop();
                container = null;
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 30;
    }
}
