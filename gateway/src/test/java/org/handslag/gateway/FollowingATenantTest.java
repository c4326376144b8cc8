package org.handslag.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handslag.contracts.PublicType;
import org.handslag.gateway.ATenant.Client;
import org.handslag.platform.id.Ids;
import org.handslag.platform.json.Json;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.EventStream;
import org.handslag.testkit.EventStream.Message;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Systems that read what happens in a tenant, page by page. */
class FollowingATenantTest {
    private static final Map<String, PublicType> TYPES =
            PublicType.all().stream()
                    .collect(Collectors.toMap(PublicType::publicName, Function.identity()));
    private static final String CURSOR = "Handslag-Cursor";

    private final ATenant tenant = new ATenant();
    private final String programme = id("programme");

    @Test
    void seesWhatIsMendedAndWhatIsTakenBackAndOfWhichEvent() {
        Client system = system();
        begin("mending", system, Map.of());
        String pair = id("pair");
        publish(pair, 1, "accepted", Map.of("acceptedOn", "2016-04-28"));
        publish(pair, 2, "accepted", Map.of("acceptedOn", "2016-04-29"));
        publish(pair, 3, "declined", Map.of());

        List<JsonNode> seen = new ArrayList<>();
        readUntil(system, null, seen, 3);

        assertThat(seen.get(0).has("corrects")).isFalse();
        assertThat(seen.get(1).path("type").asString()).isEqualTo("org.handslag.pair.formed.v1");
        assertThat(seen.get(1).path("corrects")).isEqualTo(seen.get(0).path("id"));
        assertThat(seen.get(1).at("/data/on").asString()).isEqualTo("2016-04-29");
        assertThat(seen.get(2).path("type").asString())
                .isEqualTo("org.handslag.event.withdrawn.v1");
        assertThat(seen.get(2).path("corrects")).isEqualTo(seen.get(1).path("id"));
        assertThat(seen.get(2).at("/data/type")).isEqualTo(seen.get(1).path("type"));
        assertThat(seen)
                .extracting(it -> it.path("subject"))
                .containsOnly(seen.get(0).path("subject"));
    }

    @Test
    void seesEachFactOnceInTheSubscriptionsOwnPseudonyms() {
        Client system = system();
        begin("case-system", system, Map.of());
        String pair = id("pair");
        publish(pair, 1, "accepted", Map.of("acceptedOn", "2016-04-28"));
        publish(pair, 2, "agreed", Map.of("acceptedOn", "2016-04-28", "agreedOn", "2016-05-12"));

        List<JsonNode> seen = new ArrayList<>();
        String cursor = readUntil(system, null, seen, 2);

        assertThat(seen)
                .extracting(it -> it.path("type").asString())
                .containsExactly("org.handslag.pair.formed.v1", "org.handslag.pair.agreed.v1");
        assertThat(seen)
                .allSatisfy(
                        it -> {
                            PublicType type = TYPES.get(it.path("type").asString());
                            assertThat(type.faults(it.path("data"))).isEmpty();
                            assertThat(it.path("source").asString())
                                    .isEqualTo("/handslag/" + tenant.key());
                            assertThat(it.at("/data/programme").asString()).isEqualTo(programme);
                            assertThat(it.toString())
                                    .doesNotContain(pair)
                                    .doesNotContain(id("participant"))
                                    .doesNotContain(id("mentor"));
                        });
        assertThat(seen.get(0).path("subject")).isEqualTo(seen.get(1).path("subject"));

        Answer nothing = system.caller().get("/api/events?after=" + cursor);
        assertThat(nothing.status()).isEqualTo(200);
        assertThat(nothing.json()).isEmpty();
        assertThat(nothing.header("Content-Type")).startsWith("application/cloudevents-batch+json");
    }

    @Test
    void waitsForWhatComesNext() throws Exception {
        Client system = system();
        begin("waiting", system, Map.of());
        String cursor = readUntil(system, null, new ArrayList<>(), 0);
        CompletableFuture<Answer> waiting =
                CompletableFuture.supplyAsync(
                        () -> system.caller().get("/api/events?timeout=30000&after=" + cursor));
        publish(id("pair"), 1, "accepted", Map.of("acceptedOn", "2016-04-28"));
        assertThat(waiting.get(60, TimeUnit.SECONDS).json())
                .extracting(it -> it.path("type").asString())
                .containsExactly("org.handslag.pair.formed.v1");
    }

    @Test
    void streamsTheSameInTheSameOrderAndGoesOnAfterTheLast() {
        Client system = system();
        begin("streaming", system, Map.of());
        String pair = id("pair");
        publish(pair, 1, "accepted", Map.of("acceptedOn", "2016-04-28"));
        List<Message> first;
        try (EventStream stream = system.caller().stream("/api/events")) {
            assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
            first = stream.next(1);
            publish(
                    pair,
                    2,
                    "agreed",
                    Map.of("acceptedOn", "2016-04-28", "agreedOn", "2016-05-12"));
            publish(id("another"), 1, "accepted", Map.of("acceptedOn", "2016-04-29"));
            first = concat(first, stream.next(2));
        }
        List<JsonNode> read = new ArrayList<>();
        readUntil(system, null, read, 3);
        assertThat(first).extracting(it -> Json.tolerant().readTree(it.data())).isEqualTo(read);

        try (EventStream again =
                system.caller().with("Last-Event-ID", first.get(0).id()).stream("/api/events")) {
            assertThat(again.next(2)).isEqualTo(first.subList(1, 3));
        }
        try (EventStream fromNow = system.caller().stream("/api/events?after=now")) {
            publish(id("third"), 1, "accepted", Map.of("acceptedOn", "2016-04-30"));
            assertThat(fromNow.next(1)).hasSize(1).doesNotContainAnyElementsOf(first);
        }
    }

    @Test
    void endsAStreamWithItsTokenAndWithItsSubscription() {
        Client system = system();
        begin("ending", system, Map.of());
        Caller brief =
                system.caller()
                        .with(
                                "Authorization",
                                "Bearer " + tenant.token(system.subject(), Duration.ofSeconds(4)));
        try (EventStream stream = brief.stream("/api/events")) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.ends()).isTrue();
        }
        try (EventStream stream = system.caller().stream("/api/events")) {
            tenant.admin().post("/api/subscriptions/ending/end", "{}");
            assertThat(stream.ends()).isTrue();
        }
        assertThat(system.caller().stream("/api/events").status()).isEqualTo(404);
    }

    @Test
    void saysInWhichWordsToEverybody() {
        Answer types = tenant.nobody().get("/api/event-types");
        assertThat(types.json().path("items")).hasSameSizeAs(PublicType.all());
        JsonNode agreed = types.json().at("/items/14");
        assertThat(agreed.path("type").asString()).isEqualTo("org.handslag.pair.agreed.v1");
        Answer schema = tenant.nobody().get(agreed.path("dataschema").asString());
        assertThat(schema.header("Content-Type")).startsWith("application/schema+json");
        assertThat(schema.json().path("title").asString()).isEqualTo("org.handslag.pair.agreed.v1");
        assertThat(tenant.nobody().get("/api/event-types/none").status()).isEqualTo(404);
    }

    private static List<Message> concat(List<Message> first, List<Message> then) {
        List<Message> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    @Test
    void showsEachSystemItsOwnAndNothingToOthers() {
        Client one = system();
        Client other = system();
        begin("one", one, Map.of());
        begin("other", other, Map.of("types", List.of("org.handslag.pair.agreed.v1")));
        publish(
                id("pair"),
                1,
                "agreed",
                Map.of("acceptedOn", "2016-04-28", "agreedOn", "2016-05-12"));

        List<JsonNode> seenByOne = new ArrayList<>();
        List<JsonNode> seenByOther = new ArrayList<>();
        String cursor = readUntil(one, null, seenByOne, 2);
        readUntil(other, null, seenByOther, 1);

        assertThat(seenByOther)
                .extracting(it -> it.path("type").asString())
                .containsExactly("org.handslag.pair.agreed.v1");
        Set<String> ids = new HashSet<>();
        seenByOne.forEach(it -> ids.add(it.path("id").asString()));
        seenByOne.forEach(it -> ids.add(it.path("subject").asString()));
        assertThat(ids)
                .doesNotContain(
                        seenByOther.getFirst().path("id").asString(),
                        seenByOther.getFirst().path("subject").asString());

        assertThat(other.caller().get("/api/events?after=" + cursor).status()).isEqualTo(400);
        assertThat(other.caller().get("/api/events?subscription=one").status()).isEqualTo(404);
        assertThat(system().caller().get("/api/events").status()).isEqualTo(404);
        assertThat(tenant.admin().get("/api/events").status()).isEqualTo(403);
    }

    @Test
    void showsNothingWhilePausedAndEverythingAfterwards() {
        Client system = system();
        begin("pausing", system, Map.of());
        assertThat(tenant.admin().post("/api/subscriptions/pausing/pause", "{}").status())
                .isEqualTo(200);
        publish(id("pair"), 1, "accepted", Map.of("acceptedOn", "2016-04-28"));
        assertThat(system.caller().get("/api/events").json()).isEmpty();
        tenant.admin().post("/api/subscriptions/pausing/resumption", "{}");
        readUntil(system, null, new ArrayList<>(), 1);
        tenant.admin().post("/api/subscriptions/pausing/end", "{}");
        assertThat(system.caller().get("/api/events").status()).isEqualTo(404);
        assertThat(tenant.admin().post("/api/subscriptions/pausing/resumption", "{}").status())
                .isEqualTo(409);
    }

    @Test
    void isBegunOnceAndOnlyForSystemsAndTypesThatThereAre() {
        Client system = system();
        assertThat(begin("twice", system, Map.of()).status()).isEqualTo(201);
        assertThat(begin("twice", system, Map.of()).status()).isEqualTo(200);
        assertThat(begin("twice", system(), Map.of()).code()).isEqualTo("subscription-exists");
        assertThat(begin("typo", system, Map.of("types", List.of("pair.agreed"))).status())
                .isEqualTo(400);
        assertThat(
                        begin(
                                        "nobody",
                                        new Client(system.caller(), system.subject(), id("x")),
                                        Map.of())
                                .status())
                .isEqualTo(400);
    }

    /** Reads until so many have come, and at least once; the cursor after them. */
    private String readUntil(Client system, String after, List<JsonNode> seen, int enough) {
        String cursor = after;
        do {
            Answer answer =
                    system.caller()
                            .get(
                                    "/api/events?timeout=20000"
                                            + (cursor == null ? "" : "&after=" + cursor));
            assertThat(answer.status()).isEqualTo(200);
            answer.json().forEach(seen::add);
            cursor = answer.header(CURSOR);
        } while (seen.size() < enough);
        assertThat(seen).hasSize(enough);
        return cursor;
    }

    private Client system() {
        return tenant.system();
    }

    private Answer begin(String key, Client system, Map<String, ?> more) {
        return tenant.begin(key, system, more);
    }

    private void publish(String pair, int sequence, String what, Map<String, String> days) {
        Map<String, Object> state = new HashMap<>(days);
        state.put("id", pair);
        state.put("programme", programme);
        state.put("cohort", id("cohort"));
        state.put("admission", id("admission"));
        state.put("participant", id("participant"));
        state.put("mentor", id("mentor"));
        state.put("origin", "staff-choice");
        state.put("proposedOn", "2016-04-25");
        state.put("answers", Map.of());
        state.put("pauses", List.of());
        state.put("state", what);
        Bus.shared().publish("pairs", tenant.key(), pair, sequence, "pair." + what + ".v1", state);
    }

    private String id(String what) {
        return Ids.derived(tenant.key(), what);
    }
}
