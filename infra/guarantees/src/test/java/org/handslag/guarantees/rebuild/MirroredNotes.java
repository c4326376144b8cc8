package org.handslag.guarantees.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

/**
 * Somebody else's notes, as instances of the notes service mirror them. The length of each state is
 * its sequence.
 */
final class MirroredNotes {
    static final String KIND = "foreign-notes";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LONGER_THAN_ONE_WAIT = Duration.ofSeconds(30);

    private final String tenant;
    private final List<RunningService> instances;
    private final List<Caller> readers;
    private final Bus bus = Bus.shared();

    MirroredNotes(String tenant, List<RunningService> instances) {
        this.tenant = tenant;
        this.instances = instances;
        this.readers =
                instances.stream().map(each -> each.as(tenant, Role.PROCESS_LEADER)).toList();
    }

    int instances() {
        return instances.size();
    }

    String key(String id) {
        return tenant + "/" + id;
    }

    /** Publishes a state; its position. */
    String publish(String id, long sequence) {
        return bus.publish(
                KIND,
                tenant,
                id,
                sequence,
                "foreign-note.written.v1",
                Map.of("id", id, "length", sequence));
    }

    String publishErased(String id, long sequence) {
        return bus.publish(
                KIND,
                tenant,
                id,
                sequence,
                "foreign-note.erased.v1",
                Map.of("id", id, "state", "erased"));
    }

    String publishUnreadable(String id, long sequence) {
        return bus.publish(KIND, tenant, id, sequence, "foreign-note.written.v1", "{\"id\":");
    }

    void publishTombstone(String id) {
        bus.publish(
                new ProducerRecord<>(
                        "handslag." + KIND + ".v1",
                        key(id).getBytes(StandardCharsets.UTF_8),
                        null));
    }

    /** Leaves in the mirror what compaction may have left of a key that is gone from the topic. */
    void leaveInMirror(Document document, String id) {
        mongo(0).execute(
                        "mirror_" + KIND,
                        mirror ->
                                mirror.insertOne(
                                        document.append("_id", key(id))
                                                .append("tenant", tenant)
                                                .append("id", id)
                                                .append("type", "foreign-note.written.v1")));
    }

    /** The sequence that an instance shows of a note, 0 where it shows none. */
    long read(int instance, String id) {
        return shown(readers.get(instance).get("/api/foreign-notes/" + id));
    }

    /** The same of a read that builds on a write, asked again where that takes long. */
    long readAfter(int instance, String id, String position) {
        Caller after = readers.get(instance).after(position);
        return shown(
                await().pollDelay(Duration.ZERO)
                        .atMost(LONGER_THAN_ONE_WAIT)
                        .until(
                                () -> after.get("/api/foreign-notes/" + id),
                                answer -> answer.status() != 503));
    }

    private static long shown(Answer answer) {
        return switch (answer.status()) {
            case 200 -> answer.json().path("length").asLong();
            case 404 -> 0;
            default -> throw new AssertionError(answer.toString());
        };
    }

    /** Asks an instance for a rebuild. */
    Answer ask(int instance) {
        return instances.get(instance).management().post("/actuator/rebuild", Map.of("kind", KIND));
    }

    /** How an instance says that the mirror stands. */
    JsonNode standing(int instance) {
        JsonNode all =
                instances
                        .get(instance)
                        .management()
                        .get("/actuator/rebuild")
                        .json()
                        .path("mirrors");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(each -> each.path("kind").asString().equals(KIND))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no mirror of " + KIND + " in " + all));
    }

    void awaitGeneration(int generation) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(standing(0).toString())
                                        .contains(
                                                "\"generation\":" + generation,
                                                "\"step\":\"rests\""));
    }

    /** The collections that hold generations. */
    List<String> generations() {
        return mongo(0).getCollectionNames().stream()
                .filter(name -> name.startsWith("mirror_" + KIND))
                .sorted()
                .toList();
    }

    private MongoOperations mongo(int instance) {
        return instances.get(instance).context().getBean(MongoOperations.class);
    }
}
