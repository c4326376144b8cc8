package org.handslag.platform.outbox;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An event inside its aggregate's document, waiting for the relay.
 *
 * @param sequence the aggregate's version after the event
 * @param type the event's wire name
 * @param time when it happened, by the service's clock
 * @param data the whole published state as JSON
 * @param traceparent the W3C trace context of the request; null where none was traced
 */
public record Entry(
        long sequence, String type, Instant time, String data, @Nullable String traceparent) {

    /** As it stands in the document's {@code outbox}. */
    public Document document() {
        Document document =
                new Document("sequence", sequence)
                        .append("type", type)
                        .append("time", time.toString())
                        .append("data", data);
        return traceparent == null ? document : document.append("traceparent", traceparent);
    }

    static Entry of(Document document) {
        return new Entry(
                document.getLong("sequence"),
                document.getString("type"),
                Instant.parse(document.getString("time")),
                document.getString("data"),
                document.getString("traceparent"));
    }
}
