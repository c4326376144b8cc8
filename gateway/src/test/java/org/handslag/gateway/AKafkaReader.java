package org.handslag.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.handslag.platform.id.Ids;
import org.handslag.testkit.Bus;
import tools.jackson.databind.JsonNode;

/**
 * A system that reads by Kafka, as it was told to.
 *
 * @param told the answer when its topic was opened, or its password changed
 */
record AKafkaReader(JsonNode told) {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** So many pairs are formed. */
    static void happens(String tenant, String of, int pairs) {
        for (int i = 0; i < pairs; i++) {
            Bus.shared()
                    .publish(
                            "pairs",
                            tenant,
                            Ids.derived(of, tenant, "" + i),
                            1,
                            "pair.accepted.v1",
                            Map.ofEntries(
                                    Map.entry("programme", Ids.derived("programme")),
                                    Map.entry("cohort", Ids.derived("cohort")),
                                    Map.entry("admission", Ids.derived("admission")),
                                    Map.entry("participant", Ids.derived("participant")),
                                    Map.entry("mentor", Ids.derived("mentor")),
                                    Map.entry("origin", "staff-choice"),
                                    Map.entry("proposedOn", "2016-04-25"),
                                    Map.entry("answers", Map.of()),
                                    Map.entry("pauses", List.of()),
                                    Map.entry("state", "accepted"),
                                    Map.entry("acceptedOn", "2016-04-28")));
        }
    }

    /** As a member of one of its own groups, from the beginning. */
    List<ConsumerRecord<String, String>> read(int count) {
        List<ConsumerRecord<String, String>> read = new ArrayList<>();
        String group = groups() + UUID.randomUUID();
        try (KafkaConsumer<String, String> consumer = consumer(Optional.of(group))) {
            consumer.subscribe(List.of(topic()));
            // A broker knows of a new password a moment after it was set.
            await().atMost(PATIENCE)
                    .ignoreException(SaslAuthenticationException.class)
                    .until(
                            () -> {
                                consumer.poll(Duration.ofMillis(200)).forEach(read::add);
                                return read.size() >= count;
                            });
            consumer.commitSync();
        }
        assertThat(read).hasSize(count);
        return read;
    }

    String topic() {
        return told.path("topic").asString();
    }

    String groups() {
        return told.path("groupPrefix").asString();
    }

    String password() {
        return told.path("password").asString();
    }

    KafkaConsumer<String, String> consumer(Optional<String> group) {
        Map<String, Object> properties = properties();
        properties.put("isolation.level", told.path("isolation").asString());
        properties.put("auto.offset.reset", "earliest");
        properties.put("enable.auto.commit", false);
        group.ifPresent(it -> properties.put("group.id", it));
        return new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer());
    }

    Map<String, Object> properties() {
        return new HashMap<>(
                Map.of(
                        "bootstrap.servers",
                        told.path("servers").asString(),
                        "security.protocol",
                        told.path("protocol").asString(),
                        "sasl.mechanism",
                        told.path("mechanism").asString(),
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\""
                                + told.path("user").asString()
                                + "\" password=\""
                                + password()
                                + "\";",
                        "request.timeout.ms",
                        5_000,
                        "default.api.timeout.ms",
                        8_000));
    }
}
