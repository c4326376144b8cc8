package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.participant.Scene.done;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FindingSomebodyTest {
    private final Scene scene = new Scene();
    private final Caller kavlinge = officer("kavlinge");
    private final Caller lomma = officer("lomma");

    @Test
    void byMailAndPhoneHoweverTheyAreWritten() {
        String id =
                register(kavlinge, "kavlinge", "Åsa Ek", "Asa.Ek@Example.org", "070-12 34", "a");
        register(kavlinge, "kavlinge", "Bo Ek", "bo@example.org", "070-99", "b");

        assertThat(ids(scene.leader, "email", " ASA.ek@example.ORG ")).containsExactly(id);
        assertThat(ids(scene.leader, "phone", "(070) 1234")).containsExactly(id);
        assertThat(ids(scene.leader, "email", "asa.ek@example.or")).isEmpty();
        assertThat(
                        scene.leader
                                .get("/api/participants?email=asa.ek@example.org&phone=07099")
                                .json()
                                .path("items"))
                .isEmpty();
    }

    @Test
    void byTheNewMailAfterAChangeAndNotByTheOld() {
        String id = register(kavlinge, "kavlinge", "Åsa Ek", "old@example.org", "1", "a");
        done(
                kavlinge.post(
                        "/api/participants/" + id + "/profile",
                        Map.of("email", "new@example.org")));

        assertThat(ids(kavlinge, "email", "new@example.org")).containsExactly(id);
        assertThat(ids(kavlinge, "email", "old@example.org")).isEmpty();
    }

    @Test
    void byAReferenceForTheMembershipThatGaveItOnly() {
        String id = register(kavlinge, "kavlinge", "Åsa Ek", "a@example.org", "1", "K-17");

        assertThat(ids(kavlinge, "reference", "k-17")).containsExactly(id);
        assertThat(ids(scene.leader, "reference", "K-17")).isEmpty();
        assertThat(ids(officer("kavlinge"), "reference", "K-17")).isEmpty();
    }

    @Test
    void withinTheCallersReachOnly() {
        register(kavlinge, "kavlinge", "Åsa Ek", "a@example.org", "1", "K-17");

        assertThat(ids(lomma, "email", "a@example.org")).isEmpty();
        assertThat(ids(lomma, "phone", "1")).isEmpty();
        assertThat(ids(lomma, "name", "åsa")).isEmpty();
        assertThat(ids(new Scene().leader, "email", "a@example.org")).isEmpty();
    }

    @Test
    void byAPartOfTheNameInTheOrderOfNames() {
        register(kavlinge, "kavlinge", "Cilla Ek", "c@example.org", "3", "c");
        register(lomma, "lomma", "Anna Ekman", "a@example.org", "1", "a");
        register(kavlinge, "kavlinge", "Bo Gren", "b@example.org", "2", "b");
        String path = "/api/participants?limit=1&name=EK";
        Answer first = scene.leader.get(path);
        Answer second = scene.leader.get(path + "&after=" + first.json().path("next").asString());

        assertThat(names(scene.leader.get("/api/participants?name=ek")))
                .containsExactly("Anna Ekman", "Cilla Ek");
        assertThat(names(first)).containsExactly("Anna Ekman");
        assertThat(names(second)).containsExactly("Cilla Ek");
        assertThat(second.json().path("next").isMissingNode()).isTrue();
        assertThat(names(kavlinge.get("/api/participants?name=")))
                .containsExactly("Bo Gren", "Cilla Ek");
    }

    private static List<String> names(Answer answer) {
        return texts(answer, "name");
    }

    private static List<String> ids(Caller by, String what, String value) {
        return texts(
                by.get(
                        "/api/participants?"
                                + what
                                + "="
                                + URLEncoder.encode(value, StandardCharsets.UTF_8)),
                "id");
    }

    private static List<String> texts(Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode items = answer.json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(field).asString())
                .toList();
    }

    private String register(
            Caller by,
            String municipality,
            String name,
            String email,
            String phone,
            String reference) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("municipality", municipality);
        body.put("gender", "woman");
        body.put("email", email);
        body.put("phone", phone);
        body.put("reference", reference);
        body.put("registeredOn", "2016-02-03");
        Answer registered = by.post("/api/participants", body);
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        return registered.id();
    }

    private Caller officer(String municipality) {
        return Scene.SERVICE.as(scene.tenant, Role.CASE_OFFICER, municipality, null, null);
    }
}
