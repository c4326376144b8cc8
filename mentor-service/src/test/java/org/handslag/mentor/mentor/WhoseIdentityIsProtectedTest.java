package org.handslag.mentor.mentor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.mentor.ATenantWithAProgramme;
import org.handslag.platform.access.Role;
import org.handslag.platform.id.Ids;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Callers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Over HTTP: who knows of a mentor whose identity is protected, and what they know. */
class WhoseIdentityIsProtectedTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final ATenantWithAProgramme tenant = new ATenantWithAProgramme();
    private final Callers.Member handler = tenant.member(Role.PROCESS_LEADER);
    private final Callers.Member officer = tenant.member(Role.CASE_OFFICER);
    private final Caller other = tenant.as(Role.PROCESS_LEADER);
    private final String mentor = tenant.recruited(other).id();
    private final String participant = Ids.derived("participant", tenant.key());

    @Test
    void handlersAndTheMentorOnly() {
        done(handler.caller().post(path("/protection"), mark("name")));

        for (Caller stranger :
                List.of(
                        other,
                        tenant.as(Role.CASE_OFFICER),
                        tenant.partnerStaff("union"),
                        tenant.asMentor(tenant.recruited(other).id()))) {
            assertThat(stranger.get(path("")).status()).isEqualTo(404);
            assertThat(stranger.get("/api/mentors").text()).doesNotContain(mentor);
        }
        for (Map.Entry<String, Map<String, ?>> write :
                Map.<String, Map<String, ?>>of(
                                "/protection", mark("name"),
                                "/protection-change", mark(),
                                "/protection-end", Map.of("on", TODAY),
                                "/capacity", Map.of("capacity", 1),
                                "/profile", Map.of("name", "Somebody Else"))
                        .entrySet()) {
            assertThat(other.post(path(write.getKey()), write.getValue()).status())
                    .as(write.getKey())
                    .isEqualTo(404);
        }
        for (Caller knowing :
                List.of(handler.caller(), officer.caller(), tenant.asMentor(mentor))) {
            assertThat(knowing.get(path("")).text()).contains("Ingrid Ek");
            assertThat(knowing.get("/api/mentors").text()).contains(mentor);
        }
    }

    @Test
    void nobodyOnTheBusLearnsOfBackgroundsAndWishes() {
        String told = "{\"gender\":\"man\"}";
        done(
                tenant.asMentor(mentor)
                        .post(
                                path("/profile"),
                                Map.of(
                                        "cultures", List.of("syrian"),
                                        "wishes", Map.of("gender", "man"))));
        assertThat(published(2).toString()).contains("syrian", told);
        done(handler.caller().post(path("/protection"), mark()));
        assertThat(published(3).toString()).contains("protection").doesNotContain("syrian", told);
        assertThat(handler.caller().get(path("")).text()).contains("syrian", told);
    }

    private JsonNode published(int sequence) {
        return await().until(
                        () -> Bus.shared().events("mentors", tenant.key()),
                        events -> events.size() >= sequence)
                .get(sequence - 1)
                .data();
    }

    @Test
    void nobodyElseFindsThemByNameMailOrPhone() {
        done(handler.caller().post(path("/protection"), mark()));

        for (String asked : List.of("name=Ingrid", "email=ingrid.ek@example.org")) {
            assertThat(other.get("/api/mentors?" + asked).json().path("items")).isEmpty();
            assertThat(handler.caller().get("/api/mentors?" + asked).text()).contains(mentor);
        }
    }

    @Test
    void fromTheFirstMomentOnWhereTheyAreRecruitedSo() {
        Map<String, Object> body = tenant.recruitment(Map.of("protection", mark("profile")));
        Answer recruited = handler.caller().post("/api/mentors", body);

        assertThat(recruited.status()).as(recruited.toString()).isEqualTo(201);
        assertThat(recruited.json().at("/protection/participantSees/0").asString())
                .isEqualTo("profile");
        assertThat(other.get("/api/mentors/" + recruited.id()).status()).isEqualTo(404);
        Answer without = other.post("/api/mentors", body);
        assertThat(without.code())
                .as("who sets it would not see them")
                .isEqualTo("handler-among-handlers");
    }

    @Test
    void theMarkIsChangedAndLiftedByHandlersAndItsCourseIsKept() {
        done(handler.caller().post(path("/protection"), mark("name")));
        assertThat(handler.caller().post(path("/protection"), mark()).code())
                .isEqualTo("already-protected");
        done(officer.caller().post(path("/protection-change"), mark("name", "contact")));
        Answer lifted = done(officer.caller().post(path("/protection-end"), Map.of("on", TODAY)));

        assertThat(lifted.json().at("/protection/changes").valueStream())
                .extracting(change -> change.path("change").asString())
                .containsExactly("set", "changed", "lifted");
        assertThat(lifted.json().at("/protection/changes/1/recordedBy").asString())
                .isEqualTo(officer.membership());
        assertThat(other.get(path("")).status()).isEqualTo(200);
        assertThat(other.post(path("/protection-end"), Map.of("on", TODAY)).code())
                .isEqualTo("not-protected");
        assertThat(Bus.shared().events("mentors", tenant.key()))
                .extracting(Bus.Event::type)
                .containsExactly(
                        "mentor.recruited.v1",
                        "mentor.protected.v1",
                        "mentor.protection-changed.v1",
                        "mentor.protection-lifted.v1");
    }

    @Test
    void aHandlerIsStaff() {
        Map<String, Object> nobody = new HashMap<>(mark());
        nobody.put("handlers", List.of(handler.membership(), Ids.derived("nobody", tenant.key())));
        Answer refused = handler.caller().post(path("/protection"), nobody);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/handlers/1");
    }

    @Test
    void theOwnParticipantReadsWhatWasDecidedAndNothingElse() {
        String position = agreed();
        Caller own = tenant.asParticipant(participant).after(position);
        String card = path("/card");
        assertThat(own.get(card).text())
                .contains("Ingrid Ek", "ingrid.ek@example.org", "gardening");

        done(handler.caller().post(path("/protection"), mark("name")));
        assertThat(own.get(card).text())
                .contains("Ingrid Ek")
                .doesNotContain(
                        "ingrid.ek@example.org", "0701740605", "gardening", "owner", "1323");
        done(handler.caller().post(path("/protection-change"), mark()));
        assertThat(own.get(card).status()).isEqualTo(404);
    }

    private Map<String, Object> mark(String... participantSees) {
        return Map.of(
                "handlers", List.of(handler.membership(), officer.membership()),
                "participantSees", List.of(participantSees),
                "on", TODAY);
    }

    private String path(String rest) {
        return "/api/mentors/" + mentor + rest;
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    private String agreed() {
        String pair = Ids.derived("pair", tenant.key());
        return Bus.shared()
                .publish(
                        "pairs",
                        tenant.key(),
                        pair,
                        1,
                        "pair.agreed.v1",
                        Map.of(
                                "id",
                                pair,
                                "programme",
                                tenant.programme(),
                                "participant",
                                participant,
                                "mentor",
                                mentor,
                                "proposedOn",
                                TODAY.minusDays(9).toString(),
                                "agreedOn",
                                TODAY.minusDays(3).toString(),
                                "state",
                                "agreed"));
    }
}
