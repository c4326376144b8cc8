package org.handslag.acceptance.world;

import java.util.List;
import org.handslag.acceptance.client.Actor;

/** A participant, their mentor, and everything between the two, in one place. */
final class Circle {

    private final Founded founded;
    private final Fixtures into;
    private final Applicants applicants;
    private final Volunteers volunteers;

    Circle(Founded founded, Fixtures into) {
        this.founded = founded;
        this.into = into;
        this.applicants = new Applicants(founded);
        this.volunteers = new Volunteers(founded, into);
    }

    /**
     * Makes both, and brings them together.
     *
     * @param officer who registers and refers the participant
     */
    Fixtures make(Actor officer) {
        into.put("participant", applicants.register(officer, into("municipality")));
        into.put("organisation", volunteers.organisation());
        into.put("mentor", volunteers.mentor());
        into.put("admission", admitted(officer, into("cohort")));
        into.put("pair", agreed(into("cohort")));
        into.put("meeting", meeting());
        into.put("contact", contact());
        into.put("outcome", outcome(officer));
        FirmsOfPlace firms = new FirmsOfPlace(founded, into);
        into.put("offer", firms.offer());
        into.put("package", firms.savedPackage());
        into.put("application", firms.application(into("offer")));
        into.put("reference", firms.reference());
        into.put("tour", firms.tour());
        into.put("internship", firms.internship());
        into.put("erasure", founded.erasure("participant", into("participant")));
        into.put("erasure.mentor", founded.erasure("mentor", into("mentor")));
        return into;
    }

    String into(String name) {
        return into.find(name).orElseThrow(() -> new IllegalStateException("no " + name));
    }

    Volunteers volunteers() {
        return volunteers;
    }

    String referred(Actor officer, String cohort) {
        return applicants.referred(officer, into("participant"), cohort);
    }

    String prepared(Actor officer, String cohort) {
        return applicants.prepared(officer, into("participant"), cohort);
    }

    String admitted(Actor officer, String cohort) {
        return applicants.admitted(officer, into("participant"), cohort);
    }

    String proposed(String cohort) {
        return proposed(cohort, into("mentor"));
    }

    String proposed(String cohort, String mentor) {
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
                mentor,
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

    private String contact() {
        return founded.post(
                founded.leader(),
                "record-contact",
                "/api/contacts",
                "pair",
                into("pair"),
                "on",
                founded.today(),
                "how",
                "phone");
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
        return placement(officer, "from");
    }

    /** An outcome that was offered and may begin. */
    String offered(Actor officer) {
        return placement(officer, "offeredOn");
    }

    /** What was made: it may be published once the person consents. */
    String story(Actor officer) {
        return founded.post(
                officer,
                "record-outcome",
                "/api/outcomes",
                "admission",
                into("admission"),
                "kind",
                "product",
                "product",
                "story",
                "via",
                "programme");
    }

    /** The person lets what they made be published. */
    void consents(Actor officer) {
        founded.post(
                officer,
                "give-consent",
                "/api/participants/" + into("participant") + "/consents",
                "purpose",
                Founded.PUBLISHING,
                "on",
                founded.today(),
                "toldBy",
                "participant");
    }

    private String placement(Actor officer, String dated) {
        return founded.post(
                officer,
                "record-outcome",
                "/api/outcomes",
                "admission",
                into("admission"),
                "kind",
                "placement",
                dated,
                founded.today(),
                "via",
                "mentor-network",
                "pair",
                into("pair"));
    }
}
