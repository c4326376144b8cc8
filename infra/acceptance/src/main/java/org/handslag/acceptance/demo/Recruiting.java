package org.handslag.acceptance.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Firm;
import org.handslag.acceptance.stage.Occupation;
import org.handslag.acceptance.stage.Person;
import org.handslag.acceptance.stage.Stage;

/** How mentors are found, introduced and made active, and how some of them leave. */
final class Recruiting {

    private static final LocalDate BEGINS = LocalDate.of(2015, 12, 7);
    private static final LocalDate INTRODUCTION = LocalDate.of(2016, 3, 8);
    private static final LocalDate LAST_DAY = LocalDate.of(2017, 12, 20);

    private final Stage stage;
    private final Cast cast;

    Recruiting(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    /** Twenty in Kävlinge and fifteen in Lomma, some of them late, some never active. */
    void scheduleFirst() {
        for (int number = 1; number <= 35; number++) {
            Mentor mentor = mentor(number, number <= 20 ? "kavlinge" : "lomma", number == 1);
            boolean late = !mentor.coordinating && mentor.chance.with(0.2);
            LocalDate recruited =
                    late
                            ? mentor.chance.day(LocalDate.of(2016, 2, 16), LocalDate.of(2016, 5, 6))
                            : mentor.chance.day(BEGINS, LocalDate.of(2016, 2, 15));
            boolean never = !mentor.coordinating && mentor.chance.with(0.06);
            schedule(mentor, recruited, never, INTRODUCTION);
        }
    }

    /** A few more before the second cohort, in new industries, as the board decides in 2017. */
    void scheduleMore() {
        int count = stage.chance("more-mentors").between(0, 4);
        for (int number = 36; number < 36 + count; number++) {
            Mentor mentor = mentor(number, number % 2 == 0 ? "kavlinge" : "lomma", false);
            LocalDate recruited =
                    mentor.chance.day(LocalDate.of(2017, 3, 1), LocalDate.of(2017, 3, 24));
            schedule(mentor, recruited, false, LocalDate.of(2017, 3, 28));
        }
    }

    private Mentor mentor(int number, String municipality, boolean coordinating) {
        Chance chance = stage.chance("mentor-person-" + number);
        Mentor mentor =
                new Mentor(stage, number, Person.mentor(chance, municipality), coordinating);
        cast.mentors.add(mentor);
        return mentor;
    }

    private void schedule(
            Mentor mentor, LocalDate recruited, boolean never, LocalDate introduction) {
        stage.agenda().at(recruited, mentor.strand, day -> recruit(mentor, day));
        Chance chance = mentor.chance;
        if (never) {
            LocalDate gone = recruited.plusWeeks(chance.between(4, 9));
            stage.agenda().at(gone, mentor.strand, day -> end(mentor, day, "lack-of-time"));
            return;
        }
        LocalDate introduced =
                recruited.isBefore(introduction)
                        ? introduction
                        : Chance.workday(recruited.plusWeeks(chance.between(1, 3)));
        List<String> steps = cast.blueprint.keys("mentors", "activation");
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i);
            stage.agenda()
                    .at(
                            introduced.plusDays(i),
                            mentor.strand,
                            day ->
                                    mentor.calls.post(
                                            cast.processLeader,
                                            "record-mentor-step",
                                            engagement(mentor) + "/steps",
                                            Fields.of("step", step, "on", day)));
        }
        LocalDate active = introduced.plusDays(steps.size() + chance.between(0, 9));
        mentor.activeFrom = active;
        stage.agenda().at(active, mentor.strand, day -> activate(mentor, day));
        // Between the cohorts, so that nobody is left behind in the middle of one.
        boolean leaves =
                !mentor.coordinating
                        && active.isBefore(LocalDate.of(2016, 10, 1))
                        && chance.with(0.12);
        LocalDate ended =
                leaves ? chance.day(LocalDate.of(2017, 1, 9), LocalDate.of(2017, 3, 10)) : LAST_DAY;
        String reason =
                leaves ? chance.of(List.of("lack-of-time", "changed-work")) : "programme-ended";
        mentor.endedOn = ended;
        stage.agenda().at(ended, mentor.strand, day -> end(mentor, day, reason));
    }

    private void recruit(Mentor mentor, LocalDate day) {
        Chance chance = mentor.chance;
        String industry = industry(mentor.person.occupation().trade());
        Answer organisation =
                mentor.calls.post(
                        cast.processLeader,
                        "register-organisation",
                        "/api/organisations",
                        Fields.of(
                                "name",
                                Firm.name(chance, mentor.person.name()),
                                "industry",
                                industry,
                                "municipality",
                                mentor.person.municipality()));
        Answer recruited =
                mentor.calls.post(
                        cast.processLeader,
                        "recruit-mentor",
                        "/api/mentors",
                        recruitment(mentor, organisation.id(), industry, day));
        mentor.id = recruited.id();
        boolean logsIn = mentor.coordinating || chance.with(0.55);
        if (logsIn) {
            mentor.self = member(mentor);
        }
    }

    private Map<String, Object> recruitment(
            Mentor mentor, String organisation, String industry, LocalDate day) {
        Person person = mentor.person;
        Chance chance = mentor.chance;
        return Fields.of(
                "name",
                person.name(),
                "gender",
                person.gender(),
                "municipality",
                person.municipality(),
                "organisation",
                organisation,
                "position",
                chance.of(List.of("owner", "owner", "manager")),
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
                "sv",
                "capacity",
                mentor.capacity,
                "programme",
                cast.programme,
                "channel",
                chance.of(
                        List.of(
                                "business-associations",
                                "business-associations",
                                "rotary",
                                "others")),
                "recruitedOn",
                day,
                "coordinating",
                mentor.coordinating,
                "newMentor",
                chance.with(0.7));
    }

    private Actor member(Mentor mentor) {
        Map<String, Object> person = Fields.of("kind", "mentor", "id", mentor.id);
        Actor stranger = stage.stranger("mentor", mentor.strand);
        Actor member =
                stage.join(mentor.calls, cast.processLeader, stranger, "mentor", null, person);
        return mentor.coordinating
                ? stage.join(
                        mentor.calls,
                        cast.processLeader,
                        member,
                        "coordinating-mentor",
                        null,
                        person)
                : member;
    }

    private void activate(Mentor mentor, LocalDate day) {
        mentor.calls.post(
                cast.processLeader,
                "activate-mentor",
                engagement(mentor) + "/activation",
                Fields.of("on", day));
    }

    private void end(Mentor mentor, LocalDate day, String reason) {
        mentor.calls.post(
                cast.processLeader,
                "end-mentor-engagement",
                engagement(mentor) + "/end",
                Fields.of("on", day, "reason", reason));
    }

    private String engagement(Mentor mentor) {
        return "/api/mentors/" + mentor.id + "/engagements/" + cast.programme;
    }

    private static String industry(Occupation.Trade trade) {
        return switch (trade) {
            case CARE -> "health-and-care";
            case FOOD -> "hospitality";
            case TRADE -> "trade";
            case INDUSTRY -> "manufacturing";
            case BUILDING -> "construction";
            case TRANSPORT -> "transport";
            case OFFICE -> "business-services";
            case TECHNOLOGY -> "information-technology";
            case EDUCATION -> "education";
            case GREEN -> "agriculture";
        };
    }
}
