package org.handslag.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.handslag.contracts.PublicType;
import org.handslag.gateway.ATenant.Client;
import org.handslag.platform.access.PersonFacts;
import org.handslag.platform.access.Persons;
import org.handslag.platform.id.Ids;
import org.handslag.platform.personal.ClientReference;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.reference.ClientReferences;
import org.handslag.platform.tenant.Tenant;
import org.handslag.servers.Servers;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Erasures;
import org.handslag.testkit.EventStream;
import org.handslag.testkit.RunningService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two systems that know the same person by words of their own, and one that does not. */
class WhatASystemCallsSomebodyTest {
    private static final String ONES_WORDS = "zyxel-case-0042";
    private static final String OTHERS_WORDS = "quagga-file-7";

    private final ATenant tenant = new ATenant();
    private final Client one = tenant.system();
    private final Client other = tenant.system();
    private final Client third = tenant.system();
    private final String person = Ids.derived(tenant.key(), "person");
    private final String admission = Ids.derived(tenant.key(), "admission");

    WhatASystemCallsSomebodyTest() {
        tenant.begin("one", one, Map.of());
        tenant.begin("other", other, Map.of());
        tenant.begin("third", third, Map.of());
    }

    @Test
    void comesBackToThatSystemAndToNoOther() {
        refer(1, bothSeals());
        decide(2, bothSeals());

        assertThat(references(one, 2)).containsExactly(ONES_WORDS, ONES_WORDS);
        assertThat(references(other, 2)).containsExactly(OTHERS_WORDS, OTHERS_WORDS);
        assertThat(references(third, 2)).containsExactly("none", "none");
        assertThat(text(one)).doesNotContain(OTHERS_WORDS, "clientReferences", "sealed");
        assertThat(text(other)).doesNotContain(ONES_WORDS, "clientReferences", "sealed");
        assertThat(text(third))
                .doesNotContain(ONES_WORDS, OTHERS_WORDS, "clientReferences", "sealed");
        read(one, 2)
                .forEach(
                        event ->
                                assertThat(type(event).faults(event.path("data")))
                                        .as("%s", event)
                                        .isEmpty());
    }

    @Test
    void comesOfAMentorToo() {
        String mentor = Ids.derived(tenant.key(), "mentor");
        publish(
                "mentors",
                mentor,
                1,
                "mentor.recruited.v1",
                Map.of(
                        "engagements",
                        List.of(Map.of("programme", id("programme"), "recruitedOn", "2016-01-18")),
                        "clientReferences",
                        seals(mentor, Map.of(one.membership(), ONES_WORDS))));

        assertThat(references(one, 1)).containsExactly(ONES_WORDS);
        assertThat(references(third, 1)).containsExactly("none");
    }

    @Test
    void isReadableNeitherOnTheBusNorInTheJournal() {
        refer(1, bothSeals());
        read(one, 1);

        List<String> journal =
                RunningService.of(GatewayApplication.class, GatewayApplication.NAME)
                        .space()
                        .journal(tenant.key())
                        .stream()
                        .map(event -> Objects.requireNonNull(event.getData()).toBytes())
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .toList();
        assertThat(journal)
                .singleElement()
                .asString()
                .contains("clientReferences", one.membership(), other.membership())
                .doesNotContain(ONES_WORDS, OTHERS_WORDS);
        assertThat(Bus.shared().events("admissions", tenant.key()).getFirst().data().toString())
                .contains("clientReferences")
                .doesNotContain(ONES_WORDS, OTHERS_WORDS);
    }

    @Test
    void isNoNewsWhereOnlyTheSealIsAnother() {
        refer(1, bothSeals());
        refer(2, bothSeals());
        refer(3, List.of());
        decide(4, List.of());

        assertThat(read(one, 2))
                .extracting(event -> event.path("type").asString())
                .containsExactly(
                        "org.handslag.admission.referred.v1", "org.handslag.admission.decided.v1");
    }

    @Test
    void doesNotOpenUnderTheNameOfAnotherSystem() {
        ClientReference seal = seals(person, Map.of(one.membership(), ONES_WORDS)).getFirst();
        refer(1, List.of(new ClientReference(other.membership(), person, seal.sealed())));

        assertThat(references(other, 1)).containsExactly("none");
    }

    @Test
    void comesByTheStreamTooAndLiesInNoTopic() {
        refer(1, bothSeals());

        try (EventStream stream = one.caller().stream("/api/events")) {
            assertThat(stream.next(1).getFirst().data())
                    .contains(ONES_WORDS)
                    .doesNotContain(OTHERS_WORDS);
        }
        assumeTrue(
                Servers.shared().subscriberServers().isPresent(),
                "these servers have no address for subscribers");
        Answer opened = tenant.admin().post("/api/subscriptions/one/topic", "{}");
        assertThat(new AKafkaReader(opened.json()).read(1))
                .singleElement()
                .satisfies(
                        record ->
                                assertThat(record.value())
                                        .contains("admission.referred")
                                        .doesNotContain(
                                                ONES_WORDS, "\"reference\"", "clientReferences"));
    }

    @Test
    void isGoneFromTheBeginningOnWhenThePersonIsErased() {
        refer(1, bothSeals());
        assertThat(references(one, 1)).containsExactly(ONES_WORDS);

        Erasures.carriedOut("gateway", tenant.key(), "participant", person);

        assertThat(references(one, 1)).containsExactly("none");
        assertThat(references(other, 1)).containsExactly("none");
    }

    @Test
    void isGoneAlsoWhereMinutesAreKeptAndTheKeyWithThem() {
        refer(1, bothSeals());

        Erasures.carriedOut("gateway", tenant.key(), "participant", person, "minutes");

        assertThat(references(one, 1)).containsExactly("none");
    }

    @Test
    void staysWhereTheDecisionKeepsWhoThePersonIs() {
        refer(1, bothSeals());

        Erasures.carriedOut("gateway", tenant.key(), "participant", person, "identity");

        assertThat(references(one, 1)).containsExactly(ONES_WORDS);
    }

    @Test
    void isLeftOutAsLongAsTheIdentityIsProtected() {
        refer(1, bothSeals());
        assertThat(references(one, 1)).containsExactly(ONES_WORDS);

        participant(1, Map.of("protection", Map.of("handlers", List.of(id("handler")))));
        awaitProtected(true);
        assertThat(references(one, 1)).containsExactly("none");

        participant(2, Map.of());
        awaitProtected(false);
        assertThat(references(one, 1)).containsExactly(ONES_WORDS);
    }

    private void participant(int sequence, Map<String, ?> more) {
        publish("participants", person, sequence, "participant.changed.v1", more);
    }

    private void awaitProtected(boolean is) {
        await().untilAsserted(
                        () -> {
                            PersonFacts facts =
                                    tenant.beans()
                                            .getBean(Persons.class)
                                            .find(new Tenant(tenant.key()), Set.of(person))
                                            .get(person);
                            assertThat(facts).isNotNull();
                            assertThat(facts.protection() != null).isEqualTo(is);
                        });
    }

    private void refer(int sequence, List<ClientReference> seals) {
        publish("admissions", admission, sequence, "admission.referred.v1", referred(seals));
    }

    private void decide(int sequence, List<ClientReference> seals) {
        Map<String, Object> state = new HashMap<>(referred(seals));
        Map<String, String> decision =
                Map.of("outcome", "selected", "on", "2016-03-15", "reason", "fits");
        state.put("decisions", List.of(decision));
        state.put("decision", decision);
        publish("admissions", admission, sequence, "admission.decided.v1", state);
    }

    private Map<String, ?> referred(List<ClientReference> seals) {
        Map<String, Object> state =
                new HashMap<>(
                        Map.of(
                                "participant",
                                person,
                                "programme",
                                id("programme"),
                                "cohort",
                                id("cohort"),
                                "municipality",
                                "lomma",
                                "gender",
                                "woman",
                                "source",
                                "employment-service",
                                "referredOn",
                                "2016-02-03",
                                "steps",
                                List.of(),
                                "leaves",
                                List.of(),
                                "state",
                                "referred"));
        if (!seals.isEmpty()) {
            state.put("clientReferences", seals);
        }
        return state;
    }

    /** As the service that owns the person seals them; never the same twice. */
    private List<ClientReference> bothSeals() {
        return seals(
                person, Map.of(one.membership(), ONES_WORDS, other.membership(), OTHERS_WORDS));
    }

    private List<ClientReference> seals(String about, Map<String, String> given) {
        List<ClientReference> sealed =
                tenant.beans()
                        .getBean(ClientReferences.class)
                        .sealed(
                                new Tenant(tenant.key()),
                                given.entrySet().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Map.Entry::getKey,
                                                        it ->
                                                                PrivateText.about(
                                                                        about, it.getValue()))));
        assertThat(sealed).hasSameSizeAs(given.keySet());
        return sealed;
    }

    private void publish(
            String plural, String id, int sequence, String type, Map<String, ?> fields) {
        Map<String, Object> state = new HashMap<>(fields);
        state.put("id", id);
        Bus.shared().publish(plural, tenant.key(), id, sequence, type, state);
    }

    /** What is in the first so many events; {@code none} where there is no reference. */
    private List<String> references(Client system, int enough) {
        return read(system, enough).stream()
                .map(event -> event.at("/data/reference").asString("none"))
                .toList();
    }

    private List<JsonNode> read(Client system, int enough) {
        return await().until(() -> events(system.caller()), read -> read.size() >= enough);
    }

    private static List<JsonNode> events(Caller system) {
        Answer answer = system.get("/api/events");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.json().spliterator(), false).toList();
    }

    private static String text(Client system) {
        return system.caller().get("/api/events").text();
    }

    private static PublicType type(JsonNode event) {
        return PublicType.all().stream()
                .filter(type -> type.publicName().equals(event.path("type").asString()))
                .findFirst()
                .orElseThrow();
    }

    private String id(String what) {
        return Ids.derived(tenant.key(), what);
    }
}
