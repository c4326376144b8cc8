package org.handslag.platform.audit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.handslag.platform.json.Json;
import org.handslag.platform.outbox.Topics;

/**
 * Holds every chain of some services against the topic of heads, from outside: straight from the
 * databases and the broker, with nothing of a running service in between.
 */
public final class AuditCheck {
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final String FAST = "serverSelectionTimeoutMS=3000&connectTimeoutMS=3000";

    private final String bootstrap;

    /** A check against the heads on this broker. */
    public AuditCheck(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /**
     * What was found.
     *
     * @param chains how many chains there are, in databases or on the topic
     * @param entries how many entries
     * @param unanchored how many entries lie after their chain's last head: nothing shows yet where
     *     these are removed
     */
    public record Report(long chains, long entries, long unanchored, List<Finding> findings) {
        /** Whether every chain is what it was. */
        public boolean isWhole() {
            return findings.isEmpty();
        }
    }

    /**
     * Checks the chains of these services.
     *
     * @param databases each service's name, as its chains begin, to its database's URI
     * @param grace how long a chain may be without a head
     * @throws IllegalStateException where a database or the broker does not answer
     */
    public Report check(Map<String, String> databases, Duration grace) {
        Map<String, List<Head>> heads = heads();
        long chains = 0;
        long entries = 0;
        long unanchored = 0;
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> service : new TreeMap<>(databases).entrySet()) {
            for (ChainCheck.Verdict verdict :
                    verdicts(service.getKey(), service.getValue(), heads, grace)) {
                chains++;
                entries += verdict.entries();
                unanchored += verdict.unanchored();
                findings.addAll(verdict.findings());
            }
        }
        return new Report(chains, entries, unanchored, List.copyOf(findings));
    }

    private static List<ChainCheck.Verdict> verdicts(
            String service, String uri, Map<String, List<Head>> heads, Duration grace) {
        Map<String, ChainCheck> checks = new TreeMap<>();
        heads.forEach(
                (chain, known) -> {
                    if (chain.startsWith(service + "/")) {
                        checks.put(chain, new ChainCheck(chain, known));
                    }
                });
        ConnectionString address = new ConnectionString(withPatience(uri));
        try (MongoClient client = MongoClients.create(address)) {
            MongoCollection<Document> audit =
                    client.getDatabase(Objects.requireNonNull(address.getDatabase()))
                            .getCollection(AuditStore.COLLECTION);
            for (String chain : audit.distinct("chain", String.class)) {
                checks.putIfAbsent(chain, new ChainCheck(chain, List.of()));
            }
            for (Map.Entry<String, ChainCheck> each : checks.entrySet()) {
                try (MongoCursor<Document> entries =
                        audit.find(new Document("chain", each.getKey()))
                                .sort(new Document("number", 1))
                                .cursor()) {
                    entries.forEachRemaining(each.getValue()::next);
                }
            }
        } catch (MongoException e) {
            throw new IllegalStateException("The database of " + service + " does not answer", e);
        }
        long now = System.currentTimeMillis();
        return checks.values().stream().map(check -> check.verdict(now, grace.toMillis())).toList();
    }

    private static String withPatience(String uri) {
        return uri + (uri.contains("?") ? "&" : "?") + FAST;
    }

    /** Every head on the topic, by chain, oldest first. */
    private Map<String, List<Head>> heads() {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrap,
                                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                8_000,
                                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                5_000),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(Topics.name(Head.PLURAL)).stream()
                            .map(each -> new TopicPartition(each.topic(), each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<String, List<Head>> heads = new HashMap<>();
            long until = System.nanoTime() + PATIENCE_NANOS;
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException("The broker does not give all heads");
                }
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(LOOK)) {
                    if (record.value() != null) {
                        heads.computeIfAbsent(
                                        new String(record.key(), StandardCharsets.UTF_8),
                                        chain -> new ArrayList<>())
                                .add(head(record));
                    }
                }
            }
            return heads;
        } catch (KafkaException e) {
            throw new IllegalStateException("The broker does not answer", e);
        }
    }

    private static Head head(ConsumerRecord<byte[], byte[]> record) {
        byte[] data =
                Objects.requireNonNull(KafkaMessageFactory.createReader(record).toEvent().getData())
                        .toBytes();
        return Json.tolerant().readValue(data, Head.class);
    }
}
