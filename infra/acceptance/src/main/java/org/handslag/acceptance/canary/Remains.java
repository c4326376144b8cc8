package org.handslag.acceptance.canary;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.bson.types.Binary;
import org.handslag.acceptance.client.Call;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.client.Wire;
import org.handslag.launcher.plan.Part;
import org.handslag.launcher.plan.Plan;
import org.jspecify.annotations.Nullable;

/** All that a running installation leaves behind or lets others see. */
final class Remains {

    static final String TOPICS = "topic";
    static final String DOCUMENTS = "document";
    static final String FILES = "file";
    static final String METRICS = "metrics";

    private final Site site;
    private final Search search;
    private final Hits hits;

    /**
     * What is left of these words.
     *
     * @param search for the words and the control word
     */
    Remains(Site site, Search search, Hits hits) {
        this.site = site;
        this.search = search;
        this.hits = hits;
    }

    /** Looks everywhere. */
    void all() throws IOException {
        topics();
        documents();
        metrics();
        files();
    }

    /** Keys, values and headers of every record of every topic, committed or not. */
    private void topics() {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, site.installation().kafka());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.EXCLUDE_INTERNAL_TOPICS_CONFIG, false);
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            List<TopicPartition> partitions =
                    consumer.listTopics().values().stream()
                            .flatMap(List::stream)
                            .map(each -> new TopicPartition(each.topic(), each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record :
                        consumer.poll(Duration.ofMillis(500))) {
                    record(record);
                }
            }
        }
    }

    private void record(ConsumerRecord<byte[], byte[]> record) {
        hits.looked(TOPICS, 1);
        String place =
                record.topic() + " partition " + record.partition() + " offset " + record.offset();
        inBytes(place + " key", record.key());
        inBytes(place + " value", record.value());
        for (Header header : record.headers()) {
            inBytes(place + " header " + header.key(), header.value());
        }
    }

    private void inBytes(String place, byte @Nullable [] bytes) {
        if (bytes != null) {
            search.in(bytes).forEach(word -> hits.found(TOPICS, place, word));
        }
    }

    /** Every field of every document of every database, parked records and audit among them. */
    private void documents() {
        Plan plan = Plan.load(site.installation().folder().plan()).orElseThrow();
        try (MongoClient client =
                MongoClients.create("mongodb://127.0.0.1:" + plan.ports().of(Part.MONGODB))) {
            Part.services()
                    .map(part -> client.getDatabase("handslag-" + part.key()))
                    .forEach(this::database);
        }
    }

    private void database(MongoDatabase database) {
        for (String collection : database.listCollectionNames()) {
            for (Document document : database.getCollection(collection).find()) {
                hits.looked(DOCUMENTS, 1);
                value(database.getName() + "." + collection + " " + document.get("_id"), document);
            }
        }
    }

    private void value(String place, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Map<?, ?> fields ->
                    fields.forEach(
                            (name, each) -> {
                                search.in(String.valueOf(name))
                                        .forEach(
                                                word ->
                                                        hits.found(
                                                                DOCUMENTS,
                                                                place + " a field's name",
                                                                word));
                                value(place + "/" + name, each);
                            });
            case List<?> items -> items.forEach(each -> value(place, each));
            case Binary binary ->
                    search.in(binary.getData()).forEach(word -> hits.found(DOCUMENTS, place, word));
            default ->
                    search.in(value.toString()).forEach(word -> hits.found(DOCUMENTS, place, word));
        }
    }

    private void metrics() {
        site.doors()
                .management()
                .forEach(
                        (service, door) -> {
                            for (String path :
                                    List.of("/actuator/prometheus", "/actuator/health")) {
                                Wire.Reply reply =
                                        site.wire().send(Call.of("GET", door, path, null));
                                hits.looked(METRICS, reply.text().length());
                                search.in(reply.text())
                                        .forEach(word -> hits.found(METRICS, service + path, word));
                            }
                        });
    }

    /** A broker's indexes are numbers only, of files made large in advance. */
    private static boolean mayTell(Path file) {
        String name = file.getFileName().toString();
        return !name.endsWith(".index") && !name.endsWith(".timeindex");
    }

    /** The bytes of every file: log segments, the database's store, logs, consoles, keys. */
    void files() throws IOException {
        Path root = site.installation().folder().root();
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(Files::isRegularFile).filter(Remains::mayTell).toList();
        }
        for (Path file : files) {
            String name = root.relativize(file).toString();
            search.in(name.getBytes(StandardCharsets.UTF_8))
                    .forEach(word -> hits.found(FILES, name + " by its name", word));
            try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
                search.in(
                        stream,
                        (position, word) -> hits.found(FILES, name + " offset " + position, word));
                hits.looked(FILES, Files.size(file));
            } catch (NoSuchFileException e) {
                // Kafka has deleted or renamed a segment meanwhile.
                hits.looked("file gone", 1);
            }
        }
    }
}
