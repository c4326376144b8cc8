package org.handslag.testkit.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.json.Json;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Space;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * What a mirror promises of one kind in one tenant: it ends with the newest state of each aggregate
 * that the topic has, takes nothing older, and of what is erased it keeps no more than a stub.
 *
 * @param space where the reading service runs
 * @param plural the mirrored kind
 */
public record MirrorGuarantee(Space space, String plural, String tenant) {
    private static final JsonNode ERASED = StringNode.valueOf("erased");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Waits until the mirror holds what the topic says last of each aggregate. */
    public void equalsTheTopic() {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(states()).isEqualTo(newest()));
    }

    /** Checks the same now, where everything has been read. */
    public void holdsTheNewest() {
        assertThat(states()).as("states in the mirror").isEqualTo(newest());
    }

    /**
     * Waits until the service has read everything that the topic has of this aggregate by now: lays
     * a record behind it that nobody can read, and waits until that is parked. Twice, because one
     * that comes in the same batch is parked before the others are applied.
     */
    public void hasRead(String id) {
        layAndAwait(id);
        layAndAwait(id);
    }

    private void layAndAwait(String id) {
        Optional<Long> before = parkedAt(id);
        space.bus()
                .publish(
                        new ProducerRecord<>(
                                Kind.topic(plural),
                                (tenant + "/" + id).getBytes(StandardCharsets.UTF_8),
                                "not an event".getBytes(StandardCharsets.UTF_8)));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> parkedAt(id).filter(at -> at > before.orElse(-1L)).isPresent());
    }

    /** The documents of the tenant in the generation of the mirror that is read. */
    public List<Document> documents() {
        int generation =
                outbox().find("mirrors", new Document("_id", plural)).stream()
                        .mapToInt(pointer -> pointer.getInteger("current"))
                        .findFirst()
                        .orElse(1);
        String collection = "mirror_" + plural + (generation == 1 ? "" : "_" + generation);
        return outbox().find(collection, new Document("tenant", tenant));
    }

    private Map<String, JsonNode> states() {
        Map<String, JsonNode> states = new HashMap<>();
        for (Document mirrored : documents()) {
            states.put(mirrored.getString("id"), state(mirrored));
        }
        return states;
    }

    private static JsonNode state(Document mirrored) {
        Document data = mirrored.get("data", Document.class);
        return data == null ? ERASED : Json.tolerant().readTree(data.toJson());
    }

    private Map<String, JsonNode> newest() {
        Map<String, Bus.Event> newest = new HashMap<>();
        for (Bus.Event event : space.bus().events(plural, tenant)) {
            newest.merge(event.id(), event, (a, b) -> a.sequence() > b.sequence() ? a : b);
        }
        Map<String, JsonNode> states = new HashMap<>();
        newest.forEach(
                (id, event) ->
                        states.put(
                                id, event.type().endsWith(".erased.v1") ? ERASED : event.data()));
        return states;
    }

    private Optional<Long> parkedAt(String id) {
        String parked = Kind.topic(plural) + "/" + tenant + "/" + id;
        return outbox().find("parked", new Document("_id", parked)).stream()
                .map(document -> document.getLong("offset"))
                .findFirst();
    }

    private OutboxGuarantee outbox() {
        return new OutboxGuarantee(space, plural, tenant);
    }
}
