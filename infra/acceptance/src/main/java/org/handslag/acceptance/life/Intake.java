package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Person;
import org.handslag.acceptance.stage.Stage;
import org.handslag.acceptance.stage.Strand;
import tools.jackson.databind.JsonNode;

/**
 * One cohort's intake: people are referred, go through the blueprint's steps, and are decided about
 * with a reason each.
 */
final class Intake {

    /** Where somebody's intake ends. */
    private enum End {
        SELECTED,
        WAITING,
        DECLINED,
        WITHDRAWN
    }

    private static final Map<String, List<String>> PLATFORMS =
            Map.of(
                    "selected", List.of("fits"),
                    "waiting", List.of("cohort-full", "no-mentor-in-field"),
                    "declined", List.of("criteria-not-met", "cohort-full", "other-support-first"),
                    "withdrawn", List.of("own-wish", "got-work"));

    private final Stage stage;
    private final Cast cast;
    private final Frame.Cohort cohort;
    private final Course course;

    Intake(Stage stage, Cast cast, Frame.Cohort cohort, Course course) {
        this.stage = stage;
        this.cast = cast;
        this.cohort = cohort;
        this.course = course;
    }

    /** Puts the whole intake on the agenda; who has been admitted before has the first numbers. */
    void schedule(int admittedBefore) {
        stage.agenda().alone(cohort.opens(), "cohort", this::open);
        stage.agenda().alone(cohort.decidedUntil(), "assess-" + cohort.key(), this::assess);
        List<End> ends = ends();
        int admitted = admittedBefore;
        int women = cast.tale.women().orElse(-1);
        for (int number = 1; number <= cohort.applicants(); number++) {
            End end = ends.get(number - 1);
            Chance chance = stage.chance("person-" + cohort.key() + "-" + number);
            String municipality = chance.of(cast.municipalities);
            Person drawn = Person.participant(chance, municipality, cast.tale.tongue());
            Person person = women >= 0 && end == End.SELECTED ? drawn.as(admitted < women) : drawn;
            Actor officer = chance.of(cast.officers.getOrDefault(municipality, List.of()));
            Participant participant = new Participant(stage, number, cohort, person, officer);
            cast.participants.add(participant);
            participant.selected = end == End.SELECTED;
            participant.withdrawn = end == End.WITHDRAWN;
            if (end == End.SELECTED) {
                JsonNode told = cast.tale.fate(admitted++);
                participant.fate =
                        told == null
                                ? Fate.drawn(participant.chance, cohort, cast.definition, cast.tale)
                                : Fate.told(told, participant.chance, cohort, cast.definition);
            }
            schedule(participant, end);
        }
    }

    private void open(LocalDate day) {
        Strand calls = stage.strand("cohort-" + cohort.key());
        Map<String, Object> body =
                Fields.of("programme", cast.programme, "key", cohort.key(), "openedOn", day);
        if (!cohort.listed()) {
            body.putAll(
                    Fields.of(
                            "title",
                            cohort.key(),
                            "from",
                            cohort.starts(),
                            "to",
                            cohort.ends(),
                            "participants",
                            cohort.places()));
        }
        cast.cohorts.put(
                cohort.key(),
                calls.post(cast.processLeader, "open-cohort", "/api/cohorts", body).id());
    }

    private List<End> ends() {
        Chance chance = stage.chance("selection-" + cohort.key());
        List<End> others = new ArrayList<>();
        if (!reasons("declined").isEmpty()) {
            others.add(End.DECLINED);
            others.add(End.DECLINED);
        }
        if (!reasons("waiting").isEmpty() && cast.tale.applicants().isEmpty()) {
            others.add(End.WAITING);
        }
        if (!reasons("withdrawn").isEmpty() && cast.tale.applicants().isEmpty()) {
            others.add(End.WITHDRAWN);
        }
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < cohort.applicants(); i++) {
            boolean selected = i < cohort.places() || others.isEmpty();
            ends.add(selected ? End.SELECTED : chance.of(others));
        }
        return chance.shuffled(ends);
    }

    private void schedule(Participant participant, End end) {
        Chance chance = participant.chance;
        LocalDate referred = chance.day(cohort.opens().plusDays(3), cohort.referredUntil());
        stage.agenda().at(referred, participant.strand, day -> refer(participant, day));
        LocalDate done = referred;
        for (JsonNode step : cast.definition.list("intake", "steps")) {
            boolean taken = end == End.SELECTED || chance.with(0.7);
            if (!taken) {
                break;
            }
            done = When.earlier(done.plusDays(chance.between(0, 2)), cohort.decidedUntil());
            stage.agenda().at(done, participant.strand, day -> step(participant, step, day));
        }
        if (end == End.WITHDRAWN) {
            stage.agenda()
                    .at(done.plusDays(1), participant.strand, day -> withdraw(participant, day));
            return;
        }
        LocalDate decided =
                chance.day(cohort.decidedUntil().plusDays(1), cohort.decidedUntil().plusDays(4));
        // After what was looked at on the last day of the steps, also where a Friday comes before.
        LocalDate on = When.later(decided, When.later(done, cohort.decidedUntil().plusDays(1)));
        stage.agenda().at(on, participant.strand, day -> decide(participant, end, day));
    }

    private void refer(Participant participant, LocalDate day) {
        participant.id =
                participant
                        .calls
                        .post(
                                participant.officer,
                                "register-participant",
                                "/api/participants",
                                registration(participant, day))
                        .id();
        participant.admission =
                participant
                        .calls
                        .post(
                                participant.officer,
                                "refer",
                                "/api/admissions",
                                Fields.of(
                                        "participant",
                                        participant.id,
                                        "cohort",
                                        cast.cohorts.get(cohort.key()),
                                        "source",
                                        participant.chance.of(
                                                cast.definition.keys("intake", "sources")),
                                        "referredOn",
                                        day))
                        .id();
    }

    private Map<String, Object> registration(Participant participant, LocalDate day) {
        Person person = participant.person;
        Chance chance = participant.chance;
        return Fields.of(
                "name",
                person.name(),
                "municipality",
                person.municipality(),
                "gender",
                person.gender(),
                "birthYear",
                person.birthYear(),
                "email",
                chance.with(0.8) ? person.email() : null,
                "phone",
                person.phone(),
                "language",
                cast.tale.tongue(),
                "occupations",
                List.of(Fields.of("isco", person.occupation().isco(), "years", person.years())),
                "education",
                Fields.of("level", person.occupation().level()),
                "languages",
                person.languages(),
                "interests",
                person.interests(),
                "cv",
                "Har arbeidet i " + person.years() + " år.",
                "anonymousCv",
                "Har arbeidet i " + person.years() + " år.",
                "registeredOn",
                day);
    }

    private void step(Participant participant, JsonNode step, LocalDate day) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (JsonNode question : step.path("questions").values()) {
            answers.add(
                    Fields.of(
                            "question",
                            Definition.keyOf(question),
                            "answer",
                            switch (question.path("answer").asString("")) {
                                case "yes-no" -> "yes";
                                case "number" -> "3";
                                case "choice" ->
                                        participant.chance.of(
                                                question.path("choices").values().stream()
                                                        .map(Definition::keyOf)
                                                        .toList());
                                default -> "Et svar i egne ord.";
                            }));
        }
        boolean letter =
                step.equals(lettered())
                        && cast.definition.text("intake", "documents", "letter").equals("required");
        participant.calls.post(
                participant.officer,
                "record-step",
                admission(participant, "/steps"),
                Fields.of(
                        "step",
                        Definition.keyOf(step),
                        "on",
                        day,
                        "result",
                        step.path("result").asBoolean(false) ? "passed" : null,
                        "answers",
                        answers.isEmpty() ? null : answers,
                        "letter",
                        letter ? "Et personlig brev." : null));
    }

    /** The step with which a personal letter is handed in: the application, else the first. */
    private JsonNode lettered() {
        List<JsonNode> steps = cast.definition.list("intake", "steps");
        return steps.stream()
                .filter(step -> step.path("kind").asString("").equals("application"))
                .findFirst()
                .orElse(steps.isEmpty() ? cast.definition.at("nothing") : steps.getFirst());
    }

    /**
     * What is looked at, entered for all at once, and the order in which they come. Stands alone,
     * before the first decision.
     */
    private void assess(LocalDate day) {
        List<Participant> here =
                cast.participants.stream()
                        .filter(one -> one.cohort.equals(cohort) && !one.withdrawn)
                        .filter(one -> !one.admission.isEmpty())
                        .toList();
        List<JsonNode> criteria = cast.definition.list("intake", "criteria");
        Strand calls = stage.strand("assessment-" + cohort.key());
        String path = "/api/cohorts/" + cast.cohorts.get(cohort.key());
        if (!criteria.isEmpty() && !here.isEmpty()) {
            calls.post(
                    cast.processLeader,
                    "assess-admissions",
                    path + "/assessments",
                    Fields.of(
                            "on",
                            day,
                            "rows",
                            here.stream().map(one -> row(one, criteria)).toList()),
                    here.stream().map(one -> one.admission).toArray(String[]::new));
        }
        if (cast.definition.at("intake", "ranked").asBoolean(false) && !here.isEmpty()) {
            calls.post(
                    cast.processLeader,
                    "rank-admissions",
                    path + "/ranking",
                    Fields.of(
                            "on",
                            day,
                            "admissions",
                            here.stream().map(one -> one.admission).toList()),
                    here.stream().map(one -> one.admission).toArray(String[]::new));
        }
    }

    private static Map<String, Object> row(Participant one, List<JsonNode> criteria) {
        return Fields.of(
                "admission",
                one.admission,
                "criteria",
                criteria.stream()
                        .map(
                                each ->
                                        Fields.of(
                                                "key",
                                                Definition.keyOf(each),
                                                "met",
                                                one.selected
                                                                && each.path("severity")
                                                                        .asString("")
                                                                        .equals("required")
                                                        ? "yes"
                                                        : one.chance.of(
                                                                List.of("yes", "no", "unknown"))))
                        .toList());
    }

    private void withdraw(Participant participant, LocalDate day) {
        participant.calls.post(
                participant.officer,
                "withdraw",
                admission(participant, "/withdrawal"),
                Fields.of("on", day, "reason", participant.chance.of(reasons("withdrawn"))));
    }

    private void decide(Participant participant, End end, LocalDate day) {
        switch (end) {
            case SELECTED -> {
                decide(participant, "selected", "selected", day);
                participant.admitted = true;
                if (participant.chance.with(0.3)) {
                    participant.self =
                            stage.join(
                                    participant.calls,
                                    cast.processLeader,
                                    stage.stranger("participant", participant.strand),
                                    "participant",
                                    null,
                                    Fields.of("kind", "participant", "id", participant.id));
                }
                course.begins(participant);
            }
            case WAITING -> decide(participant, "waiting-list", "waiting", day);
            case DECLINED -> decide(participant, "declined", "declined", day);
            case WITHDRAWN -> throw new IllegalStateException("who withdrew is not decided on");
        }
    }

    private void decide(Participant participant, String outcome, String sort, LocalDate day) {
        participant.calls.post(
                cast.processLeader,
                "decide-admission",
                admission(participant, "/decision"),
                Fields.of(
                        "outcome",
                        outcome,
                        "on",
                        day,
                        "reason",
                        participant.chance.of(reasons(sort))));
    }

    /** The blueprint's own; where it has none of the sort, what the platform knows. */
    private List<String> reasons(String sort) {
        List<String> own = cast.definition.keys("intake", "reasons", sort);
        return own.isEmpty() ? PLATFORMS.getOrDefault(sort, List.of()) : own;
    }

    private static String admission(Participant participant, String rest) {
        return "/api/admissions/" + participant.admission + rest;
    }
}
