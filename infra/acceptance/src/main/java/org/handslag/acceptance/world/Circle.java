package org.handslag.acceptance.world;

import java.util.List;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Fields;

/** A participant, their mentor, and everything between the two, in one place. */
final class Circle {

    private final Founded founded;
    private final Fixtures into;

    Circle(Founded founded, Fixtures into) {
        this.founded = founded;
        this.into = into;
    }

    /**
     * Makes both, and brings them together.
     *
     * @param officer who registers and refers the participant
     */
    Fixtures make(Actor officer) {
        into.put("participant", register(officer));
        into.put("organisation", organisation());
        into.put("mentor", mentor());
        into.put("admission", admitted(officer, into("cohort")));
        into.put("pair", agreed(into("cohort")));
        into.put("meeting", meeting());
        into.put("outcome", outcome(officer));
        into.put("erasure", founded.erasure("participant", into("participant")));
        into.put("erasure.mentor", founded.erasure("mentor", into("mentor")));
        return into;
    }

    String into(String name) {
        return into.find(name).orElseThrow(() -> new IllegalStateException("no " + name));
    }

    String register(Actor officer) {
        Texts texts = founded.texts();
        return founded.post(
                officer,
                "register-participant",
                "/api/participants",
                "name",
                texts.words("name"),
                "municipality",
                into("municipality"),
                "gender",
                "woman",
                "birthYear",
                1984,
                "email",
                texts.email(),
                "phone",
                texts.phone(),
                "address",
                texts.words("address"),
                "language",
                "sv",
                "languages",
                List.of(Fields.of("code", "sv", "level", "B1")),
                "interests",
                List.of("chess"),
                "cv",
                texts.words("cv"),
                "reference",
                texts.words("reference"),
                "registeredOn",
                founded.today());
    }

    String organisation() {
        return founded.post(
                founded.leader(),
                "register-organisation",
                "/api/organisations",
                "name",
                founded.texts().words("firm"),
                "industry",
                "trade",
                "municipality",
                into("municipality"));
    }

    /** A mentor who is active, and has room for many. */
    String mentor() {
        String mentor = introduced();
        founded.post(
                founded.leader(),
                "activate-mentor",
                engagement(mentor) + "/activation",
                "on",
                founded.today());
        return mentor;
    }

    /** A mentor who could be activated. */
    String introduced() {
        String mentor = recruited();
        founded.post(
                founded.leader(),
                "record-mentor-step",
                engagement(mentor) + "/steps",
                "step",
                "introduction",
                "on",
                founded.today());
        return mentor;
    }

    /** A mentor who has only said yes. */
    String recruited() {
        Texts texts = founded.texts();
        return founded.post(
                founded.leader(),
                "recruit-mentor",
                "/api/mentors",
                "name",
                texts.words("name"),
                "gender",
                "man",
                "municipality",
                into("municipality"),
                "organisation",
                into("organisation"),
                "position",
                "owner",
                "industry",
                "trade",
                "email",
                texts.email(),
                "phone",
                texts.phone(),
                "language",
                "sv",
                "capacity",
                40,
                "programme",
                into("programme"),
                "partner",
                "employment-service",
                "channel",
                "rotary",
                "recruitedOn",
                founded.today());
    }

    String engagement(String mentor) {
        return "/api/mentors/" + mentor + "/engagements/" + into("programme");
    }

    /** Referred to a cohort, nothing more. */
    String referred(Actor officer, String cohort) {
        return founded.post(
                officer,
                "refer",
                "/api/admissions",
                "participant",
                into("participant"),
                "cohort",
                cohort,
                "source",
                "language-courses",
                "referredOn",
                founded.today(),
                "reference",
                founded.texts().words("reference"));
    }

    /** Through all steps of the intake. */
    String prepared(Actor officer, String cohort) {
        String admission = referred(officer, cohort);
        for (String step : List.of("motivation", "cv")) {
            founded.post(
                    officer,
                    "record-step",
                    "/api/admissions/" + admission + "/steps",
                    "step",
                    step,
                    "on",
                    founded.today());
        }
        return admission;
    }

    String admitted(Actor officer, String cohort) {
        String admission = prepared(officer, cohort);
        founded.post(
                founded.leader(),
                "decide-admission",
                "/api/admissions/" + admission + "/decision",
                "outcome",
                "selected",
                "on",
                founded.today(),
                "reason",
                "fits");
        return admission;
    }

    String proposed(String cohort) {
        founded.front().settle(founded.leader(), "matching-service");
        return founded.post(
                founded.leader(),
                "propose-pair",
                "/api/pairs",
                "programme",
                into("programme"),
                "cohort",
                cohort,
                "participant",
                into("participant"),
                "mentor",
                into("mentor"),
                "on",
                founded.today());
    }

    String accepted(String cohort) {
        String pair = proposed(cohort);
        for (String side : List.of("participant", "mentor")) {
            founded.post(
                    founded.leader(),
                    "answer-pair",
                    "/api/pairs/" + pair + "/answers",
                    "side",
                    side,
                    "answer",
                    "yes",
                    "on",
                    founded.today(),
                    "toldBy",
                    side);
        }
        return pair;
    }

    String agreed(String cohort) {
        String pair = accepted(cohort);
        founded.post(
                founded.leader(),
                "sign-agreement",
                "/api/pairs/" + pair + "/agreement",
                "on",
                founded.today());
        return pair;
    }

    String meeting() {
        return founded.post(
                founded.leader(),
                "record-meeting",
                "/api/meetings",
                "pair",
                into("pair"),
                "kind",
                "individual",
                "format",
                "physical",
                "heldOn",
                founded.today(),
                "toldBy",
                "mentor");
    }

    /** A meeting that is still to come. */
    String planned() {
        return founded.post(
                founded.leader(),
                "record-meeting",
                "/api/meetings",
                "pair",
                into("pair"),
                "kind",
                "study-visit",
                "format",
                "physical",
                "plannedOn",
                founded.today(),
                "toldBy",
                "mentor");
    }

    String outcome(Actor officer) {
        return founded.post(
                officer,
                "record-outcome",
                "/api/outcomes",
                "admission",
                into("admission"),
                "kind",
                "placement",
                "from",
                founded.today(),
                "via",
                "mentor-network",
                "pair",
                into("pair"));
    }
}
