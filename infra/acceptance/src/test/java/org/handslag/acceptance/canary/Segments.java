package org.handslag.acceptance.canary;

import static org.awaitility.Awaitility.await;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.handslag.acceptance.client.Site;

/** The files of one topic as they lie on the disk, those that wait for their deletion too. */
final class Segments {
    private static final String LOG = ".log";

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
        for (Path file : files()) {
            try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
                search.in(stream, (place, hit) -> found.set(true));
            } catch (NoSuchFileException compacted) {
                // Another file has taken its place: whoever asks again reads that.
                return true;
            }
        }
        return found.get();
    }

    /** Every file of every partition but indexes, which hold numbers in files of fixed size. */
    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(site.installation().folder().kafka())) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> folder(file).startsWith(topic + "-"))
                    .filter(file -> !file.getFileName().toString().contains("index"))
                    .toList();
        }
    }

    private static String folder(Path file) {
        return file.getParent().getFileName().toString();
    }

    /**
     * Lets the broker compact at once what it would compact in days. The open segment is never
     * compacted: records that mean nothing close those that are open now.
     */
    void compact() throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", site.installation().kafka());
        ByteArraySerializer bytes = new ByteArraySerializer();
        try (Admin admin = Admin.create(settings);
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(settings, bytes, bytes)) {
            soon(admin);
            Map<TopicPartition, Long> ends = ends(admin);
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(150))
                    .until(() -> closed(producer, ends));
        }
    }

    private void soon(Admin admin) throws ExecutionException, InterruptedException {
        List<AlterConfigOp> soon =
                Stream.of(
                                Map.entry("min.compaction.lag.ms", "0"),
                                Map.entry("max.compaction.lag.ms", "1"),
                                Map.entry("min.cleanable.dirty.ratio", "0.0"),
                                Map.entry("file.delete.delay.ms", "1000"),
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
    }

    /** The offset after the last record of each partition. */
    private Map<TopicPartition, Long> ends(Admin admin)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .forEach(
                        each ->
                                asked.put(
                                        new TopicPartition(topic, each.partition()),
                                        OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(asked)
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /**
     * Whether the open segments begin after those records; where one does not, a record is sent.
     */
    private boolean closed(KafkaProducer<byte[], byte[]> producer, Map<TopicPartition, Long> ends)
            throws IOException, ExecutionException, InterruptedException {
        byte[] nobody = "nobody/00000000000000000000000000".getBytes(StandardCharsets.UTF_8);
        boolean closed = true;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            TopicPartition partition = end.getKey();
            if (open(partition) < end.getValue()) {
                producer.send(new ProducerRecord<>(topic, partition.partition(), nobody, null))
                        .get();
                closed = false;
            }
        }
        return closed;
    }

    /** Where the open segment begins, by its file's name. */
    private long open(TopicPartition partition) throws IOException {
        return files().stream()
                .filter(file -> folder(file).equals(partition.toString()))
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(LOG))
                .mapToLong(name -> Long.parseLong(name.substring(0, name.length() - LOG.length())))
                .max()
                .orElseThrow();
    }
}
