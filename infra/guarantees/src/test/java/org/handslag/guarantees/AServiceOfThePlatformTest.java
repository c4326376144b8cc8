package org.handslag.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.handslag.guarantees.notes.NotesApplication;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.TestIssuer;
import org.junit.jupiter.api.Test;

class AServiceOfThePlatformTest {
    private final RunningService service = RunningService.of(NotesApplication.class, "notes");
    private final String tenant = RunningService.newTenant();
    private final Caller leader = service.as(tenant, Role.PROCESS_LEADER);

    private Answer write(String words) {
        return leader.post("/api/notes", Map.of("words", words));
    }

    @Test
    void aWriteAnswersWhereItStandsAndCanBeReadBack() {
        Answer written = write("hello");

        assertThat(written.status()).isEqualTo(201);
        assertThat(written.header("Location")).isEqualTo("/api/notes/" + written.id());
        assertThat(written.position()).isEqualTo("notes/" + written.id() + "/1");
        Answer read = leader.get("/api/notes/" + written.id());
        assertThat(read.json().path("words").asString()).isEqualTo("hello");
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void everyChangeReachesTheTopicInOrderWithoutPrivateWords() {
        Answer note = write("Solveig writes");
        leader.post("/api/notes/" + note.id() + "/additions", Map.of("more", "!"));
        leader.post("/api/notes/" + note.id() + "/closure", "{}");

        await().untilAsserted(
                        () ->
                                assertThat(Bus.shared().events("notes", tenant))
                                        .extracting(Bus.Event::sequence)
                                        .containsExactly(1L, 2L, 3L));
        List<Bus.Event> events = Bus.shared().events("notes", tenant);
        assertThat(events)
                .extracting(Bus.Event::type)
                .containsExactly("note.written.v1", "note.added-to.v1", "note.closed.v1");
        assertThat(events.getLast().data().toString())
                .isEqualTo(
                        "{\"id\":\"%s\",\"length\":15,\"state\":\"closed-for-good\"}"
                                .formatted(note.id()));
        assertThat(events.getLast().event().getExtension("tenantid")).isEqualTo(tenant);
        assertThat(events.getLast().event().getExtension("traceparent")).isNotNull();
    }

    @Test
    void aRepeatedKeyHasOneEffectAndOneAnswer() {
        Answer first = leader.underKey("k1").post("/api/notes", Map.of("words", "once"));
        Answer again = leader.underKey("k1").post("/api/notes", Map.of("words", "once"));
        Caller adding = leader.underKey("k2");
        adding.post("/api/notes/" + first.id() + "/additions", Map.of("more", "+"));
        Answer added = adding.post("/api/notes/" + first.id() + "/additions", Map.of("more", "+"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(added.json().path("words").asString()).isEqualTo("once+");
        assertThat(added.position()).isEqualTo("notes/" + first.id() + "/2");
        assertThat(leader.underKey("k1").post("/api/notes", Map.of("words", "other")).code())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void anOutdatedETagIsRefused() {
        Answer note = write("a");
        String path = "/api/notes/" + note.id() + "/additions";

        assertThat(leader.with("If-Match", "\"1\"").post(path, Map.of("more", "b")).status())
                .isEqualTo(200);
        assertThat(leader.with("If-Match", "\"1\"").post(path, Map.of("more", "c")).status())
                .isEqualTo(412);
    }

    @Test
    void aRefusalIsAProblemInTheReadersLanguage() {
        Answer note = write("a");
        leader.post("/api/notes/" + note.id() + "/closure", "{}");
        Answer refused =
                leader.with("Accept-Language", "sv-SE, en;q=0.5")
                        .post("/api/notes/" + note.id() + "/additions", Map.of("more", "b"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.code()).isEqualTo("note-is-closed");
        assertThat(refused.json().path("title").asString())
                .isEqualTo("Anteckningen är stängd efter 0 tillägg.");
        assertThat(refused.json().path("trace").asString()).hasSize(32);
    }

    @Test
    void aWrongBodyNamesThePlace() {
        assertThat(
                        leader.post("/api/notes", "{\"words\":\"a\",\"wrods\":1}")
                                .json()
                                .at("/errors/0/pointer")
                                .asString())
                .isEqualTo("/wrods");
        assertThat(
                        leader.post(
                                        "/api/notes",
                                        "{\"seat\":17,\"heading\":\"%s\",\"wrods\":1}"
                                                .formatted("x".repeat(10_001)))
                                .json()
                                .path("errors")
                                .valueStream()
                                .map(each -> each.path("pointer").asString()))
                .containsExactly("/heading", "/seat", "/words", "/wrods");
        assertThat(leader.post("/api/notes", "{\"words\":17}").json().at("/errors/0").toString())
                .contains("/words", "wrong-type");
        assertThat(leader.post("/api/notes", "{}").json().at("/errors/0").toString())
                .contains("/words", "required");
        assertThat(leader.post("/api/notes", "{\"words\":").json().at("/errors/0/code").asString())
                .isEqualTo("not-json");
        assertThat(leader.post("/api/notes", "[".repeat(5_000)).status()).isEqualTo(400);
        assertThat(leader.post("/api/notes", "\"" + "x".repeat(2_000_000) + "\"").status())
                .isEqualTo(413);
        assertThat(leader.get("/api/notes?limit=no").json().at("/errors/0/pointer").asString())
                .isEqualTo("?limit");
        assertThat(leader.get("/api/nothing").code()).isEqualTo("not-found");
        assertThat(leader.send("DELETE", "/api/notes", null).code())
                .isEqualTo("method-not-allowed");
    }

    @Test
    void aPlaceIsTakenOnce() {
        assertThat(leader.post("/api/notes", Map.of("words", "a", "seat", "7")).status())
                .isEqualTo(201);
        assertThat(leader.post("/api/notes", Map.of("words", "b", "seat", "7")).code())
                .isEqualTo("taken");
    }

    @Test
    void nobodyWithoutAPermittingRoleGetsIn() {
        Answer note = write("ours");
        Caller reader = service.as(tenant, Role.BOARD_READER);
        Caller elsewhere = service.as(RunningService.newTenant(), Role.PROCESS_LEADER);

        assertThat(service.stranger().get("/api/notes").status()).isEqualTo(401);
        assertThat(service.withToken("ey.not.atoken").get("/api/notes").code())
                .isEqualTo("no-valid-token");
        assertThat(
                        service.withToken(TestIssuer.shared().token("unknown", tenant))
                                .get("/api/notes")
                                .status())
                .isEqualTo(403);
        assertThat(
                        service.withToken(
                                        TestIssuer.shared()
                                                .token(
                                                        "x",
                                                        tenant,
                                                        claims -> claims.audience("somebody-else")))
                                .get("/api/notes")
                                .status())
                .isEqualTo(401);
        assertThat(reader.get("/api/notes/" + note.id()).status()).isEqualTo(200);
        assertThat(reader.post("/api/notes", Map.of("words", "a")).status()).isEqualTo(403);
        assertThat(elsewhere.get("/api/notes/" + note.id()).status()).isEqualTo(404);
        assertThat(elsewhere.get("/api/notes").json().path("items")).isEmpty();
    }

    @Test
    void listsComeInParts() {
        List<String> ids = List.of(write("a").id(), write("b").id(), write("c").id());
        Answer first = leader.get("/api/notes?limit=2");
        Answer rest =
                leader.get("/api/notes?limit=2&after=" + first.json().path("next").asString());

        assertThat(first.json().path("items")).hasSize(2);
        assertThat(rest.json().path("items")).hasSize(1);
        assertThat(rest.json().has("next")).isFalse();
        assertThat(first.json().toString() + rest.json()).contains(ids);
    }

    @Test
    void aMirrorTakesOnlyWhatIsNewer() {
        Bus bus = Bus.shared();
        String id = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
        bus.publish(
                "foreign-notes",
                tenant,
                id,
                3,
                "foreign-note.written.v1",
                Map.of("id", id, "length", 3));
        bus.publish(
                "foreign-notes",
                tenant,
                id,
                2,
                "foreign-note.written.v1",
                Map.of("id", id, "length", 2));
        String last =
                bus.publish(
                        "foreign-notes",
                        tenant,
                        "01ARZ3NDEKTSV4RRFFQ69G5FAW",
                        1,
                        "foreign-note.written.v1",
                        Map.of("id", "01ARZ3NDEKTSV4RRFFQ69G5FAW", "length", 9, "more", "unknown"));

        Caller after = leader.after("foreign-notes/" + id + "/3", last);
        assertThat(after.get("/api/foreign-notes/" + id).json().path("length").asInt())
                .isEqualTo(3);
        assertThat(
                        leader.after("foreign-notes/" + id + "/4")
                                .get("/api/foreign-notes/" + id)
                                .code())
                .isEqualTo("not-yet-applied");
    }

    @Test
    void whatCannotBeReadIsParkedAndALaterStateSupersedesIt() {
        Bus bus = Bus.shared();
        String id = "01ARZ3NDEKTSV4RRFFQ69G5FAX";
        bus.publish("foreign-notes", tenant, id, 1, "foreign-note.written.v1", "{\"id\":");
        String good =
                bus.publish(
                        "foreign-notes",
                        tenant,
                        id,
                        2,
                        "foreign-note.written.v1",
                        Map.of("id", id, "length", 5));

        assertThat(leader.after(good).get("/api/foreign-notes/" + id).json().path("length").asInt())
                .isEqualTo(5);
    }
}
