package org.handslag.guarantees.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.handslag.guarantees.notes.Work;
import org.handslag.guarantees.receipts.ReceiptsApplication;
import org.handslag.platform.access.Role;
import org.handslag.platform.id.Ids;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.handslag.testkit.TestIssuer;
import org.handslag.testkit.guarantee.OutboxGuarantee;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class AParkedRecordTest {
    private static final String LIST = "/api/operations/parked-records";
    private static final String QUARANTINED = "/api/operations/quarantined-aggregates";
    private static final Map<String, String> BECAUSE = Map.of("reason", "the build is mended");

    private static Space space;
    private static RunningService receipts;

    private final String tenant = RunningService.newTenant();
    private final String id = Ids.next(0);
    private final OutboxGuarantee reader = new OutboxGuarantee(space, "receipts", tenant);

    @BeforeAll
    static void start() {
        space = Space.own("receipts");
        receipts = RunningService.startIn(space, ReceiptsApplication.class, "receipts", Work.QUICK);
    }

    @AfterAll
    static void stop() {
        receipts.close();
    }

    private static Caller admin(RunningService service) {
        return service.withToken(TestIssuer.shared().token(RunningService.PLATFORM_ADMIN, null));
    }

    private static Caller admin() {
        return admin(receipts);
    }

    private void note(long sequence, Object data) {
        space.bus().publish("notes", tenant, id, sequence, "note.added-to.v1", data);
    }

    private Map<String, Object> ofLength(int length) {
        return Map.of("id", id, "length", length, "state", "open");
    }

    private List<JsonNode> parked() {
        return List.copyOf(admin().get(LIST + "?tenant=" + tenant).json().path("items").values());
    }

    private JsonNode awaitParked() {
        await().untilAsserted(() -> assertThat(parked()).hasSize(1));
        return parked().getFirst();
    }

    private List<Long> mirrored() {
        return reader.find("mirror_notes", new Document("_id", tenant + "/" + id)).stream()
                .map(note -> note.getLong("sequence"))
                .toList();
    }

    private void awaitMirrored(long sequence) {
        await().untilAsserted(() -> assertThat(mirrored()).containsExactly(sequence));
    }

    private static Answer replay(Caller caller, JsonNode parked) {
        return caller.post(LIST + "/" + parked.path("id").asString() + "/replay", BECAUSE);
    }

    private static <T> T in(String collection, Task<T> work) {
        try (MongoClient client = MongoClients.create(space.databaseUri())) {
            return work.with(client.getDatabase(space.name()).getCollection(collection));
        }
    }

    private interface Task<T> {
        T with(MongoCollection<Document> documents);
    }

    private void changeDocument(Document change) {
        Document only = new Document("_id", parkedDocument().get("_id"));
        in("parked", parked -> parked.updateOne(only, new Document("$set", change)));
    }

    /** The one document of this tenant, as the database has it. */
    private Document parkedDocument() {
        return in(
                "parked",
                parked ->
                        parked.find(new Document("tenant", tenant))
                                .comment("sweep: a test looks at what it likes")
                                .first());
    }

    @Test
    void isCountedWhereSomebodyAsksHowTheServiceIs() {
        note(1, Map.of("id", id, "length", "long"));
        awaitParked();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> {
                            JsonNode health = admin().get("/api/operations/health").json();
                            assertThat(health.path("state").asString()).isEqualTo("degraded");
                            assertThat(health.path("parked").asLong()).isPositive();
                            assertThat(health.path("reasons"))
                                    .extracting(reason -> reason.path("code").asString())
                                    .containsExactly("parked");
                            assertThat(health.path("parts").propertyNames())
                                    .contains("mongo", "kafka", "keys", "departures");
                        });
    }

    @Test
    void isListedWithItsPlaceAndReasonAndNothingOfWhatItSays() {
        note(7, Map.of("id", id, "length", "unspeakable", "state", "open"));

        JsonNode listed = awaitParked();

        assertThat(listed.path("service").asString()).isEqualTo(space.name().split("-")[0]);
        assertThat(listed.path("topic").asString()).isEqualTo("handslag.notes.v1");
        assertThat(listed.path("aggregate").asString()).isEqualTo(id);
        assertThat(listed.path("type").asString()).isEqualTo("note.added-to.v1");
        assertThat(listed.path("sequence").asLong()).isEqualTo(7);
        assertThat(listed.path("part").asString()).isEqualTo("state");
        assertThat(listed.path("code").asString()).isEqualTo("does-not-fit");
        assertThat(listed.path("place").asString()).isEqualTo("/length");
        assertThat(listed.path("times").asInt()).isEqualTo(1);
        Answer shown = admin().with("Accept-Language", "sv").get(place(listed));
        assertThat(shown.json().at("/replay/would").asString()).isEqualTo("apply");
        assertThat(shown.json().path("text").asString()).startsWith("Ett värde i posten");
        assertThat(shown.text() + listed).doesNotContain("unspeakable");
    }

    private static String place(JsonNode parked) {
        return LIST + "/" + parked.path("id").asString();
    }

    @Test
    void thatFailsAgainSaysSoAndKeepsWhoTriedItAndWhy() {
        note(1, "{\"id\":");
        JsonNode listed = awaitParked();

        Answer again = replay(admin(), listed);

        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.json().path("result").asString()).isEqualTo("failed");
        assertThat(again.json().at("/record/times").asInt()).isEqualTo(2);
        JsonNode shown = admin().get(place(listed)).json();
        assertThat(shown.path("firstAt")).isEqualTo(listed.path("firstAt"));
        assertThat(shown.path("place").asString()).startsWith("line 1, column ");
        assertThat(shown.path("actions")).hasSize(1);
        JsonNode action = shown.at("/actions/0");
        assertThat(action.path("operation").asString()).isEqualTo("replay-parked-record");
        assertThat(action.path("reason").asString()).isEqualTo(BECAUSE.get("reason"));
        assertThat(action.path("result").asString()).isEqualTo("failed");
        assertThat(action.path("who").asString()).hasSize(64);
        assertThat(reader.find("operator_actions", new Document()).toString())
                .doesNotContain(BECAUSE.get("reason"));
    }

    @Test
    void isAppliedAndReactedToOnceItsCauseIsGone() {
        note(1, ofLength(ReceiptsApplication.UNBEARABLE));
        JsonNode listed = awaitParked();
        assertThat(listed.path("part").asString()).isEqualTo("reaction");
        assertThat(listed.path("code").asString()).isEqualTo("reaction-failed");
        assertThat(replay(admin(), listed).json().path("result").asString()).isEqualTo("failed");
        try (RunningService mended =
                RunningService.startIn(
                        space,
                        ReceiptsApplication.class,
                        "receipts",
                        Work.QUICK[0],
                        ReceiptsApplication.MENDED)) {
            assertThat(admin(mended).get(place(listed)).json().at("/replay/would").asString())
                    .isEqualTo("react");

            Answer again = replay(admin(mended), listed);

            assertThat(again.json().path("result").asString()).isEqualTo("applied");
            assertThat(parked()).isEmpty();
            assertThat(given()).isEqualTo(1);
            assertThat(replay(admin(mended), listed).status()).isEqualTo(404);
        }
    }

    private int given() {
        return reader.find("receipts", new Document("_id", tenant + "/" + id)).size();
    }

    @Test
    void ofAnEarlierVersionIsReadAndAppliedFromTheTopic() {
        note(1, ofLength(3));
        awaitMirrored(1);
        earlierVersionParked(offsetOf(), Map.of());
        JsonNode listed = awaitParked();
        assertThat(listed.path("code").asString()).isEqualTo("unexplained");

        Answer again = replay(admin(), listed);

        assertThat(again.json().path("result").asString()).isEqualTo("applied");
        assertThat(mirrored()).containsExactly(1L);
    }

    /** As if the state had been parked where it was applied. */
    private void earlierVersionParked(Document place, Map<String, Object> more) {
        in("mirror_notes", notes -> notes.deleteOne(new Document("_id", tenant + "/" + id)));
        Document parked =
                new Document("_id", "handslag.notes.v1/" + tenant + "/" + id)
                        .append("topic", "handslag.notes.v1")
                        .append("tenant", tenant)
                        .append("at", "2016-01-01T00:00:00Z")
                        .append("reason", "said no");
        parked.putAll(place);
        parked.putAll(more);
        in("parked", documents -> documents.insertOne(parked));
    }

    /** Where a broken state behind the sound one is parked tells where the sound one is. */
    private Document offsetOf() {
        note(2, "{");
        await().untilAsserted(() -> assertThat(parked()).hasSize(1));
        Document broken = parkedDocument();
        in("parked", documents -> documents.deleteOne(new Document("_id", broken.get("_id"))));
        return new Document("partition", broken.get("partition"))
                .append("offset", broken.getLong("offset") - 1);
    }

    @Test
    void thatTheTopicHasLostIsAppliedFromWhatIsKept() {
        note(1, ofLength(ReceiptsApplication.UNBEARABLE));
        JsonNode listed = awaitParked();
        in("mirror_notes", notes -> notes.deleteOne(new Document("_id", tenant + "/" + id)));
        changeDocument(new Document("offset", 1_000_000L));

        Answer again = replay(admin(), listed);

        // Its reaction fails as before; that the state is back shows that it was applied.
        assertThat(again.json().path("result").asString()).isEqualTo("failed");
        assertThat(mirrored()).containsExactly(1L);
    }

    @Test
    void thatTheTopicHasLostAndOfWhichNotAllIsKeptStaysUntilItsNextState() {
        note(1, "{");
        JsonNode listed = awaitParked();
        changeDocument(new Document("offset", 1_000_000L).append("whole", false));

        assertThat(replay(admin(), listed).json().path("result").asString()).isEqualTo("gone");
        assertThat(parked()).hasSize(1);
    }

    @Test
    void isTakenAwayWhereANewerStateIsHeld() {
        note(1, "{");
        JsonNode listed = awaitParked();
        in(
                "mirror_notes",
                notes ->
                        notes.insertOne(
                                new Document("_id", tenant + "/" + id)
                                        .append("tenant", tenant)
                                        .append("id", id)
                                        .append("sequence", 5L)
                                        .append("data", new Document(ofLength(5)))));
        assertThat(admin().get(place(listed)).json().at("/replay/would").asString())
                .isEqualTo("drop");

        note(6, ofLength(6));
        awaitMirrored(6);

        await().untilAsserted(() -> assertThat(parked()).isEmpty());
        assertThat(replay(admin(), listed).status()).isEqualTo(404);
        assertThat(mirrored()).containsExactly(6L);
    }

    @Test
    void doesNotLayAnOldStateOnANewerOne() {
        note(1, ofLength(ReceiptsApplication.UNBEARABLE));
        JsonNode listed = awaitParked();
        in(
                "mirror_notes",
                notes ->
                        notes.updateOne(
                                new Document("_id", tenant + "/" + id),
                                new Document("$set", new Document("sequence", 9L))));

        Answer again = replay(admin(), listed);

        assertThat(again.json().path("result").asString()).isEqualTo("superseded");
        assertThat(mirrored()).containsExactly(9L);
        assertThat(given()).isZero();
    }

    @Test
    void thatTwoTryAtOnceTakesEffectOnce() throws Exception {
        note(1, ofLength(ReceiptsApplication.UNBEARABLE));
        JsonNode listed = awaitParked();
        try (RunningService mended =
                        RunningService.startIn(
                                space,
                                ReceiptsApplication.class,
                                "receipts",
                                Work.QUICK[0],
                                ReceiptsApplication.MENDED);
                ExecutorService two = Executors.newFixedThreadPool(2)) {
            Callable<Answer> again = () -> replay(admin(mended), listed);

            List<Future<Answer>> answers = two.invokeAll(List.of(again, again));

            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isIn(200, 404);
            }
            assertThat(answers)
                    .anyMatch(
                            answer ->
                                    answer.resultNow()
                                            .json()
                                            .path("result")
                                            .asString("")
                                            .equals("applied"));
            assertThat(parked()).isEmpty();
            assertThat(given()).isEqualTo(1);
        }
    }

    @Test
    void isListedInPartsTheEarliestFirst() {
        for (int i = 0; i < 3; i++) {
            space.bus().publish("notes", tenant, Ids.next(i), 1, "note.added-to.v1", "{");
        }
        await().untilAsserted(() -> assertThat(parked()).hasSize(3));

        String path = LIST + "?topic=handslag.notes.v1&tenant=" + tenant + "&limit=2";
        JsonNode first = admin().get(path).json();
        JsonNode rest = admin().get(path + "&after=" + first.path("next").asString()).json();

        assertThat(first.path("items")).hasSize(2);
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("items").path(0).path("id").asString())
                .isGreaterThan(first.path("next").asString());
        assertThat(rest.has("next")).isFalse();
        assertThat(admin().get(LIST + "?topic=handslag.others.v1").json().path("items")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLATFORM_ADMIN")
    void isNobodysButThePlatformAdmins(Role role) {
        Caller member = receipts.as(tenant, role);
        String one = LIST + "/" + id;

        assertThat(
                        List.of(
                                member.get(LIST),
                                member.get(one),
                                member.post(one + "/replay", BECAUSE),
                                member.get(QUARANTINED),
                                member.post(QUARANTINED + "/" + id + "/release", BECAUSE)))
                .extracting(Answer::status)
                .containsOnly(403);
        assertThat(receipts.stranger().get(LIST).status()).isEqualTo(401);
    }

    @Test
    void isNotTriedWithoutAReason() {
        assertThat(admin().post(LIST + "/" + id + "/replay", Map.of("reason", " ")).status())
                .isEqualTo(400);
        assertThat(admin().post(LIST + "/" + id + "/replay", BECAUSE).status()).isEqualTo(404);
    }
}
