package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.participant.Scene.created;
import static org.handslag.participant.Scene.done;

import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Callers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over HTTP: who follows all participants of one programme for an authority (decision 0021). */
class AnAuthoritysContactTest {
    private static final String INTAKE =
            """
            {
              "sources": [{"key": "nav", "title": "NAV"}, {"key": "sfi", "title": "Sfi"}],
              "steps": [{"key": "application", "title": "Application", "kind": "application",
                         "required": true}],
              "reasons": {
                "selected": [{"key": "fits", "title": "Fits"}]
              }
            }
            """;
    private static final String COURSE =
            """
            {"months": 12, "contact": "nav",
             "measures": [{"key": "wage-subsidy", "title": "Wage subsidy"}]}
            """;

    private final Intakes programme = new Intakes(INTAKE, "5", COURSE);
    private final Scene scene = programme.scene();
    private final String cohort = programme.cohort();
    private final Callers.Member contact = contactOf(programme.id());
    private final Caller nav = contact.caller();
    private String admission = "";
    private String participant = "";

    @BeforeEach
    void somebodyIsAdmitted() {
        admission = programme.applicant(cohort, "sfi", 1);
        programme.taken(admission, "application", "2018-01-10", Map.of());
        done(programme.decide(admission, "selected", "fits", Map.of()));
        participant =
                done(scene.leader.get("/api/admissions/" + admission))
                        .json()
                        .path("participant")
                        .asString();
    }

    @Test
    void seesEverybodyOfTheProgrammeAndNobodyElse() {
        String other = programme.applicant(cohort, "nav", 2);
        String stranger = scene.participant(scene.leader, "kavlinge").id();

        assertThat(nav.get("/api/participants").json().path("items")).hasSize(2);
        assertThat(nav.get("/api/admissions?cohort=" + cohort).json().path("items")).hasSize(2);
        assertThat(nav.get("/api/admissions/" + other).status()).isEqualTo(200);
        assertThat(nav.get("/api/participants/" + stranger).status()).isEqualTo(404);
        Caller elsewhere = contactOf("01J8QY3N5V7W9X1Z2A4B6C8D0E").caller();
        assertThat(elsewhere.get("/api/participants").json().path("items")).isEmpty();
        assertThat(elsewhere.get("/api/participants/" + participant).status()).isEqualTo(404);
    }

    @Test
    void readsWhatFollowingSomebodyTakesAndNotTheirOwnWords() {
        String path = "/api/participants/" + participant;
        done(
                scene.leader.post(
                        path + "/profile",
                        Map.of(
                                "address", "Storgata 1",
                                "phone", "070",
                                "cultures", List.of("syrian"),
                                "wishes", Map.of("gender", "woman"),
                                "toldBy", "participant")));

        assertThat(done(scene.leader.get(path)).text())
                .contains("Storgata", "can weld", "syrian", "\"wishes\":{");
        assertThat(done(nav.get(path)).text())
                .contains("Invented Person 1", "070")
                .doesNotContain("Storgata", "can weld", "Can weld", "syrian", "\"wishes\":{");
    }

    @Test
    void decidesNothingAboutThem() {
        String path = "/api/participants/" + participant;
        String of = "/api/admissions/" + admission;

        assertThat(nav.post(path + "/profile", Map.of("phone", "1")).status()).isEqualTo(403);
        assertThat(nav.get(path + "/card").status()).isEqualTo(403);
        assertThat(nav.get(of + "/plans").status()).isEqualTo(403);
        assertThat(nav.get(of + "/forms/application").status()).isEqualTo(403);
        assertThat(nav.post(of + "/completion", Map.of("on", "2018-12-01")).status())
                .isEqualTo(403);
        assertThat(nav.post("/api/admissions", Map.of()).status()).isEqualTo(403);
        assertThat(nav.post("/api/outcomes", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void recordsWhatTheirOwnAuthorityTakesInHandAndNoOther() {
        Answer other = nav.post(measures(), measure("sfi"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("measure-of-another-authority");
        done(scene.leader.post(measures(), measure("sfi")));
        Answer own = done(nav.post(measures(), measure("nav")));

        assertThat(own.json().at("/measures/1/by").asString()).isEqualTo("nav");
        Map<String, Object> end = Map.of("to", "2018-09-01");
        assertThat(nav.post(measures() + "/1/end", end).code())
                .isEqualTo("measure-of-another-authority");
        done(nav.post(measures() + "/2/end", end));
    }

    @Test
    void readsOutcomesAndNotesHowAnInternshipGoes() {
        created(
                scene.leader.post(
                        "/api/outcomes",
                        Map.of("admission", admission, "kind", "placement", "from", "2018-05-01")));
        Acquainted others = new Acquainted(scene);
        String firm = others.organisation();
        Answer internship =
                created(
                        others.knowing(scene.leader)
                                .post(
                                        "/api/internships",
                                        Map.of(
                                                "admission", admission,
                                                "organisation", firm,
                                                "from", "2018-05-01")));
        String path = "/api/internships/" + internship.id();
        Answer noted =
                done(
                        nav.post(
                                path + "/follow-ups",
                                Map.of("on", "2018-06-01", "note", "All is well")));

        assertThat(noted.json().at("/followUps/0/by").asString()).isEqualTo("staff");
        assertThat(noted.text()).contains("All is well");
        assertThat(nav.post(path + "/end", Map.of("on", "2018-07-01")).status()).isEqualTo(403);
        assertThat(nav.get("/api/outcomes").json().path("items")).hasSize(1);
        assertThat(nav.get("/api/internships").json().path("items")).hasSize(1);
    }

    @Test
    void doesNotKnowOfAProtectedPersonUnlessTheyAreAHandler() {
        Callers.Member handler = leader();
        String path = "/api/participants/" + participant;
        Answer alone = handler.caller().post(path + "/protection", mark(contact));
        assertThat(alone.status()).isEqualTo(400);
        assertThat(alone.json().at("/errors/0/code").asString()).isEqualTo("nobody-decides");
        done(handler.caller().post(path + "/protection", mark(handler)));

        assertThat(nav.get(path).status()).isEqualTo(404);
        assertThat(nav.get("/api/admissions/" + admission).status()).isEqualTo(404);
        assertThat(nav.get("/api/participants").json().path("items")).isEmpty();
        assertThat(nav.post(measures(), measure("nav")).status()).isEqualTo(404);
        done(handler.caller().post(path + "/protection-change", mark(handler, contact)));
        assertThat(nav.get(path).status()).isEqualTo(200);
        assertThat(nav.post(path + "/protection-end", Map.of("on", "2018-03-02")).status())
                .isEqualTo(403);
    }

    private String measures() {
        return "/api/admissions/" + admission + "/measures";
    }

    private static Map<String, Object> measure(String by) {
        return Map.of("kind", "wage-subsidy", "from", "2018-04-01", "by", by);
    }

    private static Map<String, Object> mark(Callers.Member... handlers) {
        return Map.of(
                "handlers",
                List.of(handlers).stream().map(Callers.Member::membership).toList(),
                "mentorSees",
                List.of(),
                "on",
                "2018-03-01");
    }

    private Callers.Member contactOf(String programme) {
        return known(
                scene.service
                        .callers()
                        .member(
                                scene.tenant,
                                Role.AUTHORITY_CONTACT,
                                null,
                                programme,
                                "nav",
                                null));
    }

    private Callers.Member leader() {
        return known(
                scene.service
                        .callers()
                        .member(scene.tenant, Role.PROCESS_LEADER, null, null, null, null));
    }

    /** Waits until the membership is known here, since others will name it. */
    private static Callers.Member known(Callers.Member member) {
        member.caller().get("/api/participants");
        return member;
    }
}
