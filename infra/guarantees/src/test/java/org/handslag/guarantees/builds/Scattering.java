package org.handslag.guarantees.builds;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** The events of an aggregate go to one partition after the other, so that none orders them. */
public final class Scattering implements ProducerInterceptor<byte[], byte[]> {
    /** Puts it into a service. */
    public static final String SETTING =
            "spring.kafka.producer.properties.interceptor.classes=" + Scattering.class.getName();

    private static final int PARTITIONS = 3;

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
        Header sequence = record.headers().lastHeader("ce_sequence");
        if (sequence == null) {
            return record;
        }
        long number = Long.parseLong(new String(sequence.value(), StandardCharsets.UTF_8));
        return new ProducerRecord<>(
                record.topic(),
                (int) (number % PARTITIONS),
                record.timestamp(),
                record.key(),
                record.value(),
                record.headers());
    }

    @Override
    public void onAcknowledgement(@Nullable RecordMetadata place, @Nullable Exception error) {}

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> settings) {}
}
