package org.handslag.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.bson.Document;
import org.bson.types.Binary;
import org.handslag.platform.id.Ids;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * A record that is set aside: the newest of its key that could not be read or applied. What it says
 * stays inside.
 *
 * @param ref by which it is asked for; those parked earlier have lower ones
 * @param tenant whose it is; null where the key does not tell
 * @param id of which aggregate; null where the key does not tell
 * @param type the event's; null where the record does not tell
 * @param sequence the event's; null where the record does not tell
 * @param part what could not be done with it
 * @param code why, see {@link Why}
 * @param place where in its JSON; null where there is no such place
 * @param error the class of what was thrown; null where an earlier version parked it
 * @param firstAt since when a record of this key is parked, real time
 * @param at when this one was, real time
 * @param times how often records of this key have failed since then
 * @param whole whether all of it is kept here, so that it can be applied without the topic
 */
public record ParkedRecord(
        String ref,
        String topic,
        int partition,
        long offset,
        @Nullable String tenant,
        @Nullable String id,
        @Nullable String type,
        @Nullable Long sequence,
        Part part,
        String code,
        @Nullable String place,
        @Nullable String error,
        Instant firstAt,
        Instant at,
        int times,
        boolean whole) {

    /** What could not be done with a record. */
    public enum Part {
        /** Its state could not be read or applied. */
        STATE,
        /** Its state is applied, and what this service does in reaction to it failed. */
        REACTION
    }

    /** Reads a document, also one that an earlier version has written. */
    static ParkedRecord of(Document parked) {
        String at = parked.getString("at");
        return new ParkedRecord(
                parked.getString("ref"),
                parked.getString("topic"),
                parked.getInteger("partition"),
                parked.getLong("offset"),
                parked.getString("tenant"),
                parked.getString("id"),
                parked.getString("type"),
                parked.getLong("sequence"),
                Parking.isReaction(parked.getString("_id")) ? Part.REACTION : Part.STATE,
                parked.get("code", "unexplained"),
                parked.getString("place"),
                parked.getString("error"),
                Instant.parse(parked.get("firstAt", at)),
                Instant.parse(at),
                parked.get("times", 1),
                parked.get("whole", false));
    }

    /** What is kept of the record besides its place and its failure. */
    static Document content(ConsumerRecord<byte[], byte[]> record, int most) {
        byte @Nullable [] value = record.value();
        boolean whole = value == null || value.length <= most;
        Document content =
                new Document("whole", whole)
                        .append("type", text(record.headers(), "ce_type"))
                        .append("sequence", number(text(record.headers(), "ce_sequence")))
                        .append("key", record.key() == null ? null : new Binary(record.key()))
                        .append("value", value == null || !whole ? null : new Binary(value));
        List<Document> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            headers.add(
                    new Document("name", header.key())
                            .append(
                                    "value",
                                    header.value() == null ? null : new Binary(header.value())));
        }
        return content.append("headers", headers);
    }

    /** Whose it is, as far as the key of a record tells. */
    static Document owner(String key) {
        int slash = key.indexOf('/');
        String tenant = key.substring(0, Math.max(slash, 0));
        String id = key.substring(slash + 1);
        boolean told = Tenant.isKey(tenant) && (Ids.isId(id) || Tenant.isKey(id));
        return new Document("tenant", told ? tenant : null).append("id", told ? id : null);
    }

    /** The record again, from what is kept of it; empty where that is not all of it. */
    static Optional<ConsumerRecord<byte[], byte[]>> kept(Document parked) {
        if (!parked.get("whole", false)) {
            return Optional.empty();
        }
        Headers headers = new RecordHeaders();
        for (Document header : parked.getList("headers", Document.class)) {
            headers.add(header.getString("name"), bytes(header, "value"));
        }
        return Optional.of(
                new ConsumerRecord<>(
                        parked.getString("topic"),
                        parked.getInteger("partition"),
                        parked.getLong("offset"),
                        ConsumerRecord.NO_TIMESTAMP,
                        TimestampType.NO_TIMESTAMP_TYPE,
                        ConsumerRecord.NULL_SIZE,
                        ConsumerRecord.NULL_SIZE,
                        bytes(parked, "key"),
                        bytes(parked, "value"),
                        headers,
                        Optional.empty()));
    }

    static byte @Nullable [] bytes(Document document, String field) {
        Binary value = document.get(field, Binary.class);
        return value == null ? null : value.getData();
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            return null;
        }
        String text = new String(header.value(), StandardCharsets.UTF_8);
        return text.matches("[a-z0-9.-]{1,100}") ? text : null;
    }

    private static @Nullable Long number(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").matches("[0-9]{1,18}")
                ? Long.valueOf(text)
                : null;
    }
}
