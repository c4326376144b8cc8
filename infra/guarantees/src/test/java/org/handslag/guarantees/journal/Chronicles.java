package org.handslag.guarantees.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.handslag.platform.id.Ids;
import org.handslag.platform.json.Json;
import org.handslag.testkit.Space;

/** Plays the service whose states are told, and knows what the journal must say. */
final class Chronicles {
    private static final int HOW_MANY = 7;

    private final Space space;
    private final String tenant;
    private final Map<String, List<String>> days = new TreeMap<>();

    Chronicles(Space space, String tenant) {
        this.space = space;
        this.tenant = tenant;
        space.bus().make(ChroniclesApplication.PLURAL);
        for (int i = 0; i < HOW_MANY; i++) {
            days.put(Ids.derived(tenant, "chronicle", String.valueOf(i)), new ArrayList<>());
        }
    }

    /** Each has a further day, or two at once; one state of them all in turns. */
    void goOn(int times) {
        for (int i = 0; i < times; i++) {
            days.forEach(
                    (id, all) -> {
                        int more = ThreadLocalRandom.current().nextInt(1, 3);
                        for (int j = 0; j < more; j++) {
                            all.add("2016-01-%02d/%d".formatted(1 + all.size() % 28, all.size()));
                        }
                        space.bus()
                                .publish(
                                        ChroniclesApplication.PLURAL,
                                        tenant,
                                        id,
                                        all.size(),
                                        "chronicle.continued.v1",
                                        Map.of("id", id, "days", all));
                    });
        }
    }

    /** Waits until every day is told, and asserts that none is told twice or before another. */
    void mustBeToldOnceInOrder() {
        Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .ignoreExceptions()
                .until(() -> told().values().stream().mapToInt(List::size).sum() >= all());
        assertThat(told()).isEqualTo(days);
        assertThat(space.journal(tenant))
                .extracting(CloudEvent::getId)
                .as("ids")
                .doesNotHaveDuplicates();
        assertThat(space.journal(tenant))
                .as("nothing was corrected")
                .allSatisfy(it -> assertThat(it.getExtension("corrects")).isNull());
    }

    private int all() {
        return days.values().stream().mapToInt(List::size).sum();
    }

    private Map<String, List<String>> told() {
        Map<String, List<String>> told = new HashMap<>();
        for (CloudEvent event : space.journal(tenant)) {
            told.computeIfAbsent(
                            Objects.requireNonNull(event.getSubject()), id -> new ArrayList<>())
                    .add(
                            Json.tolerant()
                                    .readTree(Objects.requireNonNull(event.getData()).toBytes())
                                    .path("on")
                                    .asString());
        }
        return told;
    }
}
