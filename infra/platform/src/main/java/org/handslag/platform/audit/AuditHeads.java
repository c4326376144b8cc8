package org.handslag.platform.audit;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.handslag.platform.json.Json;
import org.handslag.platform.outbox.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Publishes how far each chain has come, soon after it moved and when the instance stops. Where the
 * broker is away, the newest head is published when it is back.
 */
@Component
class AuditHeads implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AuditHeads.class);
    private static final long STOP_MILLIS = 5_000;

    private final KafkaProperties kafka;
    private final URI source;
    private final long interval;
    private final Map<String, Head> unsaid = new ConcurrentHashMap<>();
    private volatile boolean running;
    private volatile Thread worker = Thread.currentThread();

    AuditHeads(
            KafkaProperties kafka,
            Topics topics,
            AuditSettings settings,
            @Value("${spring.application.name}") String service) {
        this.kafka = kafka;
        this.source = URI.create("/handslag/" + service);
        this.interval = settings.anchor().toMillis();
        topics.want(Head.PLURAL);
    }

    /** A chain has come so far. */
    void moved(Head head) {
        unsaid.put(head.id(), head);
    }

    /** Waits until the chain's newest head is published; false where that takes too long. */
    boolean awaitSaid(String chain) throws InterruptedException {
        for (int looked = 0; looked < 100 && unsaid.containsKey(chain); looked++) {
            TimeUnit.MILLISECONDS.sleep(interval);
        }
        return !unsaid.containsKey(chain);
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().daemon().name("audit-heads").start(this::sayUntilStopped);
    }

    private void sayUntilStopped() {
        try (Producer<byte[], byte[]> producer = producer()) {
            while (running) {
                TimeUnit.MILLISECONDS.sleep(interval);
                say(producer);
            }
            say(producer);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(Producer<byte[], byte[]> producer) throws InterruptedException {
        try {
            Map<Head, Future<RecordMetadata>> sent = new HashMap<>();
            for (Head head : unsaid.values()) {
                sent.put(head, producer.send(record(head)));
            }
            for (Map.Entry<Head, Future<RecordMetadata>> each : sent.entrySet()) {
                each.getValue().get(10, TimeUnit.SECONDS);
                unsaid.remove(each.getKey().id(), each.getKey());
            }
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.warn(
                    "the broker does not take the heads of {} chains: {}",
                    unsaid.size(),
                    e.toString());
        }
    }

    private ProducerRecord<byte[], byte[]> record(Head head) {
        ProducerRecord<String, byte[]> record =
                KafkaMessageFactory.<String>createWriter(
                                Topics.name(Head.PLURAL), null, null, head.id())
                        .writeBinary(
                                CloudEventBuilder.v1()
                                        .withId(head.id() + "/" + head.number() + "/" + head.at())
                                        .withSource(source)
                                        .withType(head.type())
                                        .withSubject(head.id())
                                        .withTime(
                                                Instant.ofEpochMilli(head.at())
                                                        .atOffset(ZoneOffset.UTC))
                                        .withDataContentType("application/json")
                                        .withExtension("sequence", Long.toString(head.number()))
                                        .withExtension("partitionkey", head.id())
                                        .withData(Json.tolerant().writeValueAsBytes(head))
                                        .build());
        return new ProducerRecord<>(
                record.topic(),
                null,
                null,
                head.id().getBytes(StandardCharsets.UTF_8),
                record.value(),
                record.headers());
    }

    private Producer<byte[], byte[]> producer() {
        Map<String, Object> properties = new HashMap<>(kafka.buildProducerProperties());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 6_000);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 1024L * 1024);
        return new KafkaProducer<>(
                properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public void stop() {
        running = false;
        try {
            worker.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        worker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 10;
    }
}
