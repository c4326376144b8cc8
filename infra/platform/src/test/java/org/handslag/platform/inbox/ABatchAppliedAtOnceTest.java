package org.handslag.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.handslag.platform.inbox.MirrorWriter.Applied;
import org.handslag.platform.tenant.Tenant;
import org.handslag.servers.Servers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

class ABatchAppliedAtOnceTest {
    private static final Tenant TENANT = new Tenant("kavlinge-lomma");

    private final String collection = "mirror_" + UUID.randomUUID();
    private final MongoClient client = MongoClients.create(Servers.shared().mongoUri());
    private final MongoOperations mongo = new MongoTemplate(client, "mirrors");
    private final MirrorWriter writer = new MirrorWriter(mongo);

    @AfterEach
    void close() {
        client.close();
    }

    private static Arrival state(int number, long sequence) {
        return state(number, sequence, new Document("is", sequence));
    }

    private static Arrival state(int number, long sequence, @Nullable Document data) {
        String id = "id" + number;
        return new Arrival(
                "notes", TENANT.keyOf(id), TENANT, id, sequence, "note.written.v1", null, data);
    }

    private Map<String, Object> held() {
        return mongo.execute(
                collection,
                documents ->
                        documents.find().into(new ArrayList<>()).stream()
                                .collect(
                                        Collectors.toMap(
                                                each -> each.getString("id"),
                                                each ->
                                                        each.containsKey("data")
                                                                ? each.get("data", Document.class)
                                                                        .get("is")
                                                                : "erased")));
    }

    @Test
    void leavesWhatIsNewerAndSaysWhatIsHeldNow() {
        writer.apply(collection, List.of(state(1, 5), state(2, 5), state(3, 5)));

        Applied applied =
                writer.apply(
                        collection,
                        List.of(state(1, 4), state(2, 5), state(3, 6), state(4, 1, null)));

        assertThat(applied.holding())
                .containsExactlyInAnyOrder(
                        TENANT.keyOf("id2"), TENANT.keyOf("id3"), TENANT.keyOf("id4"));
        assertThat(applied.refused()).isEmpty();
        assertThat(held()).isEqualTo(Map.of("id1", 5L, "id2", 5L, "id3", 6L, "id4", "erased"));
    }

    @Test
    void refusesTheOneThatTheDatabaseWillNotTakeAndAppliesTheOthers() {
        Arrival refused = state(2, 1, new Document("a\u0000b", 1));

        Applied applied = writer.apply(collection, List.of(state(1, 1), refused, state(3, 1)));

        assertThat(applied.refused()).containsOnlyKeys(refused.key());
        assertThat(applied.holding())
                .containsExactlyInAnyOrder(TENANT.keyOf("id1"), TENANT.keyOf("id3"));
        assertThat(held()).isEqualTo(Map.of("id1", 1L, "id3", 1L));
    }

    @Test
    void endsWithTheNewestOfEachWhereSeveralInstancesWriteTheSameAtOnce() throws Exception {
        int keys = 40;
        int highest = 30;
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService instances = Executors.newFixedThreadPool(3)) {
            for (int instance = 0; instance < 3; instance++) {
                Random random = new Random(instance);
                writers.add(
                        instances.submit(
                                () -> {
                                    List<Long> order =
                                            new ArrayList<>(
                                                    IntStream.rangeClosed(1, highest)
                                                            .mapToObj(Long::valueOf)
                                                            .toList());
                                    Collections.shuffle(order, random);
                                    order.forEach(
                                            sequence ->
                                                    writer.apply(
                                                            collection,
                                                            IntStream.range(0, keys)
                                                                    .mapToObj(
                                                                            key ->
                                                                                    state(
                                                                                            key,
                                                                                            sequence))
                                                                    .toList()));
                                }));
            }
            for (Future<?> each : writers) {
                each.get();
            }
        }

        assertThat(held()).hasSize(keys).values().containsOnly((long) highest);
    }
}
