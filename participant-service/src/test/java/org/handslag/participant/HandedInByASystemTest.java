package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handslag.participant.Scene.created;
import static org.handslag.participant.Scene.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handslag.platform.access.Role;
import org.handslag.platform.json.Json;
import org.handslag.platform.personal.ClientReference;
import org.handslag.platform.reference.ClientReferences;
import org.handslag.platform.tenant.Tenant;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Callers;
import org.handslag.testkit.Erasures;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Systems that register and refer people, call them by words of their own, and read nobody. */
class HandedInByASystemTest {
    private static final String CASE = "zyxel-case-0042";
    private static final String REFERRAL = "zyxel-referral-7";

    private final Scene scene = new Scene();
    private final Callers.Member system = system(null);
    private final String cohort = scene.cohort(scene.programme().id()).id();

    private Callers.Member system(String municipality) {
        return scene.service
                .callers()
                .member(scene.tenant, Role.SYSTEM_CLIENT, municipality, null, null, null);
    }

    @Test
    void isAnsweredWithWhatTheSystemSentAndItsOwnReference() {
        Answer person = registered(system.caller());
        Answer admission = created(system.caller().post("/api/admissions", referral(person.id())));

        assertThat(person.json().path("reference").asString()).isEqualTo(CASE);
        assertThat(person.json().path("name").asString()).isEqualTo("Amina Exempel");
        assertThat(admission.json().path("reference").asString()).isEqualTo(REFERRAL);
        assertThat(scene.leader.get("/api/participants/" + person.id()).text())
                .doesNotContain(CASE);
        assertThat(scene.leader.get("/api/admissions/" + admission.id()).text())
                .doesNotContain(CASE, REFERRAL);
    }

    @Test
    void isReadByNoSystemNotEvenByTheOneThatHandedThemIn() {
        String person = registered(system.caller()).id();

        assertThat(system.caller().get("/api/participants/" + person).status()).isEqualTo(403);
        assertThat(system.caller().get("/api/participants?reference=" + CASE).status())
                .isEqualTo(403);
        assertThat(system.caller().get("/api/admissions").status()).isEqualTo(403);
    }

    @Test
    void isAnsweredTheSameAgainWhateverHasBecomeOfThePersonSince() {
        Caller registering = system.caller().underKey(UUID.randomUUID().toString());
        Caller referring = system.caller().underKey(UUID.randomUUID().toString());
        Answer person = registered(registering);
        Answer admission = created(referring.post("/api/admissions", referral(person.id())));
        done(
                scene.leader.post(
                        "/api/participants/" + person.id() + "/profile",
                        Map.of(
                                "name", "Beata Nyttnamn",
                                "municipality", "lomma",
                                "gender", "other",
                                "phone", "0700")));
        done(scene.step(admission.id(), "motivation", "2016-02-10"));
        done(
                scene.leader.post(
                        "/api/admissions/" + admission.id() + "/withdrawal",
                        Map.of("on", "2016-02-20", "reason", "moved")));

        Answer personAgain = registering.post("/api/participants", person("kavlinge"));
        Answer admissionAgain = referring.post("/api/admissions", referral(person.id()));

        assertThat(personAgain.json()).isEqualTo(person.json());
        assertThat(personAgain.header("ETag")).isEqualTo(person.header("ETag"));
        assertThat(admissionAgain.json()).isEqualTo(admission.json());
        assertThat(admissionAgain.header("ETag")).isEqualTo(admission.header("ETag"));
    }

    @Test
    void isReferredByTheSystemThatRegisteredThemOnly() {
        String person = registered(system.caller()).id();
        String staffs = scene.participant(scene.leader, "kavlinge").id();

        for (Answer answer :
                List.of(
                        system(null).caller().post("/api/admissions", referral(person)),
                        system.caller().post("/api/admissions", referral(staffs)),
                        system.caller().post("/api/admissions", referral("nobody")))) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/participant");
            assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("unknown");
        }
    }

    @Test
    void isOfTheSystemsMunicipality() {
        Caller inLomma = system("lomma").caller();

        assertThat(inLomma.post("/api/participants", person("kavlinge")).status()).isEqualTo(404);
        created(inLomma.post("/api/participants", person("lomma")));
    }

    @Test
    void isNobodyWithAProtectedIdentity() {
        Map<String, Object> body = new HashMap<>(person("kavlinge"));
        body.put(
                "protection",
                Map.of(
                        "handlers", List.of(system.membership()),
                        "mentorSees", List.of(),
                        "on", "2016-02-03"));

        Answer answer = system.caller().post("/api/participants", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/protection");
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("not-by-a-system");
    }

    @Test
    void isToldWithItsReferenceSealedForThatSystem() {
        String person = registered(system.caller()).id();
        String admission = created(system.caller().post("/api/admissions", referral(person))).id();

        Bus.Event told = told(admission);

        assertThat(told.data().toString()).doesNotContain(CASE, REFERRAL);
        List<ClientReference> sealed = sealed(told);
        assertThat(sealed)
                .singleElement()
                .satisfies(it -> assertThat(it.client()).isEqualTo(system.membership()));
        assertThat(opened(system, sealed)).isEqualTo(REFERRAL);
        assertThat(opened(system(null), sealed)).isEqualTo("none");
    }

    @Test
    void isToldWithTheReferenceOfTheRegistrationWhereStaffRefer() {
        String person = registered(system.caller()).id();
        String admission = scene.referral(scene.leader, person, cohort).id();

        List<ClientReference> sealed = sealed(told(admission));

        assertThat(sealed).as("the leader's own stays off the bus").hasSize(1);
        assertThat(opened(system, sealed)).isEqualTo(CASE);
    }

    @Test
    void isSealedOnceAndToldTheSameWithEveryChange() {
        String person = registered(system.caller()).id();
        String admission = created(system.caller().post("/api/admissions", referral(person))).id();
        done(scene.step(admission, "motivation", "2016-02-10"));

        assertThat(told(2).stream().map(HandedInByASystemTest::sealed).distinct()).hasSize(1);
    }

    @Test
    void readsEverythingOfItselfAndNoSeal() {
        String person = registered(system.caller()).id();
        created(system.caller().post("/api/admissions", referral(person)));

        String shown =
                scene.service
                        .as(scene.tenant, Role.DATA_PROTECTION_OFFICER)
                        .get("/api/people/" + person + "/data")
                        .text();

        assertThat(shown).contains(CASE, REFERRAL).doesNotContain("sealed");
    }

    @Test
    void isUnreadableForTheSystemTooWhenThePersonIsErased() {
        String person = registered(system.caller()).id();
        String admission = created(system.caller().post("/api/admissions", referral(person))).id();
        List<ClientReference> sealed = sealed(told(admission));

        Erasures.carriedOut("participant-service", scene.tenant, "participant", person);

        assertThat(opened(system, sealed)).isEqualTo("none");
    }

    private Answer registered(Caller by) {
        return created(by.post("/api/participants", person("kavlinge")));
    }

    private static Map<String, Object> person(String municipality) {
        return Map.of(
                "name", "Amina Exempel",
                "municipality", municipality,
                "gender", "woman",
                "reference", CASE,
                "registeredOn", "2016-02-03");
    }

    private Map<String, Object> referral(String participant) {
        Map<String, Object> body = new HashMap<>(Scene.referralBody(participant, cohort));
        body.put("reference", REFERRAL);
        return body;
    }

    private Bus.Event told(String admission) {
        return told(1).stream()
                .filter(event -> event.id().equals(admission))
                .findFirst()
                .orElseThrow();
    }

    /** What is told of admissions here, once so much is. */
    private List<Bus.Event> told(int enough) {
        return await().until(
                        () -> Bus.shared().events("admissions", scene.tenant),
                        told -> told.size() >= enough);
    }

    private static List<ClientReference> sealed(Bus.Event event) {
        return event.data()
                .path("clientReferences")
                .valueStream()
                .map((JsonNode each) -> Json.tolerant().convertValue(each, ClientReference.class))
                .toList();
    }

    private String opened(Callers.Member by, List<ClientReference> sealed) {
        return scene.service
                .context()
                .getBean(ClientReferences.class)
                .opened(new Tenant(scene.tenant), by.membership(), sealed)
                .orElse("none");
    }
}
