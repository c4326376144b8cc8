package org.handslag.servers.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.handslag.servers.LoopbackPort;
import org.handslag.servers.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker on a disk of its own. */
class BrokerTest {

    private static final int RECORDS = 300;

    @TempDir private Path directory;

    @Test
    void itKeepsAddressTopicsAndRecordsOverARestart() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
            String address = kafka.bootstrapServers();
            Clients clients = new Clients(address);
            clients.createTopic("t", Map.of("cleanup.policy", "compact"));
            Set<String> sent = clients.sendAcknowledged("t", RECORDS);

            kafka.restart();

            assertThat(kafka.bootstrapServers()).isEqualTo(address);
            assertThat(clients.readCommitted("t", "g", RECORDS)).isEqualTo(sent);
            assertThat(clients.committedOffsets("g")).isEqualTo(RECORDS);
        }
    }

    @Test
    void aTakenPortIsNamed() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("one"), 0)) {
            assertThatThrownBy(() -> EmbeddedKafka.start(directory.resolve("two"), kafka.port()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Port " + kafka.port() + " for Kafka is taken");
        }
    }

    @Test
    void whoComesThroughAnotherAddressIsSentBackToThatAddress() {
        int port = LoopbackPort.orFree(0);
        // Another name of the same place stands for a proxy.
        String elsewhere = "localhost:" + (port + 1);
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, port, 0, List.of(elsewhere))) {
            assertThat(Clients.brokerAsSeenFrom("127.0.0.1:" + (port + 1))).isEqualTo(elsewhere);
            assertThat(Clients.brokerAsSeenFrom(kafka.bootstrapServers()))
                    .isEqualTo(kafka.bootstrapServers());
        }
    }

    @Test
    void noTopicComesIntoBeingByAccident() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0);
                KafkaConsumer<String, String> consumer =
                        new Clients(kafka.bootstrapServers()).consumer("g")) {
            assertThatThrownBy(() -> new Clients(kafka.bootstrapServers()).partitionsOf("nowhere"))
                    .hasRootCauseInstanceOf(UnknownTopicOrPartitionException.class);
            consumer.subscribe(Set.of("nowhere"));
            assertThat(consumer.poll(Duration.ofMillis(200))).isEmpty();
            assertThat(consumer.listTopics()).doesNotContainKey("nowhere");
        }
    }

    @Test
    void everyAcknowledgedRecordSurvivesAKill() {
        try (ServerProcess server = ServerProcess.kafka(directory, 0)) {
            Clients clients = new Clients(server.address());
            clients.createTopic("t", Map.of());
            Set<String> sent = clients.sendAcknowledged("t", RECORDS);

            server.kill();
            server.start();

            assertThat(clients.readCommitted("t", "g", RECORDS)).isEqualTo(sent);
        }
    }
}
