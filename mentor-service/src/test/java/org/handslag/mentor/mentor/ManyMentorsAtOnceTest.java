package org.handslag.mentor.mentor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.mentor.ATenantWithAProgramme;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.Test;

class ManyMentorsAtOnceTest {
    private static final String PATH = "/api/mentors/import";
    private static final String IMPORTS = "/api/mentors/imports";
    private static final String GOOD =
            """
            name;gender;position;municipality;industry;languages;occupations;capacity;newMentor;channel
            Invented Ali;man;owner;kavlinge;trade;sv:native ar:B2;1323;3;true;
            "Invented; Bea";woman;manager;;;;;;;others
            """;

    private final ATenantWithAProgramme tenant = new ATenantWithAProgramme();
    private final Caller leader = tenant.as(Role.PROCESS_LEADER);

    @Test
    void areEnteredOnceFromATableHoweverOftenItIsSent() {
        Answer tried = leader.post(PATH, body("csv", GOOD, Map.of("dryRun", true)));
        assertThat(tried.status()).as(tried.toString()).isEqualTo(200);
        assertThat(tried.json().path("rows").asInt()).isEqualTo(2);
        assertThat(mentors()).isEmpty();

        Answer first = leader.underKey("table").post(PATH, body("csv", GOOD, Map.of()));
        Answer again = leader.underKey("table").post(PATH, body("csv", GOOD, Map.of()));

        assertThat(first.json().path("state").asString()).isEqualTo("done");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(mentors()).containsExactlyInAnyOrderElementsOf(entered(first)).hasSize(2);
        Answer ali = leader.get("/api/mentors/" + entered(first).getFirst());
        assertThat(ali.json().path("capacity").asInt()).isEqualTo(3);
        assertThat(ali.json().at("/engagements/0/channel").asString()).isEqualTo("rotary");
        assertThat(ali.json().at("/engagements/0/recruitedOn").asString())
                .isEqualTo(ATenantWithAProgramme.RECRUITED.toString());
        Answer bea = leader.get("/api/mentors/" + entered(first).getLast());
        assertThat(bea.json().path("name").asString()).isEqualTo("Invented; Bea");
        assertThat(bea.json().at("/engagements/0/channel").asString()).isEqualTo("others");
    }

    @Test
    void areEnteredAsTheyWouldBeOneByOne() {
        Answer loaded =
                leader.post(
                        PATH,
                        Map.of(
                                "on",
                                "2016-03-01",
                                "people",
                                List.of(tenant.recruitment(Map.of("name", "Invented Cid")))));

        assertThat(loaded.json().path("applied").asInt()).isEqualTo(1);
        Answer shown = leader.get("/api/mentors/" + entered(loaded).getFirst());
        assertThat(shown.json().path("name").asString()).isEqualTo("Invented Cid");
        assertThat(shown.json().at("/interests/0").asString()).isEqualTo("gardening");
        assertThat(shown.json().at("/engagements/0/recruitedOn").asString())
                .isEqualTo(ATenantWithAProgramme.RECRUITED.toString());
    }

    @Test
    void areRefusedWholeAndEveryFaultyOneIsNamed() {
        String wrong =
                """
                name,gender,position,industry,capacity,birthYear,channel,colour
                Invented Ali,man,owner,trade,2,1970,,red
                ,man,owner,,,,,
                Invented Cid,man,king,,,,,
                Invented Dan,man,owner,fishing,,,,
                Invented Eva,woman,owner,,70,,,
                Invented Fia,woman,owner,,,2016,,
                Invented Gun,woman,owner,,,,pigeon,
                Invented Hal,man,owner,,many,,,
                """;
        List<String> places = places(leader.post(PATH, body("csv", wrong, Map.of())));
        assertThat(places)
                .containsExactlyInAnyOrder(
                        "/csv/0 unknown-field",
                        "/csv/2/name required",
                        "/csv/3/position wrong-type",
                        "/csv/4/industry unknown",
                        "/csv/5/capacity out-of-range",
                        "/csv/6 born-after-recruitment",
                        "/csv/7/channel unknown",
                        "/csv/8/capacity wrong-type");
        assertThat(places(leader.post(PATH, body("csv", wrong, Map.of("dryRun", true)))))
                .isEqualTo(places);

        Map<String, Object> stranger = tenant.recruitment(Map.of("organisation", "nobodys"));
        Map<String, Object> elsewhere = tenant.recruitment(Map.of("programme", "nobodys"));
        Map<String, Object> fine = tenant.recruitment(Map.of());
        assertThat(
                        places(
                                leader.post(
                                        PATH,
                                        body(
                                                "people",
                                                List.of(fine, stranger, elsewhere),
                                                Map.of()))))
                .containsExactly("/people/1/organisation unknown", "/people/2/programme unknown");
        assertThat(mentors()).isEmpty();
        assertThat(leader.get(IMPORTS).json().path("items").size()).isZero();
    }

    @Test
    void areImportedByWhoMayRecruitAndSeenByThemAndTheAdmins() {
        String sent = leader.post(PATH, body("csv", GOOD, Map.of())).id();

        assertThat(tenant.as(Role.CASE_OFFICER).post(PATH, body("csv", GOOD, Map.of())).status())
                .isEqualTo(403);
        assertThat(tenant.as(Role.SYSTEM_CLIENT).get(IMPORTS + "/" + sent).status()).isEqualTo(404);
        assertThat(tenant.as(Role.SYSTEM_CLIENT).post(PATH, body("csv", GOOD, Map.of())).status())
                .isEqualTo(200);
        assertThat(tenant.as(Role.TENANT_ADMIN).get(IMPORTS + "/" + sent).status()).isEqualTo(200);
        assertThat(tenant.as(Role.PROCESS_LEADER).get(IMPORTS + "/" + sent).status())
                .isEqualTo(404);
        assertThat(leader.get(IMPORTS).json().at("/items/0/id").asString()).isEqualTo(sent);
    }

    private Map<String, Object> body(String field, Object rows, Map<String, ?> more) {
        Map<String, Object> body =
                new HashMap<>(
                        Map.of(
                                field,
                                rows,
                                "on",
                                ATenantWithAProgramme.RECRUITED,
                                "programme",
                                tenant.programme(),
                                "channel",
                                "rotary"));
        body.putAll(more);
        return body;
    }

    private List<String> mentors() {
        return texts(leader.get("/api/mentors"), "id");
    }

    private static List<String> entered(Answer loaded) {
        return texts(loaded, "mentor");
    }

    private static List<String> texts(Answer answer, String field) {
        return answer.json()
                .path("items")
                .valueStream()
                .map(each -> each.path(field).asString())
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
