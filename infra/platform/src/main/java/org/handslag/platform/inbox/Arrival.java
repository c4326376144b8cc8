package org.handslag.platform.inbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.handslag.platform.mongo.Bson;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was understood.
 *
 * @param key {@code <tenant>/<id>}
 * @param data the published state; null where the aggregate is erased
 */
record Arrival(
        String plural,
        String key,
        Tenant tenant,
        String id,
        long sequence,
        String type,
        @Nullable String time,
        @Nullable Document data) {

    /**
     * Reads a record.
     *
     * @throws RuntimeException with the reason where the record is not an event of this platform
     */
    static Arrival of(String plural, ConsumerRecord<byte[], byte[]> record) {
        String key = key(record);
        int slash = key.indexOf('/');
        Tenant tenant = new Tenant(key.substring(0, Math.max(slash, 0)));
        String id = key.substring(slash + 1);
        if (record.value() == null) {
            return new Arrival(plural, key, tenant, id, Long.MAX_VALUE, "tombstone", null, null);
        }
        CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
        if (!tenant.key().equals(event.getExtension("tenantid"))) {
            throw new IllegalArgumentException(
                    "the tenant of the event is not the tenant of its key");
        }
        long sequence = Long.parseLong(String.valueOf(event.getExtension("sequence")));
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence " + sequence);
        }
        @Nullable OffsetDateTime time = event.getTime();
        boolean erased = event.getType().endsWith(".erased.v1");
        CloudEventData data = Objects.requireNonNull(event.getData(), "no data");
        return new Arrival(
                plural,
                key,
                tenant,
                id,
                sequence,
                event.getType(),
                time == null ? null : time.toInstant().toString(),
                erased ? null : Bson.parse(data.toBytes()));
    }

    static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(Objects.requireNonNull(record.key(), "no key"), StandardCharsets.UTF_8);
    }
}
