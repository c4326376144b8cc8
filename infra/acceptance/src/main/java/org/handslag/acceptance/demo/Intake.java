package org.handslag.acceptance.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Person;
import org.handslag.acceptance.stage.Stage;
import org.handslag.acceptance.stage.Strand;

/**
 * One cohort's intake: more are referred than there are places, each goes through the steps, and
 * the process leader decides with a reason.
 */
final class Intake {

    /**
     * The frame of a cohort's intake.
     *
     * @param places how many are selected
     * @param referred how many are referred
     */
    record Frame(
            int cohort,
            int places,
            int referred,
            LocalDate opens,
            LocalDate referralsFrom,
            LocalDate referralsTo,
            LocalDate decisionsFrom,
            LocalDate decisionsTo) {

        static Frame first(Chance chance) {
            return new Frame(
                    1,
                    70,
                    chance.between(84, 96),
                    LocalDate.of(2016, 1, 25),
                    LocalDate.of(2016, 2, 1),
                    LocalDate.of(2016, 3, 4),
                    LocalDate.of(2016, 3, 14),
                    LocalDate.of(2016, 3, 31));
        }

        static Frame second(Chance chance) {
            int places = chance.between(24, 40);
            return new Frame(
                    2,
                    places,
                    places + chance.between(6, 14),
                    LocalDate.of(2017, 1, 23),
                    LocalDate.of(2017, 2, 1),
                    LocalDate.of(2017, 3, 3),
                    LocalDate.of(2017, 3, 13),
                    LocalDate.of(2017, 3, 31));
        }
    }

    /** Where somebody's intake ends. */
    private enum End {
        SELECTED,
        WAITING,
        DECLINED,
        WITHDRAWN
    }

    private final Stage stage;
    private final Cast cast;
    private final Frame frame;

    Intake(Stage stage, Cast cast, Frame frame) {
        this.stage = stage;
        this.cast = cast;
        this.frame = frame;
    }

    /** Puts the whole intake on the agenda. */
    void schedule() {
        Strand calls = stage.strand("cohort-" + frame.cohort());
        stage.agenda()
                .alone(
                        frame.opens(),
                        "cohort",
                        day ->
                                cast.cohorts.put(
                                        frame.cohort(),
                                        calls.post(
                                                        cast.processLeader,
                                                        "open-cohort",
                                                        "/api/cohorts",
                                                        Fields.of(
                                                                "programme",
                                                                cast.programme,
                                                                "key",
                                                                "" + frame.cohort(),
                                                                "openedOn",
                                                                day))
                                                .id()));
        List<End> ends = ends();
        for (int number = 1; number <= frame.referred(); number++) {
            Participant participant = participant(number);
            cast.participants.add(participant);
            schedule(participant, ends.get(number - 1));
        }
    }

    private List<End> ends() {
        Chance chance = stage.chance("selection-" + frame.cohort());
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < frame.referred(); i++) {
            double kind = chance.between(0.0, 1.0);
            End other = kind < 0.35 ? End.WAITING : kind < 0.7 ? End.DECLINED : End.WITHDRAWN;
            ends.add(i < frame.places() ? End.SELECTED : other);
        }
        return chance.shuffled(ends);
    }

    private Participant participant(int number) {
        Chance chance = stage.chance("person-" + frame.cohort() + "-" + number);
        String municipality = chance.with(0.58) ? "kavlinge" : "lomma";
        Actor officer = chance.of(cast.officers.getOrDefault(municipality, List.of()));
        return new Participant(
                stage, number, frame.cohort(), Person.participant(chance, municipality), officer);
    }

    private void schedule(Participant participant, End end) {
        Chance chance = participant.chance;
        LocalDate referred = chance.day(frame.referralsFrom(), frame.referralsTo());
        String strand = participant.strand;
        stage.agenda().at(referred, strand, day -> refer(participant, day));
        LocalDate done = referred;
        List<String> steps = cast.blueprint.keys("intake", "steps");
        for (String step : steps) {
            boolean required = step.equals("motivation") || step.equals("cv");
            if (!(end == End.SELECTED ? required || chance.with(0.6) : chance.with(0.6))) {
                continue;
            }
            done = done.plusDays(chance.between(1, 5));
            stage.agenda()
                    .at(
                            done,
                            strand,
                            day ->
                                    participant.calls.post(
                                            participant.officer,
                                            "record-step",
                                            admission(participant, "/steps"),
                                            Fields.of("step", step, "on", day)));
        }
        if (end == End.WITHDRAWN) {
            LocalDate on = done.plusDays(chance.between(1, 6));
            String reason = chance.of(cast.blueprint.keys("intake", "reasons", "withdrawn"));
            stage.agenda()
                    .at(
                            on,
                            strand,
                            day ->
                                    participant.calls.post(
                                            participant.officer,
                                            "withdraw",
                                            admission(participant, "/withdrawal"),
                                            Fields.of("on", day, "reason", reason)));
            return;
        }
        LocalDate earliest = done.isAfter(frame.decisionsFrom()) ? done : frame.decisionsFrom();
        LocalDate decided =
                earliest.isAfter(frame.decisionsTo())
                        ? earliest
                        : chance.day(earliest, frame.decisionsTo());
        LocalDate on = decided.isBefore(done) ? done : decided;
        stage.agenda().at(on, strand, day -> decide(participant, end, day));
    }

    private void refer(Participant participant, LocalDate day) {
        Chance chance = participant.chance;
        Answer registered =
                participant.calls.post(
                        participant.officer,
                        "register-participant",
                        "/api/participants",
                        registration(participant, day));
        participant.id = registered.id();
        Answer referred =
                participant.calls.post(
                        participant.officer,
                        "refer",
                        "/api/admissions",
                        Fields.of(
                                "participant",
                                participant.id,
                                "cohort",
                                cast.cohorts.get(frame.cohort()),
                                "source",
                                source(participant),
                                "referredOn",
                                day,
                                "reference",
                                "A-" + chance.between(10000, 99999)));
        participant.admission = referred.id();
    }

    private String source(Participant participant) {
        String other =
                participant.person.municipality().equals("kavlinge")
                        ? "social-services-lomma"
                        : "social-services-kavlinge";
        List<String> sources = new ArrayList<>(cast.blueprint.keys("intake", "sources"));
        sources.remove(other);
        return participant.chance.of(sources);
    }

    private static Map<String, Object> registration(Participant participant, LocalDate day) {
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
                "address",
                person.address(),
                "language",
                "sv",
                "occupations",
                List.of(Fields.of("isco", person.occupation().isco(), "years", person.years())),
                "education",
                Fields.of("level", person.occupation().level()),
                "languages",
                person.languages(),
                "interests",
                person.interests(),
                "cv",
                "Har arbetat i " + person.years() + " år. Söker ett nätverk och en första kontakt.",
                "anonymousCv",
                "Har arbetat i " + person.years() + " år. Söker ett nätverk.",
                "registeredOn",
                day);
    }

    private void decide(Participant participant, End end, LocalDate day) {
        Chance chance = participant.chance;
        switch (end) {
            case SELECTED -> {
                decide(participant, "selected", chance.of(reasons("selected")), day);
                participant.admitted = true;
                if (chance.with(0.35)) {
                    participant.self =
                            stage.join(
                                    participant.calls,
                                    cast.processLeader,
                                    stage.stranger("participant", participant.strand),
                                    "participant",
                                    null,
                                    Fields.of("kind", "participant", "id", participant.id));
                }
            }
            case WAITING -> decide(participant, "waiting-list", chance.of(reasons("waiting")), day);
            case DECLINED -> decide(participant, "declined", chance.of(reasons("declined")), day);
            case WITHDRAWN -> throw new IllegalStateException("who withdrew is not decided on");
        }
    }

    private List<String> reasons(String outcome) {
        return cast.blueprint.keys("intake", "reasons", outcome);
    }

    private void decide(Participant participant, String outcome, String reason, LocalDate day) {
        participant.calls.post(
                cast.processLeader,
                "decide-admission",
                admission(participant, "/decision"),
                Fields.of("outcome", outcome, "on", day, "reason", reason));
    }

    private static String admission(Participant participant, String rest) {
        return "/api/admissions/" + participant.admission + rest;
    }
}
