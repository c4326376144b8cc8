package org.handslag.acceptance.malformed;

import static org.handslag.acceptance.client.Fields.of;

import java.util.List;
import java.util.Map;

/**
 * An operation with a body that would do. {@code @participant} in path or body stands for the id of
 * some participant of the tenant, and so on.
 *
 * @param body fields in the form that the operation takes; empty for reads
 */
record Endpoint(String method, String path, Map<String, Object> body) {

    private static final String DAY = "2016-06-01";

    /** What a process leader may call. */
    static final List<Endpoint> ALL =
            List.of(
                    post("/api/programmes", of("blueprint", "kavlinge-lomma", "key", "another")),
                    post(
                            "/api/programmes/@programme/decisions",
                            of(
                                    "decision",
                                    "board-decision",
                                    "decidedOn",
                                    DAY,
                                    "outcome",
                                    "approved")),
                    post(
                            "/api/programmes/@programme/activities/3",
                            of("startedOn", DAY, "state", "ongoing")),
                    post(
                            "/api/cohorts",
                            of("programme", "@programme", "key", "1", "openedOn", DAY)),
                    post(
                            "/api/participants",
                            of(
                                    "name",
                                    "Ingen Alls",
                                    "municipality",
                                    "kavlinge",
                                    "gender",
                                    "woman",
                                    "birthYear",
                                    1980,
                                    "languages",
                                    List.of(of("code", "sv", "level", "B1")),
                                    "registeredOn",
                                    DAY)),
                    post("/api/participants/@participant/profile", of("birthYear", 1981)),
                    post(
                            "/api/admissions",
                            of(
                                    "participant",
                                    "@participant",
                                    "cohort",
                                    "@cohort",
                                    "source",
                                    "adult-education",
                                    "referredOn",
                                    DAY)),
                    post("/api/admissions/@admission/steps", of("step", "cv", "on", DAY)),
                    post(
                            "/api/admissions/@admission/decision",
                            of("outcome", "selected", "on", DAY, "reason", "fits")),
                    post("/api/admissions/@admission/leave", of("from", DAY)),
                    post(
                            "/api/outcomes",
                            of(
                                    "admission",
                                    "@admission",
                                    "kind",
                                    "employment",
                                    "from",
                                    DAY,
                                    "via",
                                    "own",
                                    "employment",
                                    of(
                                            "percent",
                                            50,
                                            "term",
                                            "long",
                                            "subsidised",
                                            false,
                                            "relevant",
                                            "yes"))),
                    post("/api/outcomes/@outcome/end", of("to", DAY)),
                    post("/api/organisations", of("name", "Firman", "industry", "trade")),
                    post(
                            "/api/mentors",
                            of(
                                    "name",
                                    "Ingen Annan",
                                    "gender",
                                    "man",
                                    "position",
                                    "owner",
                                    "capacity",
                                    2,
                                    "programme",
                                    "@programme",
                                    "channel",
                                    "rotary",
                                    "recruitedOn",
                                    DAY)),
                    post("/api/mentors/@mentor/capacity", of("capacity", 3)),
                    post(
                            "/api/mentors/@mentor/engagements/@programme/steps",
                            of("step", "introduction", "on", DAY)),
                    post(
                            "/api/rounds",
                            of("programme", "@programme", "cohort", "@cohort", "openedOn", DAY)),
                    post(
                            "/api/rounds/@round/choices",
                            of(
                                    "mentor",
                                    "@mentor",
                                    "participants",
                                    List.of("@participant"),
                                    "on",
                                    DAY)),
                    post("/api/rounds/@round/resolution", of("on", DAY)),
                    post(
                            "/api/pairs",
                            of(
                                    "programme",
                                    "@programme",
                                    "cohort",
                                    "@cohort",
                                    "participant",
                                    "@participant",
                                    "mentor",
                                    "@mentor",
                                    "on",
                                    DAY)),
                    post(
                            "/api/pairs/@pair/answers",
                            of("side", "mentor", "answer", "yes", "on", DAY)),
                    post("/api/pairs/@pair/agreement", of("on", DAY)),
                    post("/api/pairs/@pair/end", of("on", DAY, "reason", "completed")),
                    post("/api/meetings", of("pair", "@pair", "kind", "individual", "heldOn", DAY)),
                    post("/api/meetings/@meeting/held", of("heldOn", DAY)),
                    post(
                            "/api/group-events",
                            of("programme", "@programme", "kind", "lecture", "plannedOn", DAY)),
                    post(
                            "/api/group-events/@event/held",
                            of("heldOn", DAY, "others", of("case-officers", 3))),
                    post(
                            "/api/surveys",
                            of(
                                    "programme",
                                    "@programme",
                                    "survey",
                                    "mentors-final",
                                    "openedOn",
                                    DAY)),
                    post(
                            "/api/surveys/@survey/responses",
                            of("respondent", "@participant", "status", "declined", "on", DAY)),
                    post(
                            "/api/costs",
                            of(
                                    "programme",
                                    "@programme",
                                    "year",
                                    2016,
                                    "line",
                                    "travel",
                                    "amount",
                                    10,
                                    "on",
                                    DAY)),
                    post(
                            "/api/deviations",
                            of(
                                    "programme",
                                    "@programme",
                                    "kind",
                                    "lesson",
                                    "on",
                                    DAY,
                                    "text",
                                    "Ord")),
                    post(
                            "/api/reports",
                            of(
                                    "programme",
                                    "@programme",
                                    "report",
                                    "final",
                                    "asOf",
                                    DAY,
                                    "frozenOn",
                                    DAY)),
                    post("/api/invitations", of("role", "case-officer")),
                    post("/api/invitations/acceptance", of("code", "ABCD-EFGH")),
                    get("/api/participants"),
                    get("/api/participants/@participant"),
                    get("/api/admissions?cohort=@cohort"),
                    get("/api/mentors?programme=@programme"),
                    get("/api/pairs?cohort=@cohort"),
                    get("/api/meetings?pair=@pair"),
                    get("/api/report-previews/@programme?report=final&asOf=2016-06-01"),
                    get("/api/reports/@report"),
                    get("/api/rounds/@round"));

    private static Endpoint post(String path, Map<String, Object> body) {
        return new Endpoint("POST", path, body);
    }

    private static Endpoint get(String path) {
        return new Endpoint("GET", path, Map.of());
    }

    boolean reads() {
        return method.equals("GET");
    }
}
