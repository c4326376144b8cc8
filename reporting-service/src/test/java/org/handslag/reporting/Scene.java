package org.handslag.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handslag.contracts.Contract;
import org.handslag.platform.access.Person;
import org.handslag.platform.access.Role;
import org.handslag.platform.id.Ids;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import tools.jackson.databind.JsonNode;

/** A tenant of its own with Kävlinge-Lomma's programme, as the other services would publish it. */
public final class Scene {
    /** The service under test. */
    public static final RunningService SERVICE =
            RunningService.of(ReportingApplication.class, ReportingApplication.NAME);

    private final String tenant = RunningService.newTenant();
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<String> positions = new ArrayList<>();

    public String tenant() {
        return tenant;
    }

    /** The id of something in this scene, by a name. */
    public String id(String name) {
        return Ids.derived(tenant, name);
    }

    /** Publishes the tenant, the programme and its first cohort. */
    public Scene programme() {
        JsonNode definition =
                Contract.of("programmes").orElseThrow().samples().stream()
                        .filter(sample -> sample.type().equals("programme.created.v1"))
                        .findFirst()
                        .orElseThrow()
                        .data()
                        .path("definition");
        positions.add(
                Bus.shared()
                        .publish(
                                "tenants",
                                tenant,
                                tenant,
                                1,
                                "tenant.created.v1",
                                Map.of(
                                        "id",
                                        tenant,
                                        "languages",
                                        List.of("sv", "en"),
                                        "state",
                                        "active")));
        publish(
                "programmes",
                "programme.activity-recorded.v1",
                "programme",
                Map.of(
                        "key",
                        "kavlinge-lomma",
                        "blueprint",
                        Map.of("key", "kavlinge-lomma", "version", 1),
                        "definition",
                        definition,
                        "state",
                        "running",
                        "decisions",
                        List.of(
                                Map.of(
                                        "key", "board-decision",
                                        "decidedOn", "2015-11-23",
                                        "outcome", "approved",
                                        "by", "board")),
                        "activities",
                        List.of(
                                Map.of(
                                        "row", 1,
                                        "startedOn", "2015-12-02",
                                        "endedOn", "2015-12-20",
                                        "state", "done"))));
        return publish(
                "cohorts",
                "cohort.opened.v1",
                "cohort",
                Map.of(
                        "programme", id("programme"),
                        "key", "1",
                        "openedOn", "2016-01-15",
                        "state", "open"));
    }

    /** Publishes a participant whose identity is protected, for this membership to handle. */
    public Scene protectedFor(String who, String handler) {
        return publish(
                "participants",
                "participant.protected.v1",
                who,
                Map.of(
                        "municipality", "kavlinge",
                        "state", "active",
                        "protection",
                                Map.of("handlers", List.of(handler), "mentorSees", List.of())));
    }

    /** Publishes an admission. */
    public Scene admitted(String who, String on) {
        return admission(who, List.of(decided("selected", on, "fits")));
    }

    /** Publishes an admission of somebody who had been on the waiting list. */
    public Scene admittedFromTheWaitingList(String who, String waitingOn, String on) {
        return admission(
                who,
                List.of(
                        decided("waiting-list", waitingOn, "cohort-full"),
                        decided("selected", on, "fits")));
    }

    private static Map<String, String> decided(String outcome, String on, String reason) {
        return Map.of("outcome", outcome, "on", on, "reason", reason);
    }

    private Scene admission(String who, List<Map<String, String>> decisions) {
        return publish(
                "admissions",
                "admission.decided.v1",
                "admission-of-" + who,
                Map.of(
                        "participant",
                        id(who),
                        "programme",
                        id("programme"),
                        "cohort",
                        id("cohort"),
                        "municipality",
                        "kavlinge",
                        "gender",
                        "woman",
                        "source",
                        "employment-service",
                        "referredOn",
                        "2016-02-01",
                        "decisions",
                        decisions,
                        "decision",
                        decisions.getLast(),
                        "state",
                        "admitted"));
    }

    /** Publishes an active mentor. */
    public Scene mentor(String who, String activatedOn) {
        return publish(
                "mentors",
                "mentor.activated.v1",
                who,
                Map.of(
                        "gender", "man",
                        "municipality", "lomma",
                        "position", "owner",
                        "capacity", 2,
                        "engagements",
                                List.of(
                                        Map.of(
                                                "programme",
                                                id("programme"),
                                                "channel",
                                                "rotary",
                                                "recruitedOn",
                                                "2016-01-10",
                                                "coordinating",
                                                false,
                                                "newMentor",
                                                true,
                                                "activatedOn",
                                                activatedOn,
                                                "state",
                                                "active")),
                        "state", "active"));
    }

    /** Publishes a placement through the mentors' network. */
    public Scene placement(String who, String from, String to) {
        return publish(
                "outcomes",
                "outcome.recorded.v1",
                "placement-of-" + who,
                Map.of(
                        "participant",
                        id(who),
                        "admission",
                        id("admission-of-" + who),
                        "programme",
                        id("programme"),
                        "cohort",
                        id("cohort"),
                        "kind",
                        "placement",
                        "from",
                        from,
                        "to",
                        to,
                        "recordedOn",
                        to,
                        "via",
                        "mentor-network",
                        "state",
                        "ended"));
    }

    /** Publishes the next state of something. */
    public Scene publish(String plural, String type, String name, Map<String, ?> data) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("id", id(name));
        whole.putAll(data);
        long sequence = sequences.merge(plural + "/" + name, 1L, Long::sum);
        positions.add(Bus.shared().publish(plural, tenant, id(name), sequence, type, whole));
        return this;
    }

    /** Somebody of the staff, who waits for all that was published. */
    public Caller staff(Role role) {
        return SERVICE.as(tenant, role).after(positions.toArray(String[]::new));
    }

    /** Somebody whose role holds in one programme only. */
    public Caller staffOf(String programme, Role role) {
        return SERVICE.as(tenant, role, null, programme, null)
                .after(positions.toArray(String[]::new));
    }

    /** A participant who signs in. */
    public Caller participant(String who) {
        return SERVICE.as(tenant, Role.PARTICIPANT, new Person(Person.Kind.PARTICIPANT, id(who)))
                .after(positions.toArray(String[]::new));
    }
}
