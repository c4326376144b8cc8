package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Person;
import org.handslag.acceptance.stage.Stage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How mentors are found: from a pool, or for one participant. */
final class Recruiting {

    private static final double FIRM_ASKED = 0.4;
    private static final double FIRM_ASKED_OF_MANY = 0.05;
    private static final int MANY = 40;

    private final Stage stage;
    private final Cast cast;
    private final Firms firms;
    private final Preparing preparing;

    Recruiting(Stage stage, Cast cast, Firms firms) {
        this.stage = stage;
        this.cast = cast;
        this.firms = firms;
        this.preparing = new Preparing(stage, cast);
    }

    /** Whether each mentor is found for one participant. */
    boolean forParticipants() {
        return cast.definition.text("mentors", "recruitment").equals("for-participant")
                || cast.definition.text("matching", "mode").equals("recruited-for");
    }

    /** Puts the recruiting before the first matching on the agenda. */
    void schedule() {
        if (cast.frame.cohorts().isEmpty()) {
            return;
        }
        if (forParticipants()) {
            firms.schedule();
            return;
        }
        LocalDate from = cast.frame.opens().plusWeeks(1);
        LocalDate to = cast.frame.cohorts().getFirst().matched().minusWeeks(2);
        List<JsonNode> split = cast.definition.list("mentors", "planned");
        int made = 0;
        for (JsonNode part : split) {
            int number = Definition.number(part.path("number"), stage.chance("split")).orElse(0);
            String place = part.path("municipality").asString(null);
            for (int i = 0; i < number && made < cast.frame.mentors(); i++) {
                made++;
                schedule(mentor(place, null), from, to);
            }
        }
        while (made++ < cast.frame.mentors()) {
            schedule(mentor(null, null), from, to);
        }
    }

    private void schedule(Mentor mentor, LocalDate from, LocalDate to) {
        LocalDate on = mentor.chance.day(from, When.later(from, to));
        if (mentor.chance.with(cast.frame.mentors() > MANY ? FIRM_ASKED_OF_MANY : FIRM_ASKED)) {
            LocalDate asked = on.minusDays(mentor.chance.between(2, 5));
            stage.agenda().at(asked, mentor.strand, day -> firms.ask(mentor, day));
        }
        stage.agenda().at(on, mentor.strand, day -> recruit(mentor, null, day));
        preparing.schedule(mentor, on, cast.frame.cohorts().getFirst().matched());
    }

    /** One more mentor, found on the spot, for this participant or for all. Stands alone. */
    Mentor another(@Nullable Participant wanted, LocalDate day) {
        Mentor mentor = mentor(wanted == null ? null : wanted.person.municipality(), wanted);
        if (wanted != null) {
            Firms.Promised promised = firms.promisedFor(wanted, day);
            mentor.organisation = promised.organisation();
            mentor.promise = promised.number();
        }
        recruit(mentor, wanted, day);
        preparing.atOnce(mentor, day);
        return mentor;
    }

    private Mentor mentor(@Nullable String place, @Nullable Participant wanted) {
        int number = cast.mentors.size() + 1;
        Chance chance = stage.chance("mentor-person-" + number);
        String municipality = place == null ? chance.of(cast.municipalities) : place;
        Person person = Person.mentor(chance, municipality, cast.tale.tongue());
        if (wanted != null) {
            person = person.working(wanted.person.occupation());
        }
        int own = cast.definition.at("mentors", "coordinating", "participants").asInt(0);
        boolean coordinates = number == 1 && own > 0;
        Mentor mentor =
                new Mentor(
                        stage,
                        number,
                        person,
                        coordinates ? own : Frame.capacity(cast.definition),
                        coordinates);
        cast.mentors.add(mentor);
        return mentor;
    }

    private void recruit(Mentor mentor, @Nullable Participant wanted, LocalDate day) {
        Chance chance = mentor.chance;
        if (mentor.organisation.isEmpty()) {
            firms.enter(mentor);
        }
        mentor.id =
                mentor.calls
                        .post(
                                cast.processLeader,
                                "recruit-mentor",
                                "/api/mentors",
                                recruitment(mentor, wanted, firms.industry(chance), day))
                        .id();
        if (mentor.promise > 0) {
            firms.named(mentor, day);
        }
        if (mentor.coordinating || chance.with(0.4)) {
            mentor.self =
                    stage.join(
                            mentor.calls,
                            cast.processLeader,
                            stage.stranger("mentor", mentor.strand),
                            "mentor",
                            null,
                            Fields.of("kind", "mentor", "id", mentor.id));
        }
    }

    private Map<String, Object> recruitment(
            Mentor mentor, @Nullable Participant wanted, String industry, LocalDate day) {
        Person person = mentor.person;
        Chance chance = mentor.chance;
        List<String> channels = cast.definition.keys("mentors", "channels");
        List<String> positions = cast.definition.keys("mentors", "positions");
        return Fields.of(
                "name",
                person.name(),
                "gender",
                person.gender(),
                "municipality",
                person.municipality(),
                "organisation",
                mentor.organisation,
                "position",
                positions.isEmpty() ? "professional" : chance.of(positions),
                "industry",
                industry,
                "occupations",
                List.of(Fields.of("isco", person.occupation().isco())),
                "languages",
                person.languages(),
                "interests",
                person.interests(),
                "email",
                person.email(),
                "phone",
                person.phone(),
                "language",
                cast.tale.tongue(),
                "capacity",
                mentor.capacity,
                "programme",
                cast.programme,
                "recruitedFor",
                wanted == null ? null : wanted.id,
                "channel",
                channels.isEmpty() ? "unknown" : chance.of(channels),
                "recruitedOn",
                day,
                "newMentor",
                chance.with(cast.tale.share("newMentors", 0.7)));
    }

    /** Ends the part of every mentor who has no pair left. Stands alone. */
    void close(LocalDate day) {
        List<String> reasons = cast.definition.keys("mentors", "endReasons");
        String reason =
                reasons.isEmpty() || reasons.contains("programme-ended")
                        ? "programme-ended"
                        : reasons.getFirst();
        for (Mentor mentor : cast.mentors) {
            boolean busy = mentor.pairs.stream().anyMatch(pair -> pair.lasts(day));
            if (mentor.active && !busy) {
                mentor.calls.post(
                        cast.processLeader,
                        "end-mentor-engagement",
                        cast.engagement(mentor) + "/end",
                        Fields.of("on", day, "reason", reason));
                mentor.active = false;
            }
        }
    }
}
