package org.handslag.participant;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Person;
import org.handslag.platform.access.Role;
import org.handslag.platform.id.Ids;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Callers;
import org.jspecify.annotations.Nullable;

/** A participant of Kävlinge-Lomma who was selected, and what others publish about them. */
final class Acquainted {
    static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    final Scene scene;
    final String programme;
    final String cohort;
    final String participant;
    final String admission;
    final String mentor = Ids.next(System.currentTimeMillis());
    final String pair = Ids.next(System.currentTimeMillis());
    final String round = Ids.next(System.currentTimeMillis());
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<String> positions = new ArrayList<>();

    Acquainted() {
        this(new Scene());
    }

    Acquainted(Scene scene) {
        this.scene = scene;
        programme = scene.programme().id();
        cohort = scene.cohort(programme).id();
        participant = scene.participant(scene.leader, "kavlinge").id();
        admission = scene.admitted(participant, cohort);
        Scene.done(
                scene.leader.post(
                        path("profile"), Map.of("anonymousCv", "Sex år i ett kök i Damaskus")));
        activeMentor(mentor);
    }

    void activeMentor(String id) {
        mentor(id, Map.of());
    }

    /** The mentor's identity becomes protected. */
    void protectMentor(Callers.Member handler) {
        mentor(
                mentor,
                Map.of(
                        "protection",
                        Map.of(
                                "handlers",
                                List.of(handler.membership()),
                                "participantSees",
                                List.of("name"))));
    }

    private void mentor(String id, Map<String, ?> facts) {
        Map<String, Object> data =
                new HashMap<>(
                        Map.of(
                                "id",
                                id,
                                "capacity",
                                2,
                                "engagements",
                                List.of(Map.of("programme", programme, "state", "active")),
                                "state",
                                "active"));
        data.putAll(facts);
        say("mentors", id, "mentor.activated.v1", data);
    }

    void round(String state) {
        say(
                "rounds",
                round,
                "round.opened.v1",
                Map.of(
                        "id", round,
                        "programme", programme,
                        "cohort", cohort,
                        "openedOn", TODAY.minusDays(9).toString(),
                        "state", state));
    }

    /** The pair as it stands; days are as many days ago. */
    void pair(
            String state,
            @Nullable Integer accepted,
            @Nullable Integer agreed,
            @Nullable Integer ended) {
        Map<String, Object> data = new HashMap<>();
        data.put("id", pair);
        data.put("programme", programme);
        data.put("cohort", cohort);
        data.put("admission", admission);
        data.put("participant", participant);
        data.put("mentor", mentor);
        data.put("proposedOn", TODAY.minusDays(100).toString());
        put(data, "acceptedOn", accepted);
        put(data, "agreedOn", agreed);
        put(data, "endedOn", ended);
        data.put("state", state);
        say("pairs", pair, "pair.proposed.v1", data);
    }

    String organisation() {
        String id = Ids.next(System.currentTimeMillis());
        say(
                "organisations",
                id,
                "organisation.registered.v1",
                Map.of("id", id, "industry", "trade"));
        return id;
    }

    /** The mentor, once the service knows everything that was published. */
    Caller asMentor() {
        return asMentor(mentor);
    }

    Caller asMentor(String id) {
        return knowing(
                scene.service.as(scene.tenant, Role.MENTOR, new Person(Person.Kind.MENTOR, id)));
    }

    Caller asParticipant() {
        return knowing(
                scene.service.as(
                        scene.tenant,
                        Role.PARTICIPANT,
                        new Person(Person.Kind.PARTICIPANT, participant)));
    }

    Caller seen(Callers.Member member) {
        return knowing(member.caller());
    }

    Caller asLeader() {
        return knowing(scene.leader);
    }

    /** A case officer who is responsible for the participant, so that they can be a handler. */
    Callers.Member handler() {
        Callers.Member officer =
                scene.service
                        .callers()
                        .member(scene.tenant, Role.CASE_OFFICER, "kavlinge", null, null, null);
        // Waits until the membership is known here, since others will name it.
        officer.caller().get("/api/participants");
        Scene.done(
                scene.leader.post(
                        path("case-officers"),
                        Map.of("officer", officer.membership(), "from", TODAY.toString())));
        return officer;
    }

    /** The identity becomes protected. */
    void protect(Callers.Member handler, String... mentorSees) {
        Scene.done(
                handler.caller()
                        .post(
                                path("protection"),
                                Map.of(
                                        "handlers", List.of(handler.membership()),
                                        "mentorSees", List.of(mentorSees),
                                        "on", TODAY.toString())));
    }

    String card() {
        return "/api/participants/" + participant + "/card";
    }

    String path(String rest) {
        return "/api/participants/" + participant + "/" + rest;
    }

    /** Somebody, once the service knows everything that was published. */
    Caller knowing(Caller caller) {
        return caller.after(
                positions
                        .subList(Math.max(0, positions.size() - 8), positions.size())
                        .toArray(String[]::new));
    }

    private static void put(Map<String, Object> data, String field, @Nullable Integer daysAgo) {
        if (daysAgo != null) {
            data.put(field, TODAY.minusDays(daysAgo).toString());
        }
    }

    /** Another service says something. */
    void say(String plural, String id, String type, Map<String, Object> data) {
        long sequence = sequences.merge(plural + id, 1L, Long::sum);
        positions.add(Bus.shared().publish(plural, scene.tenant, id, sequence, type, data));
    }
}
