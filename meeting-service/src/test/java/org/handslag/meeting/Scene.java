package org.handslag.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Person;
import org.handslag.platform.access.Role;
import org.handslag.platform.id.Ids;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Callers;
import org.handslag.testkit.RunningService;
import org.jspecify.annotations.Nullable;

/** A tenant of its own with a programme, as the other services would publish it. */
public final class Scene {
    private static final RunningService SERVICE =
            RunningService.of(MeetingApplication.class, MeetingApplication.NAME);

    private final String tenant = RunningService.newTenant();
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<String> positions = new ArrayList<>();
    private final List<Map<String, Object>> alsoMeets = new ArrayList<>();
    private Map<String, ?> contact = Map.of();

    /** The tenant's key. */
    public String tenant() {
        return tenant;
    }

    /** The id of something in this scene, by a name. */
    public String id(String name) {
        return Ids.derived(tenant, name);
    }

    /**
     * The usual programme with its cohort: pairs start with their agreement, cohort 1 ends in
     * 2016-12.
     */
    public Scene programme() {
        return programme("agreement").cohort();
    }

    /** Adds a kind of meeting to the programme that is to be published. */
    public Scene alsoMeets(String key, String level, Map<String, ?> policy) {
        Map<String, Object> kind = kind(key, level, 0);
        kind.putAll(policy);
        alsoMeets.add(kind);
        return this;
    }

    /** Lets the programme that is to be published say how staff stay in touch. */
    public Scene staysInTouch(Map<String, ?> policy) {
        contact = policy;
        return this;
    }

    /** Publishes the programme. */
    public Scene programme(String startsPeriod) {
        List<Map<String, Object>> kinds =
                new ArrayList<>(
                        List.of(
                                kind("individual", "pair", 1),
                                kind("joint", "mentor", 2),
                                kind("study-visit", "pair", 0),
                                kind("network-map", "mentor", 0)));
        kinds.addAll(alsoMeets);
        Map<String, Object> definition =
                Map.of(
                        "blueprint", "test",
                        "contact", contact,
                        "period", Map.of("from", "2015-12-01", "to", "2017-11-30"),
                        "cohorts", List.of(Map.of("key", "1", "from", "2016-06", "to", "2016-12")),
                        "agreement", Map.of("required", true, "startsPeriod", startsPeriod),
                        "roles", codes("participants", "mentors", "case-officers"),
                        "workbook",
                                Map.of(
                                        "tasks",
                                        List.of(
                                                Map.of("key", "map", "title", "Map"),
                                                Map.of(
                                                        "key", "introduce",
                                                        "title", "Introduce",
                                                        "for", "mentor"))),
                        "meetings",
                                Map.of(
                                        "kinds",
                                        kinds,
                                        "missedReasons",
                                        codes("illness", "unknown")),
                        "events",
                                Map.of(
                                        "kinds",
                                        List.of(
                                                Map.of("key", "lecture", "title", "Lecture"),
                                                Map.of(
                                                        "key", "check-in",
                                                        "title", "Check-in",
                                                        "audiences",
                                                                List.of(
                                                                        "mentors",
                                                                        "case-officers")),
                                                Map.of(
                                                        "key", "diversity-course",
                                                        "title", "Course",
                                                        "course",
                                                                Map.of(
                                                                        "completion",
                                                                        Map.of(
                                                                                "attended", 2,
                                                                                "of", 3))),
                                                Map.of(
                                                        "key", "learning-group",
                                                        "title", "Learning group",
                                                        "group", "learning-group")),
                                        "themes",
                                        List.of(
                                                Map.of(
                                                        "key", "employment-law",
                                                        "title", "Employment law",
                                                        "kind", "lecture",
                                                        "audiences",
                                                                List.of(
                                                                        "mentors",
                                                                        "participants")))));
        return publish(
                "programmes",
                "programme.created.v1",
                "programme",
                Map.of("key", "test", "definition", definition, "state", "running"));
    }

    /** Publishes the cohort. */
    public Scene cohort() {
        return publish(
                "cohorts",
                "cohort.opened.v1",
                "cohort",
                Map.of(
                        "programme", id("programme"),
                        "key", "1",
                        "openedOn", "2016-02-01",
                        "state", "open"));
    }

    /** Publishes an admission without leave. */
    public Scene admitted(String participant) {
        return admission(participant, List.of());
    }

    /** Publishes an admission with a leave. */
    public Scene onLeave(String participant, String from, String to) {
        return admission(participant, List.of(Map.of("from", from, "to", to)));
    }

    /** Publishes that somebody has gone through the course, without leave. */
    public Scene completed(String participant, String on) {
        Map<String, Object> admission = new LinkedHashMap<>(admitted(participant, List.of()));
        admission.put("completedOn", on);
        admission.put("state", "completed");
        return publish(
                "admissions", "admission.completed.v1", "admission-of-" + participant, admission);
    }

    private Scene admission(String participant, List<?> leaves) {
        return publish(
                "admissions",
                "admission.decided.v1",
                "admission-of-" + participant,
                admitted(participant, leaves));
    }

    private Map<String, Object> admitted(String participant, List<?> leaves) {
        return Map.of(
                "participant",
                id(participant),
                "programme",
                id("programme"),
                "cohort",
                id("cohort"),
                "referredOn",
                "2016-02-01",
                "admittedOn",
                "2016-03-01",
                "leaves",
                leaves,
                "state",
                "admitted");
    }

    /** Publishes a pair that both said yes to on the day, and that has signed the day after. */
    public Scene agreed(String mentor, String participant, String acceptedOn, String agreedOn) {
        return pair(
                mentor,
                participant,
                Map.of("acceptedOn", acceptedOn, "agreedOn", agreedOn, "state", "agreed"));
    }

    /** Publishes a pair's state. */
    public Scene pair(String mentor, String participant, Map<String, ?> state) {
        Map<String, Object> pair = new LinkedHashMap<>(state);
        pair.putIfAbsent("pauses", List.of());
        pair.put("programme", id("programme"));
        pair.put("cohort", id("cohort"));
        pair.put("admission", id("admission-of-" + participant));
        pair.put("participant", id(participant));
        pair.put("mentor", id(mentor));
        return publish("pairs", "pair.agreed.v1", pairName(mentor, participant), pair);
    }

    /** The id of a pair. */
    public String pairOf(String mentor, String participant) {
        return id(pairName(mentor, participant));
    }

    private static String pairName(String mentor, String participant) {
        return mentor + "+" + participant;
    }

    private Scene publish(String plural, String type, String name, Map<String, ?> data) {
        Map<String, Object> state = new LinkedHashMap<>(data);
        state.put("id", id(name));
        long sequence = sequences.merge(name, 1L, Long::sum);
        positions.add(Bus.shared().publish(plural, tenant, id(name), sequence, type, state));
        return this;
    }

    /** A member of staff, who has seen everything of the scene. */
    public Caller staff(Role role) {
        return seen(SERVICE.as(tenant, role));
    }

    /** A member of staff of another programme. */
    public Caller staffElsewhere(Role role) {
        return seen(SERVICE.as(tenant, role, null, id("another-programme"), null));
    }

    /** An authority's contact of one programme. */
    public Caller contact(String programme) {
        return seen(
                SERVICE.callers()
                        .member(tenant, Role.AUTHORITY_CONTACT, null, id(programme), "nav", null));
    }

    /** A process leader with the id of the membership. */
    public Callers.Member leader() {
        return SERVICE.callers().member(tenant, Role.PROCESS_LEADER, null, null, null, null);
    }

    /** Somebody of the scene, who has seen everything of it. */
    public Caller seen(Callers.Member member) {
        return seen(member.caller());
    }

    /** Publishes a participant whose identity is protected. */
    public Scene protectedFor(String participant, Callers.Member handler) {
        return publish(
                "participants",
                "participant.protected.v1",
                participant,
                Map.of(
                        "municipality", "lomma",
                        "state", "active",
                        "protection",
                                Map.of(
                                        "handlers",
                                        List.of(handler.membership()),
                                        "mentorSees",
                                        List.of())));
    }

    /** Publishes a mentor; null: whose identity is not protected. */
    public Scene mentorProtectedFor(String mentor, Callers.@Nullable Member handler) {
        Map<String, Object> state =
                new HashMap<>(Map.of("capacity", 3, "engagements", List.of(), "state", "active"));
        if (handler != null) {
            state.put(
                    "protection",
                    Map.of(
                            "handlers",
                            List.of(handler.membership()),
                            "participantSees",
                            List.of()));
        }
        return publish("mentors", "mentor.changed.v1", mentor, state);
    }

    /** A mentor who signs in. */
    public Caller mentor(String name) {
        return seen(SERVICE.as(tenant, Role.MENTOR, new Person(Person.Kind.MENTOR, id(name))));
    }

    /** A participant who signs in. */
    public Caller participant(String name) {
        return seen(
                SERVICE.as(
                        tenant, Role.PARTICIPANT, new Person(Person.Kind.PARTICIPANT, id(name))));
    }

    /** Somebody who has seen everything of the scene, in whichever instance. */
    public Caller seen(Caller caller) {
        return positions.isEmpty() ? caller : caller.after(String.join(",", positions));
    }

    /** The latest published state of each aggregate of a kind. */
    public Map<String, Bus.Event> latest(String plural) {
        Map<String, Bus.Event> latest = new HashMap<>();
        Bus.shared().events(plural, tenant).forEach(event -> latest.put(event.id(), event));
        return latest;
    }

    /** The dates of the latest published plan of a kind; empty while there is none. */
    public List<String> expected(String kind) {
        List<String> dates = new ArrayList<>();
        latest("meeting-plans").values().stream()
                .filter(event -> event.data().path("kind").asString().equals(kind))
                .forEach(
                        event ->
                                event.data()
                                        .path("expected")
                                        .forEach(date -> dates.add(date.asString())));
        return dates;
    }

    /** Waits until the plans of a kind expect exactly these dates. */
    public void awaitExpected(String kind, String... dates) {
        await().untilAsserted(() -> assertThat(expected(kind)).containsExactly(dates));
    }

    private static Map<String, Object> kind(String key, String level, int everyMonths) {
        Map<String, Object> kind = new HashMap<>(Map.of("key", key, "title", key, "level", level));
        if (everyMonths > 0) {
            kind.put("everyMonths", everyMonths);
        }
        return kind;
    }

    private static List<Map<String, String>> codes(String... keys) {
        return List.of(keys).stream().map(key -> Map.of("key", key, "title", key)).toList();
    }
}
