package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.participant.Scene.done;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Callers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People whom another system sends as objects, and imports that nobody waits for. */
class ManyPeopleAtOnceTest {
    private static final String PATH = "/api/participants/import";
    private static final String IMPORTS = "/api/participants/imports";

    private final Scene scene = new Scene();

    @Test
    void areRegisteredAsTheyWouldBeOneByOne() {
        String cohort = scene.cohort(scene.programme().id()).id();
        Caller system = scene.service.as(scene.tenant, Role.SYSTEM_CLIENT);
        Map<String, Object> body =
                body(
                        person(
                                "Invented Ali",
                                Map.of(
                                        "languages",
                                        List.of(Map.of("code", "ar", "level", "native")),
                                        "reference",
                                        "K-1",
                                        "registeredOn",
                                        "2016-02-05")),
                        person("Invented Bea", Map.of("source", "language-courses")));
        body.put("cohort", cohort);
        body.put("source", "employment-service");

        Answer loaded = done(system.underKey("sent-1").post(PATH, body));

        assertThat(loaded.json().path("state").asString()).isEqualTo("done");
        assertThat(loaded.json().path("applied").asInt()).isEqualTo(2);
        assertThat(loaded.json().path("refusals").size()).isZero();
        Answer ali = shown("participants", loaded.json().at("/items/0/participant"));
        assertThat(ali.json().at("/languages/0/code").asString()).isEqualTo("ar");
        assertThat(ali.json().path("registeredOn").asString()).isEqualTo("2016-02-05");
        Answer referred = shown("admissions", loaded.json().at("/items/0/admission"));
        assertThat(referred.json().path("source").asString()).isEqualTo("employment-service");
        assertThat(referred.json().path("referredOn").asString()).isEqualTo("2016-02-05");
        assertThat(
                        shown("admissions", loaded.json().at("/items/1/admission"))
                                .json()
                                .path("source")
                                .asString())
                .isEqualTo("language-courses");
    }

    @Test
    void areRefusedWholeAndEveryFaultyOneIsNamedTriedOrNot() {
        List<Object> people = new ArrayList<>();
        people.add(person("Invented Ali", Map.of()));
        people.add(person("", Map.of("birthYear", "eighty")));
        people.add(person("Invented Cid", Map.of("gender", "lady")));
        people.add(person("Invented Dan", Map.of("colour", "red")));
        people.add("Invented Eva");
        people.add(person("Invented Fia", Map.of("birthYear", 2016)));
        people.add(person("", Map.of("languages", List.of(Map.of("code", "sv", "level", "good")))));
        people.add(person("Invented Gun", Map.of("caseOfficer", "nobody")));
        people.add(person("Invented Hal", Map.of("wishes", Map.of("gender", "man"))));
        people.add(person("Invented Ida", Map.of("source", 7, "gender", "lady")));
        Map<String, Object> body = body(people.toArray());

        Answer sent = scene.leader.post(PATH, body);
        body.put("dryRun", true);
        Answer tried = scene.leader.post(PATH, body);

        assertThat(sent.status()).isEqualTo(400);
        assertThat(places(sent))
                .containsExactlyInAnyOrder(
                        "/people/1/birthYear wrong-type",
                        "/people/1/name required",
                        "/people/2/gender wrong-type",
                        "/people/3/colour unknown-field",
                        "/people/4 wrong-type",
                        "/people/5 born-after-registration",
                        "/people/6/name required",
                        "/people/6/languages/0/level wrong-form",
                        "/people/7/caseOfficer unknown",
                        "/people/8/wishes own-word-only",
                        "/people/9/gender wrong-type",
                        "/people/9/source wrong-form");
        assertThat(places(tried)).isEqualTo(places(sent));
        assertThat(people()).isZero();
        assertThat(imports(scene.leader)).isEmpty();
    }

    @Test
    void areNotAllNamedWhereVeryManyAreWrongAndItIsSaidHowManyMore() {
        Object[] people = new Object[230];
        Arrays.fill(people, person("", Map.of()));

        Answer refused = scene.leader.post(PATH, body(people));

        assertThat(refused.json().path("errors").size()).isEqualTo(200);
        assertThat(refused.json().path("moreErrors").asInt()).isEqualTo(30);
    }

    @Test
    void comeAsATableOrAsObjectsAndNotTooMany() {
        Map<String, Object> both = body(person("Invented Ali", Map.of()));
        both.put("csv", "name,municipality,gender\nInvented Ali,lomma,man\n");
        Object[] many = new Object[2_001];
        Arrays.fill(many, person("Invented Ali", Map.of()));

        assertThat(places(scene.leader.post(PATH, both)))
                .containsExactly("/people table-and-objects");
        assertThat(places(scene.leader.post(PATH, Map.of("on", "2016-02-03"))))
                .containsExactly("/csv required");
        assertThat(places(scene.leader.post(PATH, body()))).containsExactly("/people wrong-size");
        assertThat(places(scene.leader.post(PATH, body(many))))
                .containsExactly("/people wrong-length");
        assertThat(
                        places(
                                scene.leader.post(
                                        PATH,
                                        Map.of(
                                                "csv",
                                                "name,name\n\"Invented Ali,",
                                                "on",
                                                "2016-02-03"))))
                .contains("/csv/0 duplicate", "/csv/1 unclosed-quotation");
    }

    @Test
    void areLoadedWhileNobodyWaitsAndOnceForOneKey() {
        Caller patient = scene.leader.with("Prefer", "respond-async; wait=5").underKey("sent-2");
        Object[] people = new Object[60];
        for (int i = 0; i < people.length; i++) {
            people[i] = person("Invented " + i, Map.of());
        }

        Answer asked = patient.post(PATH, body(people));

        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.header("Preference-Applied")).isEqualTo("respond-async");
        String location = asked.header("Location");
        assertThat(location).isEqualTo(IMPORTS + "/" + asked.id());
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(
                                                scene.leader
                                                        .get(location)
                                                        .json()
                                                        .path("state")
                                                        .asString())
                                        .isEqualTo("done"));
        Answer shown = done(scene.leader.get(location));
        assertThat(shown.json().path("items").size()).isEqualTo(60);
        assertThat(shown.json().at("/items/59/row").asInt()).isEqualTo(60);
        assertThat(done(patient.post(PATH, body(people))).json()).isEqualTo(shown.json());
        assertThat(people()).isEqualTo(60);
        assertThat(patient.post(PATH, body(people[0])).status()).isEqualTo(422);
        assertThat(imports(scene.leader)).containsExactly(asked.id());
    }

    @Test
    void areSeenByWhoeverSentThemAndByTheTenantsAdmins() {
        String sent = done(scene.leader.post(PATH, body(person("Invented Ali", Map.of())))).id();
        Caller admin = scene.service.as(scene.tenant, Role.TENANT_ADMIN);
        Caller other = scene.service.as(scene.tenant, Role.PROCESS_LEADER);
        Caller stranger = new Scene().leader;

        assertThat(imports(admin)).containsExactly(sent);
        assertThat(done(admin.get(IMPORTS + "/" + sent)).json().path("applied").asInt())
                .isEqualTo(1);
        for (Caller nobody : List.of(other, stranger)) {
            assertThat(imports(nobody)).isEmpty();
            assertThat(nobody.get(IMPORTS + "/" + sent).status()).isEqualTo(404);
        }
        assertThat(admin.post(PATH, body()).status()).isEqualTo(403);
    }

    @Test
    void whoseIdentityIsProtectedAreShownToTheirHandlersOnly() {
        Callers.Member handler =
                scene.service
                        .callers()
                        .member(scene.tenant, Role.PROCESS_LEADER, null, null, null, null);
        Map<String, Object> protection =
                Map.of(
                        "handlers",
                        List.of(handler.membership()),
                        "mentorSees",
                        List.of(),
                        "on",
                        "2016-02-03");
        Answer sent =
                done(
                        handler.caller()
                                .post(
                                        PATH,
                                        body(
                                                person(
                                                        "Invented Ali",
                                                        Map.of("protection", protection)),
                                                person("Invented Bea", Map.of()))));
        Answer seen =
                done(
                        scene.service
                                .as(scene.tenant, Role.TENANT_ADMIN)
                                .get(IMPORTS + "/" + sent.id()));

        assertThat(sent.json().path("items").size()).isEqualTo(2);
        assertThat(seen.json().path("applied").asInt()).isEqualTo(2);
        assertThat(seen.json().path("items").size()).isEqualTo(1);
        assertThat(seen.json().at("/items/0/row").asInt()).isEqualTo(2);
    }

    private Answer shown(String plural, JsonNode id) {
        return done(scene.leader.get("/api/" + plural + "/" + id.asString()));
    }

    private static Map<String, Object> body(Object... people) {
        return new HashMap<>(Map.of("people", List.of(people), "on", "2016-02-03"));
    }

    private static Map<String, Object> person(String name, Map<String, ?> more) {
        Map<String, Object> person =
                new HashMap<>(
                        Map.of("name", name, "municipality", "kavlinge", "gender", "unknown"));
        person.putAll(more);
        return person;
    }

    private int people() {
        return scene.leader.get("/api/participants?limit=200").json().path("items").size();
    }

    private static List<String> imports(Caller by) {
        return done(by.get(IMPORTS))
                .json()
                .path("items")
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();
    }

    private static List<String> places(Answer answer) {
        return answer.json()
                .path("errors")
                .valueStream()
                .map(each -> each.path("pointer").asString() + " " + each.path("code").asString())
                .toList();
    }
}
