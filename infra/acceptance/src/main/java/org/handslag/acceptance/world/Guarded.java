package org.handslag.acceptance.world;

import java.util.List;
import org.handslag.acceptance.client.Actor;

/**
 * Participants who change hands, and participants and mentors whose identity is protected. All who
 * are tried are handlers of those, so that each of them still reaches the person when another one
 * has done it.
 */
final class Guarded {

    private final Founded founded;
    private final Circle circle;
    private final Fixtures home;
    private final List<String> handlers;

    private Guarded(Founded founded, Fixtures home, List<String> handlers) {
        this.founded = founded;
        this.circle = new Circle(founded, home);
        this.home = home;
        this.handlers = handlers;
    }

    static void make(Founded founded, Fixtures home, List<Subject> subjects) {
        List<String> handlers =
                subjects.stream()
                        .filter(
                                subject ->
                                        "process-leader".equals(subject.role())
                                                || "case-officer".equals(subject.role()))
                        .map(subject -> String.valueOf(subject.actor().membership()))
                        .toList();
        new Guarded(founded, home, handlers).make();
    }

    /** Marks somebody; who does it is one of the handlers. */
    static void protect(Founded founded, Actor handler, String participant, List<String> handlers) {
        founded.post(
                handler,
                "protect-identity",
                "/api/participants/" + participant + "/protection",
                "handlers",
                handlers,
                "mentorSees",
                List.of("name"),
                "on",
                founded.today());
    }

    /** Marks a mentor; who does it is one of the handlers. */
    static void protectMentor(
            Founded founded, Actor handler, String mentor, List<String> handlers) {
        founded.post(
                handler,
                "protect-mentor",
                "/api/mentors/" + mentor + "/protection",
                "handlers",
                handlers,
                "participantSees",
                List.of("name"),
                "on",
                founded.today());
    }

    private void make() {
        Actor third = founded.member("case-officer", "third", Founded.KAVLINGE, null, null);
        home.put("officer", String.valueOf(founded.colleague().membership()));
        home.put("officer.third", String.valueOf(third.membership()));
        for (int i = 0; i < handlers.size(); i++) {
            home.put("handler." + "abcdefgh".charAt(i), handlers.get(i));
        }
        home.put("participant.wishing", person());
        founded.post(
                founded.leader(),
                "release",
                "/api/participants/" + circle.into("participant") + "/releases",
                "what",
                "name",
                "to",
                "workplace",
                "from",
                founded.today());
        founded.post(
                founded.leader(),
                "tell-workplace",
                "/api/participants/" + circle.into("participant") + "/workplace-disclosures",
                "organisation",
                circle.into("organisation"),
                "what",
                List.of("name"),
                "on",
                founded.today());
        home.put("participant.caring", waiving(person()));
        waiving(circle.into("participant"));
        home.put("participant.withdrawing", consenting(person()));
        home.put("participant.ending", cared(person()));
        home.put("participant.handing", cared(person()));
        home.put("participant.protecting", person());
        home.put("participant.changing", guarded());
        home.put("participant.lifting", guarded());
        home.put("mentor.protecting", circle.volunteers().recruited());
        home.put("mentor.changing", guardedMentor());
        home.put("mentor.lifting", guardedMentor());
    }

    /** Somebody of the programme in the officer's care. */
    private String person() {
        Applicants applicants = new Applicants(founded);
        String participant = applicants.register(founded.officer(), circle.into("municipality"));
        applicants.referred(founded.officer(), participant, circle.into("cohort"));
        return participant;
    }

    private String waiving(String participant) {
        founded.post(
                founded.officer(),
                "record-secrecy-waiver",
                "/api/participants/" + participant + "/secrecy-waivers",
                "between",
                List.of("employment-service", "municipality"),
                "about",
                founded.texts().words("about"),
                "from",
                founded.today());
        return participant;
    }

    private String consenting(String participant) {
        founded.post(
                founded.officer(),
                "give-consent",
                "/api/participants/" + participant + "/consents",
                "purpose",
                "workplace",
                "on",
                founded.today());
        return participant;
    }

    private String cared(String participant) {
        founded.post(
                founded.officer(),
                "assign-case-officer",
                "/api/participants/" + participant + "/case-officers",
                "officer",
                founded.colleague().membership(),
                "from",
                founded.today());
        return participant;
    }

    private String guarded() {
        String participant = person();
        protect(founded, founded.leader(), participant, handlers);
        return participant;
    }

    private String guardedMentor() {
        String mentor = circle.volunteers().recruited();
        protectMentor(founded, founded.leader(), mentor, handlers);
        return mentor;
    }
}
