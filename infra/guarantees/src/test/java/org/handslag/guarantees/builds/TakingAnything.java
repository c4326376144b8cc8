package org.handslag.guarantees.builds;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;

/**
 * Each record counts as newer than all before it: so acts a mirror that takes whatever comes last.
 */
public final class TakingAnything implements ConsumerInterceptor<byte[], byte[]> {
    /** Puts it into a service. */
    public static final String SETTING =
            "spring.kafka.consumer.properties.interceptor.classes="
                    + TakingAnything.class.getName();

    private static final String SEQUENCE = "ce_sequence";

    private final AtomicLong next = new AtomicLong(1_000_000);

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        records.forEach(record -> renumber(record.headers()));
        return records;
    }

    private void renumber(Headers headers) {
        if (headers.lastHeader(SEQUENCE) != null) {
            headers.remove(SEQUENCE);
            String number = Long.toString(next.incrementAndGet());
            headers.add(SEQUENCE, number.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> settings) {}
}
