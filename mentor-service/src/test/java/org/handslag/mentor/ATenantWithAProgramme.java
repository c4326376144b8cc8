package org.handslag.mentor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Person;
import org.handslag.platform.access.Role;
import org.handslag.platform.id.Ids;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Callers;
import org.handslag.testkit.RunningService;

/** A tenant of its own for each test, with a programme as participant-service would publish it. */
public final class ATenantWithAProgramme {
    public static final LocalDate RECRUITED = LocalDate.of(2016, 1, 18);

    private final RunningService service =
            RunningService.of(MentorApplication.class, MentorApplication.NAME);
    private final String tenant = RunningService.newTenant();
    private final String programme = Ids.derived("programme", tenant);
    private final String published = publish(programme);

    /** Its key. */
    public String key() {
        return tenant;
    }

    /** What a caller has to wait for to know of the programme. */
    public String published() {
        return published;
    }

    /** The programme's id. */
    public String programme() {
        return programme;
    }

    /** A member of this role in the whole tenant. */
    public Caller as(Role role) {
        return service.as(tenant, role).after(published);
    }

    /** A member of this role in one programme. */
    public Caller as(Role role, String programme) {
        return service.as(tenant, role, null, programme, null).after(published);
    }

    /** The same, with the membership. */
    public Callers.Member member(Role role) {
        Callers.Member member = service.callers().member(tenant, role, null, null, null, null);
        return new Callers.Member(member.caller().after(published), member.membership());
    }

    /** Somebody of a partner's staff. */
    public Caller partnerStaff(String partner) {
        return service.callers()
                .member(tenant, Role.PARTNER_STAFF, null, null, partner, null)
                .caller()
                .after(published);
    }

    /** The mentor, signed in. */
    public Caller asMentor(String id) {
        return service.as(tenant, Role.MENTOR, new Person(Person.Kind.MENTOR, id));
    }

    /** The participant, signed in. */
    public Caller asParticipant(String id) {
        return service.as(tenant, Role.PARTICIPANT, new Person(Person.Kind.PARTICIPANT, id));
    }

    /** The service's address without a token. */
    public Caller stranger() {
        return service.stranger();
    }

    /** Publishes one more programme. */
    public String publish(String id) {
        return publish(id, Map.of(), Map.of());
    }

    /** A body that recruits a mentor for the programme; the given fields replace the usual ones. */
    public Map<String, Object> recruitment(Map<String, ?> replaced) {
        Map<String, Object> body =
                new HashMap<>(
                        Map.of(
                                "name", "Ingrid Ek",
                                "gender", "woman",
                                "municipality", "kavlinge",
                                "position", "owner",
                                "industry", "construction",
                                "capacity", 2,
                                "programme", programme,
                                "channel", "rotary",
                                "recruitedOn", RECRUITED));
        body.putAll(
                Map.of(
                        "email",
                        "ingrid.ek@example.org",
                        "phone",
                        "0701740605",
                        "language",
                        "sv",
                        "occupations",
                        List.of(Map.of("isco", "1323")),
                        "languages",
                        List.of(Map.of("code", "sv", "level", "native")),
                        "interests",
                        List.of("gardening"),
                        "newMentor",
                        true));
        body.putAll(replaced);
        return body;
    }

    /** A recruited mentor. */
    public Answer recruited(Caller leader) {
        return leader.post("/api/mentors", recruitment(Map.of()));
    }

    /** Where the mentor's part in the programme is. */
    public String engagement(Answer mentor) {
        return "/api/mentors/" + mentor.id() + "/engagements/" + programme;
    }

    /**
     * Publishes one more programme.
     *
     * @param said what its blueprint says of mentors besides the usual
     * @param placements what it says of placements
     */
    public String publish(String id, Map<String, ?> said, Map<String, ?> placements) {
        return Bus.shared()
                .publish(
                        "programmes",
                        tenant,
                        id,
                        1,
                        "programme.created.v1",
                        programmeState(id, said, placements));
    }

    /**
     * A participant who was admitted to the programme.
     *
     * @param position what a caller has to wait for to know of them
     */
    public record Admitted(String participant, String admission, String position) {}

    /** A participant who was admitted to the programme, as participant-service would tell. */
    public Admitted admitted(String name) {
        return admitted(name, programme, Map.of());
    }

    /**
     * The same, of another programme.
     *
     * @param facts what else is published of the participant
     */
    public Admitted admitted(String name, String to, Map<String, ?> facts) {
        String participant = Ids.derived("participant", tenant, name);
        String admission = Ids.derived("admission", tenant, name, to);
        Map<String, Object> person =
                new HashMap<>(
                        Map.of(
                                "id",
                                participant,
                                "municipality",
                                "kavlinge",
                                "gender",
                                "woman",
                                "registeredOn",
                                RECRUITED.toString(),
                                "occupations",
                                List.of(),
                                "languages",
                                List.of(),
                                "interests",
                                List.of(),
                                "state",
                                "active"));
        person.putAll(facts);
        Bus.shared()
                .publish(
                        "participants",
                        tenant,
                        participant,
                        1,
                        "participant.registered.v1",
                        person);
        String position =
                Bus.shared()
                        .publish(
                                "admissions",
                                tenant,
                                admission,
                                1,
                                "admission.decided.v1",
                                Map.ofEntries(
                                        Map.entry("id", admission),
                                        Map.entry("participant", participant),
                                        Map.entry("programme", to),
                                        Map.entry("cohort", Ids.derived("cohort", to)),
                                        Map.entry("municipality", "kavlinge"),
                                        Map.entry("gender", "woman"),
                                        Map.entry("source", "adult-education"),
                                        Map.entry("referredOn", RECRUITED.toString()),
                                        Map.entry("steps", List.of()),
                                        Map.entry("decisions", List.of()),
                                        Map.entry("leaves", List.of()),
                                        Map.entry("admittedOn", RECRUITED.toString()),
                                        Map.entry("state", "admitted")));
        return new Admitted(
                participant, admission, "participants/" + participant + "/1," + position);
    }

    private static Map<String, Object> programmeState(
            String id, Map<String, ?> said, Map<String, ?> placements) {
        Map<String, Object> mentors =
                new HashMap<>(
                        Map.of(
                                "channels", coded("rotary", "others"),
                                "industries", coded("construction", "trade"),
                                "positions", List.of("owner", "manager"),
                                "activation", coded("interview", "introduction"),
                                "endReasons", coded("moved", "programme-ended")));
        mentors.putAll(said);
        return Map.of(
                "id", id,
                "key", "example",
                "blueprint", Map.of("key", "example", "version", 1),
                "definition",
                        Map.of(
                                "blueprint",
                                "example",
                                "municipalities",
                                coded("kavlinge", "lomma"),
                                "mentors",
                                mentors,
                                "placements",
                                placements,
                                "partners",
                                coded("union", "region")),
                "state", "planned",
                "decisions", List.of(),
                "activities", List.of());
    }

    /** A list of the blueprint. */
    public static List<Map<String, String>> coded(String... keys) {
        return List.of(keys).stream().map(key -> Map.of("key", key)).toList();
    }
}
