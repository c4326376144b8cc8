package org.handslag.benchmark.latency;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.handslag.benchmark.run.TopicEnd;
import org.handslag.platform.aggregate.Kind;

/** When each meeting came to its topic, as a reader of committed transactions sees it. */
final class Arrivals implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread;
    private final Map<String, Long> at = new ConcurrentHashMap<>();
    private volatile long records;

    Arrivals(String bootstrapServers) {
        this.consumer = TopicEnd.consumer(bootstrapServers, Kind.topic("meetings"));
        this.thread = Thread.ofPlatform().daemon().name("arrivals").start(this::read);
    }

    private void read() {
        try (consumer) {
            while (true) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    long now = System.nanoTime();
                    records++;
                    at.putIfAbsent(new String(record.key(), StandardCharsets.UTF_8), now);
                }
            }
        } catch (WakeupException end) {
            // closed
        }
    }

    /** When, by {@code <tenant>/<id>}, as {@link System#nanoTime} tells time. */
    Map<String, Long> at() {
        return at;
    }

    /** How many of them came more than once. */
    long duplicates() {
        return records - at.size();
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
