package org.handslag.participant;

import static org.handslag.participant.Scene.created;
import static org.handslag.participant.Scene.done;

import java.util.LinkedHashMap;
import java.util.Map;
import org.handslag.testkit.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Programmes whose intakes differ in nothing but fields, and the people who come. */
final class Intakes {
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Whoever is listed is informed, invited, applies, is interviewed, offered a place, says yes.
     */
    static final String TRONDHEIM =
            """
            {
              "rolling": true, "quota": "strict", "ranked": true,
              "sources": [{"key": "introduction-programme", "title": "Introduction programme"}],
              "steps": [
                {"key": "listed", "title": "On the screening list", "kind": "listed"},
                {"key": "informed", "title": "Informed", "kind": "informed"},
                {"key": "invited", "title": "Invited", "kind": "invited"},
                {"key": "application", "title": "Application", "kind": "application",
                 "required": true, "questions": [
                   {"key": "why", "text": {"nb": "Hvorfor søker du?", "en": "Why?"},
                    "answer": "text", "required": true},
                   {"key": "years-in-norway", "text": "Years in Norway?", "answer": "number"},
                   {"key": "nokut", "text": "Approved by NOKUT?", "answer": "yes-no"}]},
                {"key": "interview", "title": "Interview", "kind": "interview", "required": true,
                 "feedback": true, "result": true},
                {"key": "offered", "title": "Offered a place", "kind": "offered",
                 "required": true},
                {"key": "accepted", "title": "Accepted", "kind": "accepted", "required": true}
              ],
              "criteria": [
                {"key": "good-norwegian", "title": "Good Norwegian", "severity": "required"},
                {"key": "bachelor", "title": "A bachelor", "severity": "preferred"}
              ],
              "reasons": {
                "selected": [{"key": "motivated", "title": "Motivated"}],
                "waiting": [{"key": "cohort-full", "title": "The cohort is full"}],
                "declined": [{"key": "another-course", "title": "Another course fits better"}],
                "withdrawn": [{"key": "own-wish", "title": "Own wish"}],
                "overQuota": [{"key": "sibling-programme", "title": "From the sister programme"}]
              }
            }
            """;

    /** 71 apply, 8 are chosen, everybody else is told why not. */
    static final String OXLO =
            """
            {
              "quota": "strict",
              "sources": [{"key": "university", "title": "University"}],
              "steps": [{"key": "application", "title": "Application", "kind": "application",
                         "required": true, "questions": [
                           {"key": "thesis", "text": "Thesis?", "answer": "text"}]}],
              "criteria": [
                {"key": "thesis-of-use", "title": "Of use to the city", "severity": "required"},
                {"key": "multicultural", "title": "Background", "severity": "noted"}
              ],
              "reasons": {
                "selected": [{"key": "thesis-fits-a-unit", "title": "Fits a unit"}],
                "waiting": [{"key": "reserve", "title": "In reserve"}],
                "declined": [{"key": "thesis-not-of-use", "title": "Not of use"},
                             {"key": "no-unit-in-field", "title": "No unit"}],
                "withdrawn": [{"key": "unknown", "title": "Unknown"}]
              }
            }
            """;

    /** 36 apply for four advertised posts, with a test. */
    static final String PODIUM =
            """
            {
              "quota": "strict", "ranked": true,
              "documents": {"cv": "required", "anonymous": true, "letter": "required",
                            "link": true},
              "sources": [{"key": "advertisement", "title": "Advertisement"}],
              "steps": [
                {"key": "application", "title": "Application", "kind": "application",
                 "required": true},
                {"key": "test", "title": "Test", "kind": "test", "result": true,
                 "required": true}
              ],
              "reasons": {
                "selected": [{"key": "best-qualified", "title": "Best qualified"}],
                "waiting": [{"key": "ranked-behind", "title": "Ranked behind"}],
                "declined": [{"key": "test-failed", "title": "Failed the test"},
                             {"key": "others-better-qualified", "title": "Others better"}],
                "withdrawn": [{"key": "unknown", "title": "Unknown"}]
              }
            }
            """;

    private final Scene scene = new Scene();
    private final String programme;

    /**
     * A programme with this intake.
     *
     * @param participants how many its first cohort takes, as a blueprint says it
     * @param course what it says of the time in the programme
     */
    Intakes(String intake, String participants, String course) {
        ObjectNode definition =
                (ObjectNode)
                        JSON.readTree(
                                scene.leader
                                        .get("/api/blueprints/kavlinge-lomma")
                                        .json()
                                        .toString());
        definition.set("intake", JSON.readTree(intake));
        definition.set("course", JSON.readTree(course));
        ObjectNode first = (ObjectNode) definition.at("/cohorts/0");
        first.set("participants", JSON.readTree(participants));
        programme =
                created(
                                scene.leader.post(
                                        "/api/programmes",
                                        Map.of("definition", definition, "key", "lived")))
                        .id();
    }

    Scene scene() {
        return scene;
    }

    /** The programme's id. */
    String id() {
        return programme;
    }

    String cohort() {
        return scene.cohort(programme).id();
    }

    /** A cohort that the blueprint does not list. */
    Answer cohort(String key, int participants) {
        return scene.leader.post(
                "/api/cohorts",
                Map.of(
                        "programme",
                        programme,
                        "key",
                        key,
                        "openedOn",
                        "2018-01-08",
                        "title",
                        "Pulje " + key,
                        "from",
                        "2018-03",
                        "participants",
                        participants));
    }

    String applicant(String cohort, String source, int number) {
        String participant =
                created(
                                scene.leader.post(
                                        "/api/participants",
                                        Map.of(
                                                "name",
                                                "Invented Person " + number,
                                                "municipality",
                                                "kavlinge",
                                                "gender",
                                                number % 3 == 0 ? "man" : "woman",
                                                "cv",
                                                "Invented Person " + number + " can weld",
                                                "anonymousCv",
                                                "Can weld " + number + " ways",
                                                "registeredOn",
                                                "2018-01-08")))
                        .id();
        return created(
                        scene.leader.post(
                                "/api/admissions",
                                Map.of(
                                        "participant", participant,
                                        "cohort", cohort,
                                        "source", source,
                                        "referredOn", "2018-01-09")))
                .id();
    }

    Answer step(String admission, String step, String on, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("step", step, "on", on));
        body.putAll(more);
        return scene.leader.post("/api/admissions/" + admission + "/steps", body);
    }

    void taken(String admission, String step, String on, Map<String, Object> more) {
        done(step(admission, step, on, more));
    }

    Answer decide(String admission, String outcome, String reason, Map<String, Object> more) {
        Map<String, Object> body =
                new LinkedHashMap<>(
                        Map.of("outcome", outcome, "on", "2018-02-15", "reason", reason));
        body.putAll(more);
        return scene.leader.post("/api/admissions/" + admission + "/decision", body);
    }

    Answer moveUp(String cohort, String reason, String on) {
        return scene.leader.post(
                "/api/cohorts/" + cohort + "/move-up", Map.of("on", on, "reason", reason));
    }

    JsonNode intake(String cohort) {
        return done(scene.leader.get("/api/cohorts/" + cohort + "/intake")).json();
    }

    /** How many are in a state. */
    long in(String cohort, String state) {
        return intake(cohort)
                .path("counts")
                .valueStream()
                .filter(count -> count.path("state").asString().equals(state))
                .mapToLong(count -> count.path("number").asLong())
                .sum();
    }
}
