package org.handslag.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.handslag.platform.access.Person;
import org.handslag.platform.access.Role;
import org.handslag.platform.id.Ids;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Callers;
import org.handslag.testkit.RunningService;

/** A tenant with one programme and one cohort, whose people the other services have announced. */
final class Town {
    static final String CHOSEN = "2016-04-20";
    static final String PUBLISHED = "2016-04-25";
    static final String ANSWERED = "2016-05-02";

    final RunningService service;
    final String tenant = RunningService.newTenant();
    final String programme = id();
    final String cohort = id();
    private int edition = 1;
    private final List<String> positions = new ArrayList<>();
    private final Map<String, String> admissions = new HashMap<>();
    private final Caller waiting;
    final Caller leader;

    Town() {
        this(RunningService.of(MatchingApplication.class, MatchingApplication.NAME));
    }

    /** A town on a service of the test's own. */
    Town(RunningService service) {
        this.service = service;
        say(
                "programmes",
                programme,
                "programme.created.v1",
                Map.of(
                        "id",
                        programme,
                        "definition",
                        Map.of(
                                "matching",
                                Map.of("mode", "mentor-choice", "perMentor", 2),
                                "agreement",
                                Map.of(
                                        "endReasons",
                                        List.of(Map.of("key", "moved", "title", "Flyttade"))))));
        say(
                "cohorts",
                cohort,
                "cohort.opened.v1",
                Map.of("id", cohort, "programme", programme, "key", "1", "state", "open"));
        leader = service.as(tenant, Role.PROCESS_LEADER);
        waiting = leader;
    }

    /** The blueprint says this of matching. */
    void matching(Map<String, ?> matching) {
        blueprint(Map.of("matching", matching));
    }

    /** The blueprint says this. */
    void blueprint(Map<String, ?> parts) {
        Map<String, Object> definition =
                new HashMap<>(Map.of("blueprint", "invented", "version", 1));
        definition.putAll(parts);
        say(
                "programmes",
                programme,
                ++edition,
                "programme.decided.v1",
                Map.of("id", programme, "definition", definition));
    }

    /** An admitted participant with a profile that matters. */
    String person(String municipality, String gender, String isco, String... languages) {
        String id = participant(municipality);
        facts(
                id,
                2,
                Map.of(
                        "municipality",
                        municipality,
                        "gender",
                        gender,
                        "occupations",
                        List.of(Map.of("isco", isco)),
                        "languages",
                        spoken(languages)));
        return id;
    }

    /** A mentor with a profile that matters. */
    String guide(String municipality, String isco, int capacity, String... languages) {
        String id = id();
        say(
                "mentors",
                id,
                "mentor.changed.v1",
                Map.of(
                        "id",
                        id,
                        "municipality",
                        municipality,
                        "occupations",
                        List.of(Map.of("isco", isco)),
                        "languages",
                        spoken(languages),
                        "capacity",
                        capacity,
                        "engagements",
                        List.of(Map.of("programme", programme, "state", "active")),
                        "state",
                        "active"));
        return id;
    }

    /** An admitted participant of Lomma of whom this is published. */
    String person(Map<String, ?> facts) {
        String id = participant("lomma");
        facts(id, 2, facts);
        return id;
    }

    /** A mentor with one place of whom this is published. */
    String guide(Map<String, ?> facts) {
        String id = id();
        mentor(id, 1, 1, facts);
        return id;
    }

    private static List<Map<String, String>> spoken(String... languages) {
        return Stream.of(languages).map(code -> Map.of("code", code, "level", "C1")).toList();
    }

    /** An admitted participant of Lomma. */
    String participant() {
        return participant("lomma");
    }

    String participant(String municipality) {
        String id = id();
        say(
                "participants",
                id,
                "participant.registered.v1",
                Map.of(
                        "id",
                        id,
                        "municipality",
                        municipality,
                        "gender",
                        "woman",
                        "birthYear",
                        1984,
                        "occupations",
                        List.of(Map.of("isco", "2142", "years", 6)),
                        "education",
                        Map.of("level", 6),
                        "languages",
                        List.of(Map.of("code", "ar", "level", "native")),
                        "interests",
                        List.of("football"),
                        "state",
                        "active"));
        String admission = id();
        admissions.put(id, admission);
        say(
                "admissions",
                admission,
                "admission.decided.v1",
                Map.of(
                        "id", admission,
                        "participant", id,
                        "programme", programme,
                        "cohort", cohort,
                        "municipality", municipality,
                        "admittedOn", "2016-03-10",
                        "state", "admitted"));
        return id;
    }

    /** The participant's admission. */
    String admission(String participant) {
        return Objects.requireNonNull(admissions.get(participant));
    }

    /** The participant leaves the cohort. */
    void withdrawn(String participant) {
        String admission = admissions.get(participant);
        say(
                "admissions",
                admission,
                2,
                "admission.withdrawn.v1",
                Map.of(
                        "id",
                        admission,
                        "participant",
                        participant,
                        "programme",
                        programme,
                        "cohort",
                        cohort,
                        "municipality",
                        "lomma",
                        "admittedOn",
                        "2016-03-10",
                        "withdrawnOn",
                        "2016-04-22",
                        "state",
                        "withdrawn"));
    }

    /** A case officer of the whole tenant. */
    Callers.Member officer() {
        return service.callers().member(tenant, Role.CASE_OFFICER, null, null, null, null);
    }

    /** Responsible since long ago, as participant-service publishes it. */
    Map<String, String> since(Callers.Member officer) {
        return Map.of("membership", officer.membership(), "from", "2016-01-01");
    }

    /** What decides who reaches a participant has changed. */
    void facts(String participant, long sequence, Map<String, ?> facts) {
        Map<String, Object> state =
                new HashMap<>(
                        Map.of(
                                "id",
                                participant,
                                "municipality",
                                "lomma",
                                "gender",
                                "woman",
                                "occupations",
                                List.of(),
                                "languages",
                                List.of(),
                                "interests",
                                List.of(),
                                "registeredOn",
                                "2016-02-03",
                                "state",
                                "active"));
        state.putAll(facts);
        say("participants", participant, sequence, "participant.changed.v1", state);
    }

    /** A mentor who is active in the programme. */
    String mentor(int capacity) {
        String id = id();
        mentor(id, 1, capacity);
        return id;
    }

    /** The same mentor, with another capacity. */
    void mentor(String id, long sequence, int capacity) {
        mentor(id, sequence, capacity, Map.of());
    }

    /** The same mentor, with three places, whose identity is protected. */
    void protectMentor(String id, Callers.Member handler) {
        mentor(
                id,
                2,
                3,
                Map.of(
                        "protection",
                        Map.of(
                                "handlers",
                                List.of(handler.membership()),
                                "participantSees",
                                List.of("name"))));
    }

    private void mentor(String id, long sequence, int capacity, Map<String, ?> facts) {
        Map<String, Object> state =
                new HashMap<>(
                        Map.of(
                                "id",
                                id,
                                "capacity",
                                capacity,
                                "engagements",
                                List.of(
                                        Map.of(
                                                "programme", programme,
                                                "channel", "rotary",
                                                "state", "active")),
                                "state",
                                "active"));
        state.putAll(facts);
        say("mentors", id, sequence, "mentor.changed.v1", state);
    }

    /**
     * Waits until the service knows everything that has been announced. A service that has just
     * started joins its group first, which takes longer than a request waits.
     */
    void settle() {
        settle(Duration.ofSeconds(60));
    }

    private void settle(Duration patience) {
        for (int from = 0; from < positions.size(); from += 8) {
            String[] part =
                    positions
                            .subList(from, Math.min(from + 8, positions.size()))
                            .toArray(String[]::new);
            await().pollDelay(Duration.ZERO)
                    .atMost(patience)
                    .until(() -> waiting.after(part).get("/api/rounds").status() == 200);
        }
        positions.clear();
    }

    /**
     * The same for very many, of which the last ones stand for all: partitions keep their order.
     */
    void settleAfterMany() {
        positions.subList(0, Math.max(0, positions.size() - 200)).clear();
        settle(Duration.ofMinutes(5));
    }

    Caller asMentor(String mentor) {
        return service.as(tenant, Role.MENTOR, new Person(Person.Kind.MENTOR, mentor));
    }

    Caller asParticipant(String participant) {
        return service.as(
                tenant, Role.PARTICIPANT, new Person(Person.Kind.PARTICIPANT, participant));
    }

    Answer open() {
        settle();
        return leader.post(
                "/api/rounds",
                Map.of(
                        "programme",
                        programme,
                        "cohort",
                        cohort,
                        "openedOn",
                        "2016-04-11",
                        "seed",
                        "7"));
    }

    Answer choose(String round, String mentor, String... participants) {
        return leader.post(
                "/api/rounds/" + round + "/choices",
                Map.of(
                        "mentor",
                        mentor,
                        "participants",
                        List.of(participants),
                        "on",
                        CHOSEN,
                        "toldBy",
                        "mentor"));
    }

    Answer resolve(String round) {
        return leader.post("/api/rounds/" + round + "/resolution", Map.of("on", "2016-04-21"));
    }

    Answer publish(String round) {
        return leader.post("/api/rounds/" + round + "/publication", Map.of("on", PUBLISHED));
    }

    Answer propose(String participant, String mentor) {
        return leader.post("/api/pairs", proposal(participant, mentor));
    }

    Map<String, Object> proposal(String participant, String mentor) {
        return new LinkedHashMap<>(
                Map.of(
                        "programme", programme,
                        "cohort", cohort,
                        "participant", participant,
                        "mentor", mentor,
                        "on", PUBLISHED));
    }

    static Map<String, Object> saying(String side, String answer) {
        return Map.of("side", side, "answer", answer, "on", ANSWERED);
    }

    /** A live pair. */
    Answer accepted(String participant, String mentor) {
        String answers = "/api/pairs/" + propose(participant, mentor).id() + "/answers";
        leader.post(answers, saying("mentor", "yes"));
        Answer accepted = leader.post(answers, saying("participant", "yes"));
        assertThat(accepted.json().path("state").asString()).isEqualTo("accepted");
        return accepted;
    }

    /** Publishes an event of another service. */
    void say(String plural, String id, String type, Object data) {
        say(plural, id, 1, type, data);
    }

    private void say(String plural, String id, long sequence, String type, Object data) {
        positions.add(Bus.shared().publish(plural, tenant, id, sequence, type, data));
    }

    /**
     * Waits until the service has said that much of a kind. That each event keeps its contract is
     * checked where it is read.
     */
    List<Bus.Event> said(String plural, int count) {
        List<Bus.Event> events =
                await().atMost(Duration.ofSeconds(60))
                        .until(
                                () -> Bus.shared().events(plural, tenant),
                                found -> found.size() >= count);
        assertThat(events).hasSize(count);
        return events;
    }

    static String id() {
        return Ids.next(System.currentTimeMillis());
    }
}
