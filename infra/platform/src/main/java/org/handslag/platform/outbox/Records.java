package org.handslag.platform.outbox;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Entries as CloudEvents 1.0 in Kafka's binary mode: attributes in headers, the state as the value.
 */
final class Records {
    private final URI source;

    Records(String service) {
        this.source = URI.create("/handslag/" + service);
    }

    ProducerRecord<byte[], byte[]> record(String plural, String key, Entry entry) {
        var builder =
                CloudEventBuilder.v1()
                        .withId(key + "/" + entry.sequence())
                        .withSource(source)
                        .withType(entry.type())
                        .withSubject(key.substring(key.indexOf('/') + 1))
                        .withTime(entry.time().atOffset(ZoneOffset.UTC))
                        .withDataContentType("application/json")
                        .withExtension("tenantid", key.substring(0, key.indexOf('/')))
                        .withExtension("sequence", Long.toString(entry.sequence()))
                        .withExtension("partitionkey", key)
                        .withData(entry.data().getBytes(StandardCharsets.UTF_8));
        if (entry.traceparent() != null) {
            builder.withExtension("traceparent", entry.traceparent());
        }
        ProducerRecord<String, byte[]> record =
                KafkaMessageFactory.<String>createWriter(Topics.name(plural), null, null, key)
                        .writeBinary(builder.build());
        return new ProducerRecord<>(
                record.topic(),
                null,
                null,
                key.getBytes(StandardCharsets.UTF_8),
                record.value(),
                record.headers());
    }
}
