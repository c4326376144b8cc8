package org.handslag.acceptance.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.handslag.acceptance.RunningPlatform;
import org.handslag.acceptance.client.Site;
import org.handslag.launcher.plan.Part;
import org.handslag.launcher.plan.Plan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A platform that does leave words behind: the test leaves them, in forms that hide them. */
class APlantedWordTest {
    private static final String WORD =
            "\u00c5sk\u00f6vl\u00e5 \"<Zib\\" + Long.toString(System.nanoTime(), 36);

    private static final Site SITE = Site.of(RunningPlatform.shared().installation());
    private static final String KEY = "planted/01ARZ3NDEKTSV4RRFFQ69G5FAV";

    @TempDir Path folder;

    @BeforeAll
    static void planted() throws Exception {
        ByteArraySerializer bytes = new ByteArraySerializer();
        Map<String, Object> settings = Map.of("bootstrap.servers", SITE.installation().kafka());
        String broken = "{\"note\":" + JsonMapper.builder().build().writeValueAsString(WORD);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, bytes, bytes)) {
            producer.send(
                            new ProducerRecord<>(
                                    "handslag.mentors.v1",
                                    KEY.getBytes(StandardCharsets.UTF_8),
                                    broken.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
        Files.writeString(
                SITE.installation().folder().log("mentor-service"),
                "GET /api/mentors?name=" + URLEncoder.encode(WORD, StandardCharsets.UTF_8) + "\n",
                StandardOpenOption.APPEND);
        try (MongoClient client = client()) {
            client.getDatabase("handslag-meeting-service")
                    .getCollection("planted")
                    .insertOne(
                            new Document("_id", "1")
                                    .append(
                                            "page",
                                            WORD.replace("<", "&lt;").replace("\"", "&quot;")));
            MongoDatabase matching = client.getDatabase("handslag-matching-service");
            await().atMost(Duration.ofSeconds(60))
                    .until(
                            () ->
                                    StreamSupport.stream(
                                                    matching.getCollection("parked")
                                                            .find()
                                                            .spliterator(),
                                                    false)
                                            .anyMatch(each -> each.toString().contains(KEY)));
        }
    }

    @AfterAll
    static void taken() {
        try (MongoClient client = client()) {
            client.getDatabase("handslag-meeting-service").getCollection("planted").drop();
        }
    }

    private static MongoClient client() {
        Plan plan = Plan.load(SITE.installation().folder().plan()).orElseThrow();
        return MongoClients.create("mongodb://127.0.0.1:" + plan.ports().of(Part.MONGODB));
    }

    @Test
    void isFoundWhereverItLies() throws Exception {
        Hits hits = new Hits("nothing");
        new Remains(SITE, new Search(List.of(WORD)), hits).all();
        namesEveryPlace(String.join("\n", hits.all()));
    }

    @Test
    @Tag("long")
    void endsTheCommandWithOneWhichSaysWhere() throws Exception {
        Path words = Files.writeString(folder.resolve("words.txt"), "Qvarzbodilla\n" + WORD + "\n");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        int status =
                CanaryFlight.fly(
                        SITE.installation(),
                        List.of("--words", words.toString()),
                        new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(status).isEqualTo(1);
        namesEveryPlace(printed.toString(StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .doesNotContainPattern("(topic|document|file) .*Qvarzbodilla")
                .doesNotContain("nobody can tell");
    }

    private static void namesEveryPlace(String said) {
        assertThat(said)
                .contains("topic handslag.mentors.v1 partition ")
                .contains("document handslag-matching-service.parked ")
                .contains("document handslag-meeting-service.planted 1/page: ")
                .contains("file logs/mentor-service.log offset ")
                .contains("file mongodb/")
                .contains("file kafka/handslag.mentors.v1-");
    }
}
