package org.handslag.acceptance.canary;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.handslag.acceptance.client.Site;

/** The files of one topic as they lie on the disk. */
final class Segments {
    private final Site site;
    private final String topic;

    Segments(Site site, String topic) {
        this.site = site;
        this.topic = topic;
    }

    /** Whether the word is in any of them. */
    boolean hold(String word) throws IOException {
        Search search = new Search(List.of(word));
        AtomicBoolean found = new AtomicBoolean();
        List<Path> files;
        try (Stream<Path> all = Files.walk(site.installation().folder().root())) {
            files =
                    all.filter(file -> file.getFileName().toString().endsWith(".log"))
                            .filter(
                                    file ->
                                            file.getParent()
                                                    .getFileName()
                                                    .toString()
                                                    .startsWith(topic + "-"))
                            .toList();
        }
        for (Path file : files) {
            try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
                search.in(stream, (place, hit) -> found.set(true));
            } catch (NoSuchFileException compacted) {
                // Another file has taken its place: whoever asks again reads that.
                return true;
            }
        }
        return found.get();
    }

    /** Lets the broker compact at once what it would compact in days. */
    void compact() throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", site.installation().kafka());
        try (Admin admin = Admin.create(settings)) {
            Collection<AlterConfigOp> soon =
                    Stream.of(
                                    Map.entry("min.compaction.lag.ms", "0"),
                                    Map.entry("max.compaction.lag.ms", "1"),
                                    Map.entry("min.cleanable.dirty.ratio", "0.0"),
                                    Map.entry("segment.ms", "100"))
                            .map(
                                    each ->
                                            new AlterConfigOp(
                                                    new ConfigEntry(each.getKey(), each.getValue()),
                                                    AlterConfigOp.OpType.SET))
                            .toList();
            admin.incrementalAlterConfigs(
                            Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), soon))
                    .all()
                    .get();
            int partitions =
                    admin.describeTopics(List.of(topic))
                            .allTopicNames()
                            .get()
                            .get(topic)
                            .partitions()
                            .size();
            roll(settings, partitions);
        }
    }

    /**
     * The open segment is never compacted: a record that means nothing, twice, closes it and the
     * next.
     */
    private void roll(Map<String, Object> settings, int partitions)
            throws ExecutionException, InterruptedException {
        ByteArraySerializer bytes = new ByteArraySerializer();
        byte[] nobody = "nobody/00000000000000000000000000".getBytes(StandardCharsets.UTF_8);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, bytes, bytes)) {
            for (int round = 0; round < 2; round++) {
                for (int partition = 0; partition < partitions; partition++) {
                    producer.send(new ProducerRecord<>(topic, partition, nobody, null)).get();
                }
                Thread.sleep(200);
            }
        }
    }
}
