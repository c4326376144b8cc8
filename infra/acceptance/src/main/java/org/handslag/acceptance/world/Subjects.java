package org.handslag.acceptance.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Fields;
import org.jspecify.annotations.Nullable;

/** Somebody of each role at home, and those whom no role lets in. */
final class Subjects {

    private final Founded founded;
    private final Fixtures home;
    private final Circle circle;
    private final List<Subject> all = new ArrayList<>();

    private Subjects(Founded founded, Fixtures home, Circle circle) {
        this.founded = founded;
        this.home = home;
        this.circle = circle;
    }

    static List<Subject> of(Founded founded, Fixtures home, Circle circle) {
        return new Subjects(founded, home, circle).make();
    }

    private List<Subject> make() {
        String programme = circle.into("programme");
        all.add(new Subject(Subject.NEWCOMER, founded.stranger("newcomer"), null, null, null));
        Map<String, Object> participant =
                Fields.of("kind", "participant", "id", circle.into("participant"));
        Map<String, Object> mentor = Fields.of("kind", "mentor", "id", circle.into("mentor"));
        all.add(
                new Subject(
                        "platform-admin",
                        new Actor("platform-admin", "demo-platform-admin", null, null),
                        "platform-admin",
                        null,
                        null));
        all.add(new Subject("tenant-admin", founded.admin(), "tenant-admin", null, null));
        all.add(new Subject("process-leader", founded.leader(), "process-leader", null, null));
        for (String role :
                List.of("process-leader", "evaluator", "board-reader", "coordinating-mentor")) {
            add(
                    role + " of the programme",
                    role,
                    null,
                    programme,
                    role.equals("coordinating-mentor") ? mentor : null);
        }
        for (String role : List.of("partner-staff", "authority-contact")) {
            all.add(
                    new Subject(
                            role + " of the programme",
                            founded.ofPartner(role, programme),
                            role,
                            programme,
                            null));
        }
        all.add(
                new Subject(
                        "case-officer", founded.officer(), "case-officer", null, Founded.KAVLINGE));
        add("evaluator", "evaluator", null, null, null);
        all.add(
                new Subject(
                        "data-protection-officer",
                        founded.protection(),
                        "data-protection-officer",
                        null,
                        null));
        add("board-reader", "board-reader", null, null, null);
        Actor system = add("system-client", "system-client", null, null, null);
        home.put("reader", String.valueOf(system.membership()));
        home.put("subscription", subscribe(system, "listening"));
        home.put("subscription.ending", subscribe(system, "leaving"));
        home.put("subscription.silent", silent(system));
        Actor own = add("participant", "participant", null, null, participant);
        add("mentor", "mentor", null, null, mentor);
        write(own);
        all.add(new Subject("nobody", founded.stranger("nobody"), null, null, null));
        ended();
        Actor later =
                founded.join(
                        founded.stranger("later"),
                        "process-leader",
                        null,
                        null,
                        null,
                        founded.today().plusDays(2).toString());
        all.add(new Subject("not yet a member", later, null, null, null));
        spare();
        return List.copyOf(all);
    }

    private Actor add(
            String label,
            String role,
            @Nullable String municipality,
            @Nullable String programme,
            @Nullable Object person) {
        Actor actor =
                founded.member(role, label.replace(' ', '-'), municipality, programme, person);
        all.add(new Subject(label, actor, role, programme, municipality));
        return actor;
    }

    private String subscribe(Actor reader, String key) {
        founded.post(
                founded.admin(),
                "begin-subscription",
                "/api/subscriptions",
                "key",
                key,
                "reader",
                String.valueOf(reader.membership()));
        return key;
    }

    /** One that is paused: nothing is sent to whatever address it is given. */
    private String silent(Actor reader) {
        String key = subscribe(reader, "silent");
        founded.post(founded.admin(), "pause-subscription", "/api/subscriptions/" + key + "/pause");
        return key;
    }

    private void write(Actor own) {
        founded.post(
                own,
                "write-minutes",
                "/api/meetings/" + circle.into("meeting") + "/minutes",
                "text",
                founded.texts().words("minutes"));
    }

    private void ended() {
        Actor former = founded.member("process-leader", "former", null, null, null);
        end(former);
        all.add(new Subject("former member", former, null, null, null));
    }

    private void end(Actor member) {
        founded.post(
                founded.admin(),
                "end-membership",
                "/api/memberships/" + member.membership() + "/end",
                "on",
                founded.today().minusDays(1));
    }

    /** A member whom one may end, an invitation to take and one to take back. */
    private void spare() {
        Actor guest = founded.member("evaluator", "guest", null, null, null);
        home.put("membership", String.valueOf(guest.membership()));
        home.put("invitation", invite().id());
        home.put("invitation-code", invite().body().path("code").asString(""));
    }

    private org.handslag.acceptance.client.Answer invite() {
        return founded.answer(
                founded.leader(),
                "invite",
                "/api/invitations",
                "role",
                "evaluator",
                "programme",
                circle.into("programme"));
    }
}
