package org.handslag.platform.journal;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.handslag.platform.inbox.Consuming;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Which tenants' journals are this instance's to work on: each is some instance's, and another's
 * within seconds where that one dies. The broker shares them out, as the topics of a group that
 * reads nothing.
 */
@Component
public class JournalShare implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JournalShare.class);
    private static final Duration POLL = Duration.ofMillis(500);

    /** After so long at the latest a tenant's first journal is somebody's. */
    private static final Duration NOTICES = Duration.ofSeconds(2);

    private static final long AGAIN_MILLIS = 500;
    private static final long STOP_MILLIS = 5_000;

    private final KafkaProperties kafka;
    private final JournalTopics journals;
    private final String group;
    private final Set<TopicPartition> mine = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private volatile @Nullable Thread worker;

    JournalShare(
            KafkaProperties kafka,
            JournalTopics journals,
            @Value("${handslag.kafka.group:${spring.application.name}}") String service) {
        this.kafka = kafka;
        this.journals = journals;
        this.group = service + "-share";
    }

    /** Whether a tenant's journal is this instance's, as far as it knows. */
    public boolean has(Tenant tenant) {
        beginOnce();
        return mine.contains(journals.partition(tenant));
    }

    @Override
    public void start() {
        running = true;
    }

    /** Most services ask for none of it: then nothing runs. */
    private void beginOnce() {
        synchronized (this) {
            if (running && worker == null) {
                worker = Thread.ofPlatform().daemon().name(group).start(this::run);
            }
        }
    }

    private void run() {
        while (running) {
            try (KafkaConsumer<byte[], byte[]> sharing = Consuming.inGroup(kafka, group, NOTICES)) {
                consumer = sharing;
                sharing.subscribe(journals.names(), new Keeping(sharing));
                while (running) {
                    // Nothing comes: whatever is assigned is paused.
                    sharing.poll(POLL);
                }
            } catch (WakeupException stop) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("journals are shared out anew: {}", e.toString());
            } finally {
                consumer = null;
                mine.clear();
            }
            try {
                TimeUnit.MILLISECONDS.sleep(AGAIN_MILLIS);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private final class Keeping implements ConsumerRebalanceListener {
        private final KafkaConsumer<byte[], byte[]> sharing;

        private Keeping(KafkaConsumer<byte[], byte[]> sharing) {
            this.sharing = sharing;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            sharing.pause(partitions);
            mine.addAll(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            mine.removeAll(partitions);
        }
    }

    @Override
    public void stop() {
        running = false;
        Optional.ofNullable(consumer).ifPresent(KafkaConsumer::wakeup);
        Thread reading = worker;
        if (reading == null) {
            return;
        }
        try {
            reading.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reading.interrupt();
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
