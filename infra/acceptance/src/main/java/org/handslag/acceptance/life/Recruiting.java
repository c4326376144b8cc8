package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Firm;
import org.handslag.acceptance.stage.Person;
import org.handslag.acceptance.stage.Stage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How mentors are found, introduced and made active: from a pool, or for one participant. */
final class Recruiting {

    private final Stage stage;
    private final Cast cast;

    Recruiting(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    /** Whether each mentor is found for one participant. */
    boolean forParticipants() {
        return cast.definition.text("mentors", "recruitment").equals("for-participant")
                || cast.definition.text("matching", "mode").equals("recruited-for");
    }

    /** Puts the pool's recruiting before the first matching on the agenda. */
    void schedule() {
        if (forParticipants() || cast.frame.cohorts().isEmpty()) {
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
        stage.agenda().at(on, mentor.strand, day -> recruit(mentor, null, day));
    }

    /** One more mentor, found on the spot, for this participant or for all. Stands alone. */
    Mentor another(@Nullable Participant wanted, LocalDate day) {
        Mentor mentor = mentor(wanted == null ? null : wanted.person.municipality(), wanted);
        recruit(mentor, wanted, day);
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
        Mentor mentor = new Mentor(stage, number, person, Frame.capacity(cast.definition));
        cast.mentors.add(mentor);
        return mentor;
    }

    private void recruit(Mentor mentor, @Nullable Participant wanted, LocalDate day) {
        Chance chance = mentor.chance;
        List<String> industries = cast.definition.keys("mentors", "industries");
        String industry = industries.isEmpty() ? "unknown" : chance.of(industries);
        mentor.organisation =
                mentor.calls
                        .post(
                                cast.processLeader,
                                "register-organisation",
                                "/api/organisations",
                                Fields.of(
                                        "name",
                                        Firm.name(chance, mentor.person.name()),
                                        "industry",
                                        industry,
                                        "municipality",
                                        mentor.person.municipality()))
                        .id();
        Answer recruited =
                mentor.calls.post(
                        cast.processLeader,
                        "recruit-mentor",
                        "/api/mentors",
                        recruitment(mentor, wanted, industry, day));
        mentor.id = recruited.id();
        if (chance.with(0.4)) {
            mentor.self =
                    stage.join(
                            mentor.calls,
                            cast.processLeader,
                            stage.stranger("mentor", mentor.strand),
                            "mentor",
                            null,
                            Fields.of("kind", "mentor", "id", mentor.id));
        }
        for (String step : cast.definition.keys("mentors", "activation")) {
            mentor.calls.post(
                    cast.processLeader,
                    "record-mentor-step",
                    engagement(mentor) + "/steps",
                    Fields.of("step", step, "on", day));
        }
        mentor.calls.post(
                cast.processLeader,
                "activate-mentor",
                engagement(mentor) + "/activation",
                Fields.of("on", day));
        mentor.active = true;
    }

    private Map<String, Object> recruitment(
            Mentor mentor, @Nullable Participant wanted, @Nullable String industry, LocalDate day) {
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

    /** Puts the end of every mentor's part on the agenda's last day. */
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
                        engagement(mentor) + "/end",
                        Fields.of("on", day, "reason", reason));
                mentor.active = false;
            }
        }
    }

    private String engagement(Mentor mentor) {
        return "/api/mentors/" + mentor.id + "/engagements/" + cast.programme;
    }
}
