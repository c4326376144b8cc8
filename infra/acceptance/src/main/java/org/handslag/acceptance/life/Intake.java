package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Person;
import org.handslag.acceptance.stage.Stage;
import org.handslag.acceptance.stage.Strand;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One cohort's intake: who comes, and where it ends for them. Everybody is decided about with a
 * reason, also whoever waited.
 */
final class Intake {

    /** One in so many places is given up before the cohort starts, and one at least. */
    private static final int GIVEN_UP = 40;

    private final Stage stage;
    private final Cast cast;
    private final Frame.Cohort cohort;
    private final Applying applying;
    private final Deciding deciding;
    private final Waiting waiting;

    Intake(Stage stage, Cast cast, Frame.Cohort cohort, Course course) {
        this.stage = stage;
        this.cast = cast;
        this.cohort = cohort;
        this.applying = new Applying(stage, cast, cohort);
        this.deciding = new Deciding(stage, cast, cohort, course);
        this.waiting = new Waiting(stage, cast, cohort, applying, deciding);
    }

    /** Puts the whole intake on the agenda; who has been admitted before has the first numbers. */
    void schedule(int admittedBefore) {
        stage.agenda().alone(cohort.opens(), "cohort", this::open);
        stage.agenda().alone(cohort.decidedUntil(), "assess-" + cohort.key(), deciding::assess);
        List<End> ends = ends();
        int admitted = admittedBefore;
        int leaver = leaver(ends, admittedBefore);
        List<String> places = places();
        for (int number = 1; number <= cohort.applicants(); number++) {
            End end = ends.get(number - 1);
            Chance chance = stage.chance("person-" + cohort.key() + "-" + number);
            int like = end == End.WAITING ? leaver : admitted;
            String drawn = chance.of(cast.municipalities);
            String municipality =
                    end.fits() && like - admittedBefore < places.size()
                            ? places.get(like - admittedBefore)
                            : drawn;
            Person person = person(chance, municipality, end, like);
            Actor officer = chance.of(cast.officers.getOrDefault(municipality, List.of()));
            Participant participant = new Participant(stage, number, cohort, person, officer, end);
            cast.participants.add(participant);
            if (end.comesIn()) {
                fate(participant, cast.tale.fate(admitted++));
            }
            schedule(participant);
        }
        applying.schedule();
        waiting.schedule();
    }

    /** The municipality of each place, where the plan splits the cohort's places. */
    private List<String> places() {
        List<String> places = new ArrayList<>();
        cast.definition.list("cohorts").stream()
                .filter(one -> Definition.keyOf(one).equals(cohort.key()))
                .flatMap(one -> one.path("places").values().stream())
                .forEach(
                        one -> {
                            int many =
                                    Definition.number(one.path("number"), stage.chance("places"))
                                            .orElse(0);
                            String municipality = one.path("municipality").asString("");
                            places.addAll(Collections.nCopies(many, municipality));
                        });
        return places;
    }

    /** Where it is told how many women are admitted, the first so many of them are. */
    private Person person(Chance chance, String municipality, End end, int admitted) {
        Person drawn = Person.participant(chance, municipality, cast.tale.tongue());
        int women = cast.tale.women().orElse(-1);
        return women >= 0 && end.fits() ? drawn.as(admitted < women) : drawn;
    }

    /** The number of the first who leaves a place: whoever may move up to it is like them. */
    private static int leaver(List<End> ends, int admittedBefore) {
        int leaver = admittedBefore;
        for (End end : ends) {
            if (end == End.TURNS_DOWN) {
                return leaver;
            }
            leaver += end.comesIn() ? 1 : 0;
        }
        return admittedBefore;
    }

    private void fate(Participant participant, @Nullable JsonNode told) {
        Fate fate =
                told == null
                        ? Fate.drawn(participant.chance, cohort, cast.definition, cast.tale)
                        : Fate.told(told, participant.chance, cohort, cast.definition);
        switch (participant.end) {
            case TURNS_DOWN -> waiting.frees(fate);
            case GIVES_UP -> {
                participant.fate = Fate.beforeTheStart(participant.chance, cohort, cast.definition);
                waiting.frees(fate);
            }
            default -> participant.fate = fate;
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
        List<End> others = new ArrayList<>(List.of(End.DECLINED, End.DECLINED, End.WAITING));
        if (cast.tale.applicants().isEmpty()) {
            others.add(End.WITHDRAWN);
        }
        int leave = leave();
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < cohort.applicants(); i++) {
            int beyond = i - cohort.places();
            ends.add(
                    beyond < -leave
                            ? End.SELECTED
                            : beyond < 0
                                    ? leaving()
                                    : beyond < leave ? End.WAITING : chance.of(others));
        }
        return chance.shuffled(ends);
    }

    /** How many leave a place before the start, for each of whom somebody waits. */
    private int leave() {
        boolean told = !cast.tale.fates().isEmpty() || cast.tale.applicants().isPresent();
        if (!Waiting.isKept(cast.definition) || told && leaving() == End.GIVES_UP) {
            return 0;
        }
        int most = (cohort.places() + GIVEN_UP - 1) / GIVEN_UP;
        return Math.min(most, cohort.applicants() - cohort.places());
    }

    /** A place that is offered can be turned down; else it is given up after the selection. */
    private End leaving() {
        boolean offered =
                cast.definition.list("intake", "steps").stream()
                        .anyMatch(step -> step.path("kind").asString("").equals("offered"));
        return offered ? End.TURNS_DOWN : End.GIVES_UP;
    }

    private void schedule(Participant participant) {
        LocalDate done = applying.schedule(participant);
        if (participant.end == End.WITHDRAWN) {
            stage.agenda()
                    .at(
                            done.plusDays(1),
                            participant.strand,
                            day -> deciding.withdraw(participant, day));
            return;
        }
        LocalDate decided =
                participant.chance.day(
                        cohort.decidedUntil().plusDays(1), cohort.decidedUntil().plusDays(4));
        // After what was looked at on the last day of the steps, also where a Friday comes before.
        LocalDate on = When.later(decided, When.later(done, cohort.decidedUntil().plusDays(1)));
        stage.agenda().at(on, participant.strand, day -> deciding.decide(participant, day));
        if (participant.end == End.WAITING) {
            waiting.schedule(participant);
        }
    }
}
