package org.handslag.testkit;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.handslag.contracts.Contract;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.json.Json;
import org.handslag.servers.Servers;
import tools.jackson.databind.JsonNode;

/** The topics, seen from outside: plays the other services, and reads what a service has said. */
public final class Bus {
    /** In place of an offset: up to the newest. */
    private static final long ALL = -1;

    private static final Map<String, Bus> BUSES = new ConcurrentHashMap<>();

    private final String bootstrap;
    private final KafkaProducer<byte[], byte[]> producer;

    /** The bus of the shared servers. */
    public static Bus shared() {
        return of(Servers.shared());
    }

    /** The bus of these servers. */
    public static Bus of(Servers servers) {
        return BUSES.computeIfAbsent(servers.bootstrapServers(), Bus::new);
    }

    private Bus(String bootstrap) {
        this.bootstrap = bootstrap;
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrap,
                                "acks",
                                "all",
                                "linger.ms",
                                0,
                                "max.block.ms",
                                20_000),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    /**
     * An event as it was read.
     *
     * @param partition where it lay
     */
    public record Event(
            String key,
            String type,
            long sequence,
            JsonNode data,
            CloudEvent event,
            int partition) {
        /** The aggregate's id. */
        public String id() {
            return key.substring(key.indexOf('/') + 1);
        }
    }

    /**
     * Publishes an event of another service.
     *
     * @return its position, for {@code Handslag-After}
     */
    public String publish(
            String plural, String tenant, String id, long sequence, String type, Object data) {
        String key = tenant + "/" + id;
        byte[] json =
                data instanceof String text
                        ? text.getBytes(StandardCharsets.UTF_8)
                        : Json.tolerant().writeValueAsBytes(data);
        CloudEvent event =
                CloudEventBuilder.v1()
                        .withId(key + "/" + sequence)
                        .withSource(URI.create("/handslag/test"))
                        .withType(type)
                        .withTime(OffsetDateTime.of(2016, 1, 1, 12, 0, 0, 0, ZoneOffset.UTC))
                        .withDataContentType("application/json")
                        .withExtension("tenantid", tenant)
                        .withExtension("sequence", Long.toString(sequence))
                        .withExtension("partitionkey", key)
                        .withData(json)
                        .build();
        ProducerRecord<String, byte[]> record =
                KafkaMessageFactory.<String>createWriter(Kind.topic(plural), null, null, key)
                        .writeBinary(event);
        publish(
                new ProducerRecord<>(
                        record.topic(),
                        null,
                        null,
                        key.getBytes(StandardCharsets.UTF_8),
                        record.value(),
                        record.headers()));
        return plural + "/" + id + "/" + sequence;
    }

    /** Publishes a record as it is. */
    public void publish(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Everything that committed transactions have said so far of this kind in this tenant, in order
     * per aggregate. Left out are tombstones, and what is no event: tests lay that on purpose.
     */
    public List<Event> events(String plural, String tenant) {
        return whole(Kind.topic(plural)).stream()
                .filter(record -> isEvent(record) && key(record).startsWith(tenant + "/"))
                .map(record -> event(plural, key(record), record))
                .toList();
    }

    /** Makes the topic of a kind, where no service has made it yet. */
    public void make(String plural) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(Kind.topic(plural), 3, (short) 1)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(plural + " has no topic", e);
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException(plural + " has no topic", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Everything that committed transactions have told in a journal, in its order; nothing where
     * there is none yet.
     */
    List<CloudEvent> told(String journal) {
        return whole(journal).stream()
                .map(record -> KafkaMessageFactory.createReader(record).toEvent())
                .toList();
    }

    /** All that a journal has told so far is deleted, as the broker does with what is too old. */
    void forget(String journal) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.deleteRecords(
                            Map.of(
                                    new TopicPartition(journal, 0),
                                    RecordsToDelete.beforeOffset(ALL)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> whole(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrap,
                                "isolation.level",
                                "read_committed",
                                "allow.auto.create.topics",
                                false),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            Collection<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(found -> new TopicPartition(found.topic(), found.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    private static boolean isEvent(ConsumerRecord<byte[], byte[]> record) {
        return record.value() != null && record.headers().lastHeader("ce_specversion") != null;
    }

    private static Event event(String plural, String key, ConsumerRecord<byte[], byte[]> record) {
        CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
        JsonNode data = Json.tolerant().readTree(Objects.requireNonNull(event.getData()).toBytes());
        mustKeepItsContract(plural, event.getType(), data);
        return new Event(
                key,
                event.getType(),
                Long.parseLong(String.valueOf(event.getExtension("sequence"))),
                data,
                event,
                record.partition());
    }

    /**
     * Whatever a test reads from the bus must be what the kind's schema promises; test kinds have
     * none.
     */
    private static void mustKeepItsContract(String plural, String type, JsonNode data) {
        List<String> faults =
                Contract.of(plural).map(contract -> contract.faults(type, data)).orElse(List.of());
        if (!faults.isEmpty()) {
            throw new AssertionError(plural + " breaks its contract: " + faults + " in " + data);
        }
    }
}
