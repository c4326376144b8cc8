package org.handslag.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.crypto.tink.Aead;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.gateway.routing.Asking;
import org.handslag.platform.access.Persons;
import org.handslag.platform.id.Ids;
import org.handslag.platform.tenant.Tenant;
import org.handslag.platform.vault.KeyProvider;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.Test;

/** The other services are played by events. */
class ErasingAPersonTest {
    private final ATenant tenant = new ATenant();
    private final String person = Ids.next(0);
    private final Map<String, String> participant = Map.of("kind", "participant", "id", person);
    private final Caller officer = tenant.member(Map.of("role", "data-protection-officer"));
    private final Caller self = tenant.member(Map.of("role", "participant", "person", participant));

    ErasingAPersonTest() {
        heardOf("participants", "participant.registered.v1", person);
    }

    /** The gateway has heard of the person. */
    private void heardOf(String kind, String event, String id) {
        Bus.shared().publish(kind, tenant.key(), id, 1, event, Map.of("id", id));
        await().untilAsserted(
                        () ->
                                assertThat(
                                                tenant.beans()
                                                        .getBean(Persons.class)
                                                        .find(new Tenant(tenant.key()), Set.of(id)))
                                        .containsKey(id));
    }

    private Answer asked(Caller who) {
        return who.post("/api/erasures", Map.of("person", participant, "on", "2018-01-10"));
    }

    private Answer decided(String id, Map<String, ?> ruling) {
        return officer.post("/api/erasures/" + id + "/decision", ruling);
    }

    private static Map<String, ?> granted() {
        return Map.of("outcome", "granted", "ground", "no-longer-needed", "on", "2018-01-12");
    }

    private void partDone(String erasure, String service) {
        String id = Ids.derived("erasure-part", tenant.key(), erasure, service);
        Bus.shared()
                .publish(
                        "erasure-parts",
                        tenant.key(),
                        id,
                        1,
                        "erasure-part.done.v1",
                        Map.of(
                                "id", id,
                                "erasure", erasure,
                                "service", service,
                                "touched", 3,
                                "doneAt", "2018-01-12T10:00:00Z"));
    }

    /** What became of the wishes that an export shows. */
    private static List<String> wishes(Answer export) {
        return export.json()
                .path("parts")
                .valueStream()
                .flatMap(part -> part.path("items").valueStream())
                .filter(item -> item.path("kind").asString().equals("erasures"))
                .map(item -> item.at("/data/ruling/outcome").asString())
                .toList();
    }

    private List<String> progress(String erasure) {
        return officer.get("/api/erasures/" + erasure)
                .json()
                .path("parts")
                .valueStream()
                .map(part -> part.path("progress").asString())
                .toList();
    }

    @Test
    void thePersonAsksTheOfficerDecidesAndEveryServiceReports() throws Exception {
        KeyProvider keys = tenant.beans().getBean(KeyProvider.class);
        Aead key = keys.of(new Tenant(tenant.key()), person);
        key.encrypt(new byte[] {1}, new byte[0]);
        String id = asked(self).id();

        assertThat(self.get("/api/erasures/" + id).json().path("state").asString())
                .isEqualTo("requested");
        assertThat(self.post("/api/erasures/" + id + "/decision", granted()).status())
                .isEqualTo(403);
        assertThat(decided(id, granted()).json().path("state").asString()).isEqualTo("erasing");
        await().untilAsserted(
                        () ->
                                assertThat(progress(id))
                                        .containsExactly(
                                                "done", "waiting", "waiting", "waiting", "waiting",
                                                "waiting"));
        assertThat(keys.isDestroyed(new Tenant(tenant.key()), person)).isTrue();
        assertThat(self.get("/api/erasures/" + id).status()).as("membership ended").isEqualTo(403);

        Asking.services().forEach(service -> partDone(id, service));
        await().untilAsserted(
                        () ->
                                assertThat(
                                                officer.get("/api/erasures/" + id)
                                                        .json()
                                                        .path("state")
                                                        .asString())
                                        .isEqualTo("done"));
        assertThat(progress(id)).containsOnly("done");
        assertThat(Bus.shared().events("erasures", tenant.key()))
                .extracting(Bus.Event::type)
                .containsExactly(
                        "erasure.requested.v1", "erasure.granted.v1", "erasure.completed.v1");
    }

    @Test
    void aProtectedIdentityDoesNotStandBetweenThePersonAndTheOfficer() {
        String marked =
                Bus.shared()
                        .publish(
                                "participants",
                                tenant.key(),
                                person,
                                2,
                                "participant.protected.v1",
                                Map.of(
                                        "id",
                                        person,
                                        "protection",
                                        Map.of(
                                                "handlers",
                                                List.of("01J8QY3N5V7W9X1Z2A4B6C8D0E"),
                                                "mentorSees",
                                                List.of())));
        Caller knowing = officer.after(marked);

        assertThat(knowing.get("/api/people/" + person + "/data").status()).isEqualTo(200);
        String id = asked(knowing).id();
        assertThat(knowing.get("/api/erasures/" + id).status()).isEqualTo(200);
        assertThat(decided(id, granted()).status()).isEqualTo(200);
    }

    @Test
    void whoIsMadeAnonymousByRetentionIsNoMemberAnyMoreAndAnInvitationLeadsNowhere() {
        assertThat(self.get("/api/memberships/me").status()).isEqualTo(200);
        String code =
                tenant.invite(tenant.admin(), Map.of("role", "participant", "person", participant))
                        .json()
                        .path("code")
                        .asString();
        Bus.shared()
                .publish(
                        "participants",
                        tenant.key(),
                        person,
                        2,
                        "participant.anonymised.v1",
                        Map.of("id", person, "state", "anonymised"));

        await().untilAsserted(
                        () ->
                                assertThat(self.get("/api/people/" + person + "/data").status())
                                        .isEqualTo(403));
        await().untilAsserted(
                        () ->
                                assertThat(
                                                officer.get("/api/people/" + person + "/data")
                                                        .json()
                                                        .path("items"))
                                        .isEmpty());
        assertThat(tenant.accept(tenant.subject(), code).status()).isGreaterThanOrEqualTo(400);
        assertThat(Bus.shared().events("memberships", tenant.key()))
                .extracting(Bus.Event::type)
                .containsOnlyOnce("membership.ended.v1");
    }

    @Test
    void aMentorsMembershipEndsLikewise() {
        String mentor = Ids.next(4);
        Map<String, String> named = Map.of("kind", "mentor", "id", mentor);
        Caller own = tenant.member(Map.of("role", "mentor", "person", named));
        assertThat(own.get("/api/people/" + mentor + "/data").status()).isEqualTo(200);
        Bus.shared()
                .publish(
                        "mentors",
                        tenant.key(),
                        mentor,
                        1,
                        "mentor.anonymised.v1",
                        Map.of("id", mentor, "state", "anonymised"));

        await().untilAsserted(
                        () ->
                                assertThat(own.get("/api/people/" + mentor + "/data").status())
                                        .isEqualTo(403));
    }

    @Test
    void aRefusalNamesItsGroundAndErasesNothing() {
        String id = asked(officer).id();
        Answer refused =
                decided(
                        id,
                        Map.of(
                                "outcome",
                                "refused",
                                "ground",
                                "public-record-must-be-kept",
                                "on",
                                "2018-01-12"));

        assertThat(refused.json().path("state").asString()).isEqualTo("refused");
        assertThat(refused.json().path("parts")).isEmpty();
        assertThat(self.get("/api/memberships/me").status()).isEqualTo(200);
        assertThat(wishes(self.get("/api/people/" + person + "/export")))
                .as("what was decided is theirs to see")
                .containsExactly("refused");
        assertThat(asked(self).status()).as("one may ask again").isEqualTo(201);
    }

    @Test
    void aDecisionWhoseGroundDoesNotFitIsRefusedAndOneWishAtATimeIsPending() {
        String id = asked(officer).id();

        assertThat(asked(officer).code()).isEqualTo("erasure-pending");
        assertThat(
                        decided(
                                        id,
                                        Map.of(
                                                "outcome",
                                                "granted",
                                                "ground",
                                                "legal-claim",
                                                "on",
                                                "2018-01-12"))
                                .code())
                .isEqualTo("ground-does-not-fit");
        assertThat(
                        decided(
                                        id,
                                        Map.of(
                                                "outcome",
                                                "in-part",
                                                "ground",
                                                "legal-claim",
                                                "on",
                                                "2018-01-12"))
                                .code())
                .isEqualTo("nothing-kept");
    }

    @Test
    void nobodyWhoIsNotThereCanBeErasedNorAsSomebodyElse() {
        String mentor = Ids.next(2);
        heardOf("mentors", "mentor.recruited.v1", mentor);

        Answer nobody =
                officer.post(
                        "/api/erasures",
                        Map.of(
                                "person",
                                Map.of("kind", "participant", "id", Ids.next(3)),
                                "on",
                                "2018-01-10"));
        Answer other =
                officer.post(
                        "/api/erasures",
                        Map.of(
                                "person",
                                Map.of("kind", "participant", "id", mentor),
                                "on",
                                "2018-01-10"));

        assertThat(nobody.status()).isEqualTo(404);
        assertThat(other.code()).isEqualTo("person-is-other-kind");
    }

    @Test
    void whatIsKeptInPartKeepsTheKeyAndTheMembership() {
        KeyProvider keys = tenant.beans().getBean(KeyProvider.class);
        assertThat(self.get("/api/memberships/me").status()).isEqualTo(200);
        String id = asked(officer).id();

        Answer decided =
                decided(
                        id,
                        Map.of(
                                "outcome",
                                "in-part",
                                "ground",
                                "public-record-must-be-kept",
                                "keeps",
                                List.of("identity", "minutes"),
                                "on",
                                "2018-01-12"));

        assertThat(decided.json().path("keeps")).hasSize(2);
        await().untilAsserted(() -> assertThat(progress(id)).first().isEqualTo("done"));
        assertThat(keys.isDestroyed(new Tenant(tenant.key()), person)).isFalse();
        assertThat(self.get("/api/erasures/" + id).status()).isEqualTo(200);
    }

    @Test
    void nobodyReachesTheErasureOrTheDataOfSomebodyElse() {
        String id = asked(officer).id();
        Caller other =
                tenant.member(
                        Map.of(
                                "role",
                                "participant",
                                "person",
                                Map.of("kind", "participant", "id", Ids.next(1))));

        assertThat(other.get("/api/erasures/" + id).status()).isEqualTo(404);
        assertThat(asked(other).status()).isEqualTo(404);
        assertThat(other.get("/api/people/" + person + "/data").status()).isEqualTo(404);
        assertThat(other.get("/api/people/" + person + "/export").status()).isEqualTo(404);
    }

    @Test
    void anExportNamesThePartsThatDidNotAnswer() {
        Answer export = self.get("/api/people/" + person + "/export");
        Answer page =
                self.with("Accept", "text/html")
                        .with("Accept-Language", "sv")
                        .get("/api/people/" + person + "/export");

        assertThat(export.json().path("missing")).hasSize(5);
        assertThat(export.json().at("/parts/0/items/0/kind").asString()).isEqualTo("invitations");
        assertThat(page.text())
                .startsWith("<!DOCTYPE html>")
                .contains("Allt om dig", "Inte fullständigt", "mentor-service", "Din behörighet")
                .doesNotContain("<script", "http:", "https:");
        assertThat(page.header("Content-Security-Policy")).contains("style-src 'sha256-");
    }
}
