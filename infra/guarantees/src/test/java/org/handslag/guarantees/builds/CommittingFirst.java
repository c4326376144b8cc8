package org.handslag.guarantees.builds;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * The offset of a record is committed although nobody has applied it: what a reader leaves that
 * commits first and dies then. It happens to every second state.
 */
public final class CommittingFirst implements ConsumerInterceptor<byte[], byte[]> {
    /** Puts it into a service. */
    public static final String SETTING =
            "spring.kafka.consumer.properties.interceptor.classes="
                    + CommittingFirst.class.getName();

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> left = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            left.put(
                    partition,
                    records.records(partition).stream()
                            .filter(record -> !isSecondState(record))
                            .toList());
        }
        return new ConsumerRecords<>(left, records.nextOffsets());
    }

    private static boolean isSecondState(ConsumerRecord<byte[], byte[]> record) {
        Header sequence = record.headers().lastHeader("ce_sequence");
        return sequence != null && new String(sequence.value(), StandardCharsets.UTF_8).equals("2");
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> settings) {}
}
