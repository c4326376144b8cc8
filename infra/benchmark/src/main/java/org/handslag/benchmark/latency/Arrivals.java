package org.handslag.benchmark.latency;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.handslag.benchmark.run.TopicEnd;
import org.handslag.platform.aggregate.Kind;

/** When each meeting came to its topic, as a reader of committed transactions sees it. */
final class Arrivals implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread;
    private final Map<String, Long> at = new ConcurrentHashMap<>();
    private final Queue<String> unseen = new ConcurrentLinkedQueue<>();
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
                    String key = new String(record.key(), StandardCharsets.UTF_8);
                    if (at.putIfAbsent(key, now) == null) {
                        unseen.add(key);
                    }
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

    /** Which have come since this was asked last; for one reader. */
    List<String> next() {
        List<String> come = new ArrayList<>();
        for (String key = unseen.poll(); key != null; key = unseen.poll()) {
            come.add(key);
        }
        return come;
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
