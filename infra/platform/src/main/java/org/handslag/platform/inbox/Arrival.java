package org.handslag.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
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
public record Arrival(
        String plural,
        String key,
        Tenant tenant,
        String id,
        long sequence,
        String type,
        @Nullable String time,
        @Nullable Document data) {

    /**
     * Reads a record: a CloudEvent 1.0 in Kafka's binary mode, attributes in headers. They are read
     * where they lie, since building an event of them costs more than reading its state.
     *
     * @throws RuntimeException with the reason where the record is not an event of this platform
     */
    public static Arrival of(String plural, ConsumerRecord<byte[], byte[]> record) {
        String key = key(record);
        int slash = key.indexOf('/');
        Tenant tenant = new Tenant(key.substring(0, Math.max(slash, 0)));
        String id = key.substring(slash + 1);
        if (record.value() == null) {
            return new Arrival(plural, key, tenant, id, Long.MAX_VALUE, "tombstone", null, null);
        }
        Headers headers = record.headers();
        if (!"1.0".equals(attribute(headers, "specversion"))) {
            throw new IllegalArgumentException("not a CloudEvent 1.0 in binary mode");
        }
        if (!tenant.key().equals(attribute(headers, "tenantid"))) {
            throw new IllegalArgumentException(
                    "the tenant of the event is not the tenant of its key");
        }
        long sequence = Long.parseLong(required(headers, "sequence"));
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence " + sequence);
        }
        String type = required(headers, "type");
        @Nullable String time = attribute(headers, "time");
        return new Arrival(
                plural,
                key,
                tenant,
                id,
                sequence,
                type,
                time == null ? null : OffsetDateTime.parse(time).toInstant().toString(),
                type.endsWith(".erased.v1") ? null : Bson.parse(record.value()));
    }

    /**
     * The same with the time of the record where the event has none of its own.
     *
     * @param millis since 1970
     */
    public Arrival recordedBy(long millis) {
        return time != null
                ? this
                : new Arrival(
                        plural,
                        key,
                        tenant,
                        id,
                        sequence,
                        type,
                        Instant.ofEpochMilli(millis).toString(),
                        data);
    }

    private static String required(Headers headers, String attribute) {
        return Objects.requireNonNull(attribute(headers, attribute), () -> "no " + attribute);
    }

    private static @Nullable String attribute(Headers headers, String name) {
        @Nullable Header header = headers.lastHeader("ce_" + name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(Objects.requireNonNull(record.key(), "no key"), StandardCharsets.UTF_8);
    }
}
