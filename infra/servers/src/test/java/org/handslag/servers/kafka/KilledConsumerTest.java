package org.handslag.servers.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A consumer process that is killed without a word to the broker. */
class KilledConsumerTest {

    private static final int PARTITIONS = 3;
    private static final Duration MISSED_AFTER = Duration.ofSeconds(15);

    @TempDir private Path directory;

    @Test
    void itsPartitionsGoToTheOtherMemberSoon() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0);
                KafkaConsumer<String, String> survivor =
                        new Clients(kafka.bootstrapServers()).consumer("g")) {
            new Clients(kafka.bootstrapServers()).createTopic("t", Map.of());
            Process other = otherMember(kafka.bootstrapServers());
            try (BufferedReader output = other.inputReader()) {
                assertThat(output.readLine()).isEqualTo("ASSIGNED " + PARTITIONS);
                survivor.subscribe(Set.of("t"));
                assertThat(pollUntilAssigned(survivor, 1)).isLessThan(PARTITIONS);
            } finally {
                other.destroyForcibly().waitFor();
            }

            assertThat(pollUntilAssigned(survivor, PARTITIONS)).isEqualTo(PARTITIONS);
        }
    }

    private static int pollUntilAssigned(KafkaConsumer<?, ?> consumer, int atLeast) {
        Instant end = Instant.now().plus(MISSED_AFTER);
        while (consumer.assignment().size() < atLeast && Instant.now().isBefore(end)) {
            consumer.poll(Duration.ofMillis(100));
        }
        return consumer.assignment().size();
    }

    private static Process otherMember(String bootstrapServers) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        Member.class.getName(),
                        bootstrapServers)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The process to be killed; ends by itself long after the test. */
    static final class Member {

        private Member() {}

        public static void main(String[] args) {
            try (KafkaConsumer<String, String> consumer = new Clients(args[0]).consumer("g")) {
                consumer.subscribe(Set.of("t"));
                boolean said = false;
                Instant end = Instant.now().plus(Duration.ofMinutes(1));
                while (Instant.now().isBefore(end)) {
                    consumer.poll(Duration.ofMillis(100));
                    if (!said && consumer.assignment().size() == PARTITIONS) {
                        System.out.println("ASSIGNED " + PARTITIONS);
                        said = true;
                    }
                }
            }
        }
    }
}
