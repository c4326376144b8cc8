package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Person;
import org.handslag.acceptance.stage.Stage;
import tools.jackson.databind.JsonNode;

/** One cohort's people on their way to a decision: referred, then step by step. */
final class Applying {

    private final Stage stage;
    private final Cast cast;
    private final Frame.Cohort cohort;
    private final Phrases phrases;
    private final Tables tables;

    Applying(Stage stage, Cast cast, Frame.Cohort cohort) {
        this.stage = stage;
        this.cast = cast;
        this.cohort = cohort;
        this.phrases = Phrases.of(cast.tale);
        this.tables = new Tables(stage, cast, cohort);
    }

    /** Puts tables of people on the agenda, where offices send them. */
    void schedule() {
        if (cast.tale.imports()) {
            tables.schedule();
        }
    }

    /**
     * Puts somebody's referral and steps on the agenda.
     *
     * @return the day of the last step
     */
    LocalDate schedule(Participant participant) {
        Chance chance = participant.chance;
        LocalDate done = chance.day(cohort.opens().plusDays(3), cohort.referredUntil());
        if (cast.tale.imports()) {
            done = tables.on().plusDays(1);
        } else {
            stage.agenda().at(done, participant.strand, day -> refer(participant, day));
        }
        for (JsonNode step : cast.definition.list("intake", "steps")) {
            boolean taken = participant.end.fits() || chance.with(0.7);
            if (!taken || !reaches(participant.end, step)) {
                break;
            }
            done = When.earlier(done.plusDays(chance.between(0, 2)), cohort.decidedUntil());
            stage.agenda().at(done, participant.strand, day -> step(participant, step, day));
        }
        return done;
    }

    /** A place is offered to whoever is to have it only, and accepted by whoever takes it. */
    private static boolean reaches(End end, JsonNode step) {
        return switch (step.path("kind").asString("other")) {
            case "offered" -> end.comesIn();
            case "accepted" -> end.comesIn() && end != End.TURNS_DOWN;
            default -> true;
        };
    }

    /** Somebody who was offered a place after waiting takes it. */
    void accepts(Participant participant, LocalDate day) {
        for (JsonNode step : cast.definition.list("intake", "steps")) {
            if (step.path("kind").asString("").equals("accepted")) {
                step(participant, step, day);
            }
        }
    }

    private void refer(Participant participant, LocalDate day) {
        Participant known = cast.fromSister(participant);
        if (known == null) {
            register(participant, day);
        } else {
            participant.id = known.id;
            participant.person = known.person;
            participant.officer = known.officer;
            participant.self = known.self;
        }
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

    private void register(Participant participant, LocalDate day) {
        participant.id =
                participant
                        .calls
                        .post(
                                participant.officer,
                                "register-participant",
                                "/api/participants",
                                registration(participant, day))
                        .id();
    }

    private Map<String, Object> registration(Participant participant, LocalDate day) {
        Person person = participant.person;
        Chance chance = participant.chance;
        String cv = phrases.cv(person.years());
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
                cv,
                "anonymousCv",
                cv,
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
                            answer(participant, question)));
        }
        boolean letter =
                step.equals(lettered())
                        && Set.of("required", "optional")
                                .contains(cast.definition.text("intake", "documents", "letter"));
        participant.calls.post(
                participant.officer,
                "record-step",
                "/api/admissions/" + participant.admission + "/steps",
                Fields.of(
                        "step",
                        Definition.keyOf(step),
                        "on",
                        day,
                        "result",
                        step.path("result").asBoolean(false) ? "passed" : null,
                        "answers",
                        answers.isEmpty() ? null : answers,
                        "feedback",
                        step.path("feedback").asBoolean(false) ? phrases.feedback() : null,
                        "letter",
                        letter ? phrases.letter() : null));
    }

    private String answer(Participant participant, JsonNode question) {
        return switch (question.path("answer").asString("")) {
            case "yes-no" -> "yes";
            case "number" -> "3";
            case "choice" ->
                    participant.chance.of(
                            question.path("choices").values().stream()
                                    .map(Definition::keyOf)
                                    .toList());
            default -> participant.chance.of(phrases.answers());
        };
    }

    /** The step with which a personal letter is handed in: the application, else the first. */
    private JsonNode lettered() {
        List<JsonNode> steps = cast.definition.list("intake", "steps");
        return steps.stream()
                .filter(step -> step.path("kind").asString("").equals("application"))
                .findFirst()
                .orElse(steps.isEmpty() ? cast.definition.at("nothing") : steps.getFirst());
    }
}
