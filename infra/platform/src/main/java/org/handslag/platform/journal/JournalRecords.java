package org.handslag.platform.journal;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.handslag.platform.fact.Fact;
import org.handslag.platform.inbox.Arrival;
import org.handslag.platform.journal.Told.News;
import org.handslag.platform.json.Json;

/** What is told as CloudEvents 1.0 in Kafka's binary mode, with the ids that services use. */
final class JournalRecords {
    /** The type of an event that takes another back. */
    static final String WITHDRAWN = "event.withdrawn.v1";

    private static final URI SOURCE = URI.create("/handslag");

    private JournalRecords() {}

    static ProducerRecord<byte[], byte[]> record(String journal, Arrival arrival, News news) {
        boolean withdrawn = news.fact() == null;
        Map<String, Object> data = withdrawn ? Map.of("type", news.type()) : data(news.fact());
        var builder =
                CloudEventBuilder.v1()
                        .withId(news.id())
                        .withSource(SOURCE)
                        .withType(withdrawn ? WITHDRAWN : news.type())
                        .withSubject(arrival.id())
                        .withTime(OffsetDateTime.parse(arrival.time()))
                        .withDataContentType("application/json")
                        .withExtension("tenantid", arrival.tenant().key())
                        .withData(Json.strict().writeValueAsBytes(data));
        if (news.corrects() != null) {
            builder.withExtension("corrects", news.corrects());
        }
        ProducerRecord<String, byte[]> record =
                KafkaMessageFactory.<String>createWriter(journal, 0, null, arrival.id())
                        .writeBinary(builder.build());
        return new ProducerRecord<>(
                record.topic(),
                0,
                null,
                arrival.id().getBytes(StandardCharsets.UTF_8),
                record.value(),
                record.headers());
    }

    private static Map<String, Object> data(Fact fact) {
        if (fact.clientReferences().isEmpty()) {
            return fact.data();
        }
        Map<String, Object> data = new LinkedHashMap<>(fact.data());
        data.put(Fact.CLIENT_REFERENCES, fact.clientReferences());
        return data;
    }
}
