package org.handslag.benchmark.relay;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.handslag.testkit.RunningService;

/** What the broker takes from one producer: no database, no transactions. */
final class BareProducer implements Contender {
    private static final byte[] KILOBYTE = new byte[1024];

    private final KafkaProducer<byte[], byte[]> producer;
    private int events;

    BareProducer(String bootstrapServers) {
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "acks",
                                "all",
                                "linger.ms",
                                5,
                                "batch.size",
                                256 * 1024),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    @Override
    public String name() {
        return "a bare producer";
    }

    @Override
    public String topic() {
        return "bench-bare-producer";
    }

    @Override
    public void prepare(int count) {
        events = count;
    }

    @Override
    public long drain() {
        String tenant = RunningService.newTenant();
        long start = System.nanoTime();
        for (int i = 0; i < events; i++) {
            byte[] key = (tenant + "/" + i).getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(topic(), key, KILOBYTE));
        }
        producer.flush();
        return System.nanoTime() - start;
    }

    @Override
    public void close() {
        producer.close();
    }
}
