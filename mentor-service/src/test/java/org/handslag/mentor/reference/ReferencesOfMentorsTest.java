package org.handslag.mentor.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.handslag.contracts.Contract;
import org.handslag.mentor.ATenantWithAProgramme;
import org.handslag.mentor.ATenantWithAProgramme.Admitted;
import org.handslag.platform.access.Role;
import org.handslag.platform.id.Ids;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Erasures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Over HTTP: a mentor writes for the participant of an own pair. */
class ReferencesOfMentorsTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final ATenantWithAProgramme tenant = new ATenantWithAProgramme();
    private final String writing = Ids.derived("writing", tenant.key());
    private final String published =
            tenant.publish(writing, Map.of("mayWriteReference", true), Map.of());
    private final Admitted amal = tenant.admitted("Amal", writing, Map.of());
    private final Caller leader = tenant.as(Role.PROCESS_LEADER).after(published, amal.position());
    private final String mentor =
            leader.post("/api/mentors", tenant.recruitment(Map.of("programme", writing))).id();
    private final String pair = Ids.derived("pair", tenant.key());
    private long sequence;

    private String paired(String programme, String state, @Nullable LocalDate ended) {
        Map<String, Object> data = new HashMap<>();
        data.put("id", pair);
        data.put("programme", programme);
        data.put("participant", amal.participant());
        data.put("mentor", mentor);
        data.put("proposedOn", TODAY.minusDays(100).toString());
        if (ended != null) {
            data.put("endedOn", ended.toString());
        }
        data.put("state", state);
        return Bus.shared()
                .publish("pairs", tenant.key(), pair, ++sequence, "pair.proposed.v1", data);
    }

    private Caller mentorAfter(String position) {
        return tenant.asMentor(mentor).after(published, amal.position(), position);
    }

    private Answer write(Caller caller) {
        return caller.post(
                "/api/references",
                Map.of("pair", pair, "on", TODAY, "text", "Amal is always on time"));
    }

    @Test
    void aMentorWritesAndTheParticipantReads() {
        Answer written = write(mentorAfter(paired(writing, "agreed", null)));
        String path = "/api/references/" + written.id();
        Caller herself = tenant.asParticipant(amal.participant()).after(amal.position());

        assertThat(written.status()).isEqualTo(201);
        assertThat(herself.get(path).text()).contains("Amal is always on time");
        assertThat(herself.get("/api/references").json().path("items")).hasSize(1);
        assertThat(leader.get(path).status()).isEqualTo(200);
        assertThat(tenant.asParticipant("nobody").get(path).status()).isEqualTo(404);
        assertThat(tenant.as(Role.CASE_OFFICER).get(path).status()).isEqualTo(403);
        assertThat(write(herself).status()).isEqualTo(403);
        await().untilAsserted(
                        () ->
                                assertThat(Bus.shared().events("references", tenant.key()))
                                        .hasSize(1));
        Bus.Event event = Bus.shared().events("references", tenant.key()).getFirst();
        assertThat(Contract.of("references").orElseThrow().faults(event.type(), event.data()))
                .isEmpty();
        assertThat(event.data().toString()).doesNotContain("on time");
    }

    @Test
    void nobodyWritesWhereTheBlueprintDoesNotLetThemOrThereIsNoPair() {
        assertThat(write(mentorAfter(paired(writing, "proposed", null))).code())
                .isEqualTo("no-pair-yet");
        assertThat(write(leader.after(paired(tenant.programme(), "agreed", null))).code())
                .isEqualTo("no-references-here");
        Caller other = tenant.asMentor(tenant.recruited(leader).id()).after(amal.position());
        assertThat(write(other).json().at("/errors/0/pointer").asString()).isEqualTo("/pair");
    }

    @Test
    void aMentorNeitherWritesNorReadsOnceThePairsGraceIsOver() {
        String path = "/api/references/" + write(mentorAfter(paired(writing, "agreed", null))).id();
        Caller late = mentorAfter(paired(writing, "ended", TODAY.minusDays(15)));

        assertThat(late.get(path).status()).isEqualTo(404);
        assertThat(late.get("/api/references").json().path("items")).isEmpty();
        assertThat(write(late).json().at("/errors/0/pointer").asString()).isEqualTo("/pair");
        assertThat(leader.get(path).status()).isEqualTo(200);
        Caller inGrace = mentorAfter(paired(writing, "ended", TODAY.minusDays(14)));
        assertThat(inGrace.get(path).status()).isEqualTo(200);
    }

    @Test
    void itIsTheParticipantsAndGoesWithThem() {
        Answer written = write(mentorAfter(paired(writing, "agreed", null)));
        String path = "/api/references/" + written.id();
        Caller officer = tenant.as(Role.DATA_PROTECTION_OFFICER);

        Erasures.carriedOut("mentor-service", tenant.key(), "mentor", mentor);
        assertThat(leader.get(path).json().has("mentor")).isFalse();
        assertThat(officer.get("/api/people/" + amal.participant() + "/data").text())
                .contains("Amal is always on time");

        Erasures.carriedOut("mentor-service", tenant.key(), "participant", amal.participant());
        assertThat(leader.get(path).status()).isEqualTo(404);
    }
}
