package org.handslag.platform.journal;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.errors.WakeupException;
import org.handslag.platform.inbox.Consuming;
import org.handslag.platform.mongo.Collections;
import org.handslag.platform.outbox.Checkpoint;
import org.handslag.platform.outbox.Producing;
import org.handslag.platform.outbox.Topics;
import org.handslag.platform.start.Start;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells the facts of all states that this service has words for (beans of type {@link Telling}).
 * Each instance has a part of the topics' partitions; whatever breaks, it begins again at what is
 * committed.
 */
@Component
class Journal implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CLOSING = Duration.ofSeconds(2);
    private static final long AGAIN_MILLIS = 500;
    private static final long STOP_MILLIS = 5_000;

    private final String group;
    private final KafkaProperties kafka;
    private final ToldStore store;
    private final JournalTopics journals;
    private final Topics topics;
    private final Collections collections;
    private final Start start;
    private final Checkpoint checkpoint;
    private final MeterRegistry meters;
    private final AtomicLong behind = new AtomicLong();
    private final Map<String, Telling<?>> tellings;
    private volatile boolean running;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private volatile Thread worker = Thread.currentThread();

    Journal(
            @Value("${handslag.kafka.group:${spring.application.name}}") String service,
            KafkaProperties kafka,
            ToldStore store,
            JournalTopics journals,
            Topics topics,
            Collections collections,
            Start start,
            ObjectProvider<Checkpoint> checkpoint,
            MeterRegistry meters,
            ObjectProvider<Telling<?>> tellings) {
        this.group = service + "-journal";
        this.kafka = kafka;
        this.store = store;
        this.journals = journals;
        this.topics = topics;
        this.collections = collections;
        this.start = start;
        this.checkpoint = checkpoint.getIfAvailable(() -> place -> {});
        this.meters = meters;
        meters.gauge("handslag.journal.lag", behind);
        meters.counter(Batches.UNREADABLE);
        this.tellings =
                tellings.stream().collect(Collectors.toMap(Telling::plural, Function.identity()));
        this.tellings.keySet().forEach(topics::want);
    }

    @Override
    public void start() {
        running = !tellings.isEmpty();
        if (running) {
            worker = Thread.ofPlatform().daemon().name(group).start(this::run);
        }
    }

    private void run() {
        try {
            while (running && !(topics.ready() && collections.ready() && start.over())) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            while (running) {
                try {
                    tell();
                } catch (WakeupException stop) {
                    return;
                } catch (RuntimeException e) {
                    meters.counter("handslag.journal.begun.again").increment();
                    LOG.warn("the journal begins again: {}", e.toString());
                    TimeUnit.MILLISECONDS.sleep(AGAIN_MILLIS);
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until something breaks: what is under way is given up whole, and nothing of it is told. */
    private void tell() throws InterruptedException {
        // The group's generation fences whoever has lost a partition, so any name will do: no
        // instance must fence another.
        try (KafkaConsumer<byte[], byte[]> reading = Consuming.inGroup(kafka, group)) {
            consumer = reading;
            KafkaProducer<byte[], byte[]> producer =
                    Producing.inTransactions(kafka, group + "-" + UUID.randomUUID());
            try {
                producer.initTransactions();
                Batches batches =
                        new Batches(
                                tellings, store, journals, reading, producer, checkpoint, meters);
                reading.subscribe(tellings.keySet().stream().map(Topics::name).toList(), batches);
                while (running) {
                    batches.tell(reading.poll(POLL));
                    behind.set(lag(reading));
                }
            } finally {
                // Unbounded it would wait for a broker that is away.
                producer.close(CLOSING);
                consumer = null;
            }
        }
    }

    private static long lag(KafkaConsumer<byte[], byte[]> reading) {
        return reading.assignment().stream()
                .mapToLong(it -> reading.currentLag(it).orElse(0))
                .sum();
    }

    @Override
    public void stop() {
        running = false;
        @Nullable KafkaConsumer<byte[], byte[]> reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
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
        return 30;
    }
}
