package org.handslag.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.handslag.platform.json.Json;
import org.handslag.servers.Servers;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.EventStream;
import org.handslag.testkit.EventStream.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Systems that read what happens in a tenant in a topic of their own. */
class ReadingByKafkaTest {
    private static final Duration PATIENCE = AKafkaReader.PATIENCE;

    private final ATenant tenant = new ATenant();

    @BeforeEach
    void subscribersReachTheBroker() {
        assumeTrue(
                Servers.shared().subscriberServers().isPresent(),
                "these servers have no address for subscribers");
    }

    @Test
    void readsTheSameEventsInTheSameOrderAsTheFeedAndTheStream() {
        Caller system = subscription("case-system");
        AKafkaReader.happens(tenant.key(), "one", 3);
        Answer opened = open("case-system");
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.json().path("topic").asString())
                .isEqualTo("public." + tenant.key() + ".case-system.v1");
        assertThat(opened.json().path("isolation").asString()).isEqualTo("read_committed");
        AKafkaReader.happens(tenant.key(), "two", 4);

        List<ConsumerRecord<String, String>> read = new AKafkaReader(opened.json()).read(7);
        List<JsonNode> fed = new ArrayList<>();
        system.get("/api/events?limit=500").json().forEach(fed::add);
        assertThat(read.stream().map(it -> Json.tolerant().readTree(it.value())).toList())
                .isEqualTo(fed)
                .hasSize(7);
        try (EventStream stream = system.stream("/api/events")) {
            assertThat(stream.next(7))
                    .extracting(Message::data)
                    .map(Json.tolerant()::readTree)
                    .isEqualTo(fed);
        }
        assertThat(read)
                .allSatisfy(
                        record -> {
                            assertThat(header(record, "content-type"))
                                    .isEqualTo("application/cloudevents+json; charset=UTF-8");
                            assertThat(record.key())
                                    .isEqualTo(
                                            Json.tolerant()
                                                    .readTree(record.value())
                                                    .path("subject")
                                                    .asString());
                        });

        // Whoever changes over to the feed goes on where they were.
        JsonNode rest =
                system.get("/api/events?after=" + header(read.get(4), "handslag-cursor")).json();
        assertThat(rest).containsExactlyElementsOf(fed.subList(5, 7));

        JsonNode shown = tenant.admin().get("/api/subscriptions/case-system/topic").json();
        assertThat(shown.path("user").asString()).isEqualTo(tenant.key() + ".case-system");
        assertThat(shown.hasNonNull("password")).isFalse();
        assertThat(open("case-system").json().hasNonNull("password")).isFalse();
    }

    /**
     * By the platform's own listener: many builds of kcat cannot sign in, since their library
     * answers SCRAM in a way that brokers refuse now.
     */
    @Test
    void isReadByKcat() throws Exception {
        assumeTrue(Kcat.isHere(), "kcat is not on this machine");
        Caller system = subscription("kcat");
        AKafkaReader reader = reader("kcat");
        AKafkaReader.happens(tenant.key(), "one", 3);
        reader.read(3);

        List<String> lines = Kcat.records(Servers.shared().bootstrapServers(), reader.topic());
        List<JsonNode> fed = new ArrayList<>();
        system.get("/api/events").json().forEach(fed::add);
        assertThat(lines.stream().map(Json.tolerant()::readTree).toList()).isEqualTo(fed);
    }

    @Test
    void seesNothingOfOthersAndChangesNothing() {
        // Names of which one is the beginning of the other.
        subscription("case");
        subscription("case-1");
        AKafkaReader own = reader("case");
        AKafkaReader other = reader("case-1");
        AKafkaReader.happens(tenant.key(), "one", 1);
        own.read(1);
        other.read(1);

        assertThatThrownBy(() -> readTopic(own, other.topic()))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> readTopic(own, "feed-" + tenant.key() + ".v1"))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> commitIn(own, other.groups() + "app"))
                .isInstanceOf(GroupAuthorizationException.class);
        assertThatThrownBy(() -> commitIn(own, tenant.key() + ".case"))
                .isInstanceOf(GroupAuthorizationException.class);
        assertThatThrownBy(() -> write(own)).hasCauseInstanceOf(AuthorizationException.class);
        try (Admin admin = Admin.create(own.properties())) {
            assertThat(admin.listTopics().names().get()).containsExactly(own.topic());
            assertThat(admin.listGroups().all().get())
                    .allMatch(it -> it.groupId().startsWith(own.groups()));
        } catch (Exception e) {
            fail(e);
        }
        assertThat(new ATenant().admin().get("/api/subscriptions/case/topic").status())
                .isEqualTo(404);
    }

    @Test
    void readsWithTheNewestPasswordOnlyAndNothingAfterTheEnd() {
        subscription("rotating");
        AKafkaReader opened = reader("rotating");
        AKafkaReader.happens(tenant.key(), "one", 1);
        opened.read(1);
        AKafkaReader rotated =
                new AKafkaReader(
                        tenant.admin()
                                .post("/api/subscriptions/rotating/topic/rotation", "{}")
                                .json());
        assertThat(rotated.password()).isNotEqualTo(opened.password());
        nobodyEntersWith(opened);
        rotated.read(1);

        try (KafkaConsumer<String, String> connected = rotated.consumer(Optional.empty())) {
            TopicPartition only = new TopicPartition(rotated.topic(), 0);
            connected.assign(List.of(only));
            connected.seekToBeginning(List.of(only));
            connected.poll(Duration.ofMillis(200));
            tenant.admin().post("/api/subscriptions/rotating/end", "{}");
            assertThatThrownBy(
                            () -> {
                                long until = System.nanoTime() + PATIENCE.toNanos();
                                while (System.nanoTime() < until) {
                                    connected.poll(Duration.ofMillis(100));
                                }
                            })
                    .isInstanceOf(TopicAuthorizationException.class);
        }
        nobodyEntersWith(rotated);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(topics()).doesNotContain(rotated.topic()));
        assertThat(tenant.admin().post("/api/subscriptions/rotating/topic/rotation", "{}").status())
                .isEqualTo(409);
    }

    @Test
    void holdsNothingOfAPauseUntilItIsOverAndBeginsAnewAfterItWasClosed() {
        subscription("pausing");
        AKafkaReader opened = reader("pausing");
        AKafkaReader.happens(tenant.key(), "one", 1);
        opened.read(1);
        tenant.admin().post("/api/subscriptions/pausing/pause", "{}");
        tenant.admin().post("/api/subscriptions/pausing/topic/removal", "{}");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(topics()).doesNotContain(opened.topic()));
        AKafkaReader.happens(tenant.key(), "two", 2);
        JsonNode again = await().atMost(PATIENCE).until(() -> open("pausing").json(), this::isOpen);
        tenant.admin().post("/api/subscriptions/pausing/resumption", "{}");
        new AKafkaReader(again).read(3);
    }

    private boolean isOpen(JsonNode answer) {
        return answer.hasNonNull("password");
    }

    private Caller subscription(String key) {
        Caller system = tenant.member(Map.of("role", "system-client"));
        String membership = system.get("/api/memberships/me").json().path("id").asString();
        assertThat(
                        tenant.admin()
                                .post(
                                        "/api/subscriptions",
                                        Map.of("key", key, "reader", membership))
                                .status())
                .isEqualTo(201);
        return system;
    }

    private AKafkaReader reader(String key) {
        return new AKafkaReader(open(key).json());
    }

    private Answer open(String key) {
        return tenant.admin().post("/api/subscriptions/" + key + "/topic", "{}");
    }

    private void readTopic(AKafkaReader as, String name) {
        try (KafkaConsumer<String, String> consumer = as.consumer(Optional.empty())) {
            consumer.assign(List.of(new TopicPartition(name, 0)));
            consumer.seekToBeginning(consumer.assignment());
            consumer.poll(Duration.ofSeconds(5));
        }
    }

    /** A moment after the password was changed or taken away. */
    private void nobodyEntersWith(AKafkaReader old) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThatThrownBy(() -> readTopic(old, old.topic()))
                                        .isInstanceOf(SaslAuthenticationException.class));
    }

    private void commitIn(AKafkaReader as, String group) {
        try (KafkaConsumer<String, String> consumer = as.consumer(Optional.of(group))) {
            consumer.subscribe(List.of(as.topic()));
            consumer.poll(Duration.ofSeconds(5));
        }
    }

    private void write(AKafkaReader as) throws Exception {
        Map<String, Object> properties = as.properties();
        properties.put("enable.idempotence", false);
        properties.put("max.block.ms", 5_000);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(as.topic(), new byte[1])).get();
        }
    }

    private static List<String> topics() throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Servers.shared().bootstrapServers()))) {
            return List.copyOf(admin.listTopics().names().get());
        }
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
