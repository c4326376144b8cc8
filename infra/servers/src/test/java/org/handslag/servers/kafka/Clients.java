package org.handslag.servers.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Plain clients of one broker, as the platform sets them. */
record Clients(String bootstrapServers) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    void createTopic(String topic, Map<String, String> settings) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(
                            List.of(
                                    new NewTopic(topic, Optional.empty(), Optional.empty())
                                            .configs(settings)))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int partitionsOf(String topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .size();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the broker says that it is, to whoever asks at the address. */
    static String brokerAsSeenFrom(String address) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            Node broker = admin.describeCluster().nodes().get().iterator().next();
            return broker.host() + ":" + broker.port();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends in one transaction and returns the values when the broker has acknowledged it. */
    Set<String> sendAcknowledged(String topic, int count) {
        Set<String> values = new HashSet<>();
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "transactional.id",
                        "shard-1",
                        "transaction.timeout.ms",
                        10_000);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (int i = 0; i < count; i++) {
                producer.send(new ProducerRecord<>(topic, "k" + i, "v" + i));
                values.add("v" + i);
            }
            producer.commitTransaction();
        }
        return values;
    }

    Set<String> readCommitted(String topic, String group, int count) {
        Set<String> values = new HashSet<>();
        Instant end = Instant.now().plus(PATIENCE);
        try (KafkaConsumer<String, String> consumer = consumer(group)) {
            consumer.subscribe(Set.of(topic));
            while (values.size() < count && Instant.now().isBefore(end)) {
                for (ConsumerRecord<String, String> polled :
                        consumer.poll(Duration.ofMillis(200))) {
                    values.add(polled.value());
                }
            }
            consumer.commitSync();
        }
        return values;
    }

    long committedOffsets(String group) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return admin
                    .listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .values()
                    .stream()
                    // the transaction's marker takes one offset in each of its partitions
                    .mapToLong(offset -> offset.offset() - 1)
                    .sum();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    KafkaConsumer<String, String> consumer(String group) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("group.id", group);
        settings.put("group.protocol", "consumer");
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
