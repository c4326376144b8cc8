package org.handslag.testkit.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.handslag.platform.json.Json;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Space;
import org.handslag.testkit.guarantee.PersistentClient.Acknowledged;
import tools.jackson.databind.JsonNode;

/**
 * What the outbox promises of one kind in one tenant, however often the service's processes died:
 *
 * <ul>
 *   <li>every acknowledged command's event is on the topic;
 *   <li>of each aggregate the topic has the sequences 1 to its version, none missing, none beyond;
 *   <li>they lie in one partition, and come in order: a record with a higher sequence than all
 *       before it has the next one, and any other is an exact repetition (id, type, time and data),
 *       which a mirror ignores;
 *   <li>the last record of each key is the newest, so that compaction keeps the newest, and its
 *       data is the aggregate's published state;
 *   <li>nothing waits: no entry in any outbox of the tenant, no hint.
 * </ul>
 *
 * @param space where the service runs
 * @param plural the kind
 */
public record OutboxGuarantee(Space space, String plural, String tenant) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * Waits until nothing waits any more, then checks all of it.
     *
     * @param published the published state as JSON, from an aggregate's state as the database holds
     *     it
     * @throws AssertionError naming the aggregate that breaks it
     */
    public void holds(List<Acknowledged> acknowledged, Function<Document, String> published) {
        nothingWaits();
        List<Document> aggregates = aggregates();
        Map<String, List<Bus.Event>> events = events();

        assertThat(events.keySet())
                .as("aggregates on the topic")
                .containsExactlyInAnyOrderElementsOf(
                        aggregates.stream().map(each -> each.getString("id")).toList());
        for (Document aggregate : aggregates) {
            String id = aggregate.getString("id");
            List<Bus.Event> said = events.get(id);
            comeInOrder(id, said, aggregate.getLong("version"));
            assertThat(said.getLast().data())
                    .as("last state of " + id)
                    .isEqualTo(json(published.apply(aggregate)));
        }
        for (Acknowledged each : acknowledged) {
            assertThat(events.getOrDefault(each.id(), List.of()))
                    .as("what was acknowledged: " + each)
                    .anyMatch(event -> event.sequence() == each.sequence());
        }
    }

    /**
     * Where no process died and no relay lost its lease, each event was sent once: nothing that the
     * relay had removed came back into an outbox.
     *
     * @throws AssertionError naming the aggregate that has one twice
     */
    public void nothingWasSentTwice() {
        nothingWaits();
        events().forEach(
                        (id, said) ->
                                assertThat(said)
                                        .extracting(Bus.Event::sequence)
                                        .as("what was sent of " + id)
                                        .doesNotHaveDuplicates());
    }

    /** How many records the topic has of each aggregate. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        events().forEach((id, said) -> counts.put(id, said.size()));
        return counts;
    }

    /** Waits until no entry is in any outbox and no hint is left. */
    public void nothingWaits() {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            assertThat(waiting()).as("entries in outboxes").isEmpty();
                            assertThat(find("outbox_due", new Document())).as("hints").isEmpty();
                        });
    }

    /** The tenant's documents of the kind in which entries wait. */
    public List<Document> waiting() {
        Document some = new Document("outbox.0", new Document("$exists", true));
        return find(plural, some.append("tenant", tenant));
    }

    /** The kind's documents of the tenant. */
    public List<Document> aggregates() {
        return find(plural, new Document("tenant", tenant));
    }

    /** What this database holds. */
    public List<Document> find(String collection, Document filter) {
        try (MongoClient client = MongoClients.create(space.databaseUri())) {
            MongoDatabase database = client.getDatabase(space.name());
            return database.getCollection(collection)
                    .find(filter)
                    .comment("sweep: a test looks at what it likes")
                    .into(new ArrayList<>());
        }
    }

    /** What the topic has of each aggregate, in order. */
    public Map<String, List<Bus.Event>> events() {
        Map<String, List<Bus.Event>> events = new HashMap<>();
        for (Bus.Event event : space.bus().events(plural, tenant)) {
            events.computeIfAbsent(event.id(), id -> new ArrayList<>()).add(event);
        }
        return events;
    }

    private static void comeInOrder(String id, List<Bus.Event> said, long version) {
        assertThat(said)
                .extracting(Bus.Event::partition)
                .as("partitions of " + id)
                .containsOnly(said.getFirst().partition());
        Map<Long, Bus.Event> first = new HashMap<>();
        long highest = 0;
        for (Bus.Event event : said) {
            if (event.sequence() > highest) {
                assertThat(event.sequence()).as("next sequence of " + id).isEqualTo(highest + 1);
                highest = event.sequence();
                first.put(highest, event);
            } else {
                Bus.Event before = first.get(event.sequence());
                assertThat(event).as("repetition in " + id).isEqualTo(before);
            }
        }
        assertThat(first.keySet())
                .as("sequences of " + id)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, version).boxed().toList());
        assertThat(said.getLast().sequence())
                .as("what compaction keeps of " + id)
                .isEqualTo(version);
    }

    private static JsonNode json(String text) {
        return Json.tolerant().readTree(text);
    }
}
