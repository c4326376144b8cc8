package org.handslag.acceptance.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Stage;
import org.handslag.acceptance.stage.Strand;
import org.jspecify.annotations.Nullable;

/** The evaluator's interviews and surveys. Not everybody answers, and not all at the first try. */
final class Evaluation {

    private static final LocalDate INTERIM = LocalDate.of(2017, 1, 9);
    private static final LocalDate FINAL = LocalDate.of(2017, 12, 11);
    private static final LocalDate CLOSES = LocalDate.of(2018, 2, 23);

    private final Stage stage;
    private final Cast cast;

    /** Somebody who is asked; {@code self}: they answer themselves. */
    private record Asked(String id, String name, @Nullable Actor self) {}

    Evaluation(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    /** Puts everything on the agenda. */
    void schedule() {
        stage.agenda().alone(INTERIM, "interim", this::interim);
        stage.agenda().alone(FINAL, "final", this::goals);
    }

    private void interim(LocalDate day) {
        List<Asked> finished =
                cast.admitted(1).stream()
                        .filter(one -> finishedBefore(one, day))
                        .map(Evaluation::asked)
                        .toList();
        Survey survey = open("participants-interim", 1, day, finished);
        survey.ask(finished, LocalDate.of(2017, 1, 30), 0.85, Map.of());
    }

    private static boolean finishedBefore(Participant participant, LocalDate day) {
        Course course = participant.course;
        return course != null
                && course.early() == null
                && !course.staysAway()
                && participant.placed()
                && participant.pairs.getLast().until().isBefore(day);
    }

    private static Asked asked(Participant participant) {
        return new Asked(participant.id, participant.strand, participant.self);
    }

    private void goals(LocalDate day) {
        Fortune fortune = Fortune.of(stage.seed());
        List<Asked> participants =
                cast.participants.stream()
                        .filter(one -> one.admitted)
                        .map(Evaluation::asked)
                        .toList();
        open("participants-final", 0, day, null)
                .ask(
                        participants,
                        CLOSES,
                        fortune.reply(),
                        Map.of(
                                "knows-working-life-better",
                                fortune.knowledge(),
                                "wider-network-and-strategies",
                                fortune.network()));
        List<Asked> mentors =
                cast.mentors.stream()
                        .filter(one -> one.activeFrom != null && !one.activeFrom.isAfter(day))
                        .map(one -> new Asked(one.id, one.strand, one.self))
                        .toList();
        open("mentors-final", 0, day, null)
                .ask(
                        mentors,
                        CLOSES,
                        fortune.reply(),
                        Map.of(
                                "enriched-by-exchange",
                                fortune.enriched(),
                                "understands-job-seekers",
                                fortune.insight()));
        List<Asked> officers =
                cast.officers.values().stream()
                        .flatMap(List::stream)
                        .map(
                                one ->
                                        new Asked(
                                                String.valueOf(one.membership()),
                                                one.subject(),
                                                null))
                        .toList();
        open("case-officers-final", 0, day, officers).ask(officers, CLOSES, 0.85, Map.of());
    }

    private Survey open(String key, int cohort, LocalDate day, @Nullable List<Asked> population) {
        Strand calls = stage.strand(key);
        stage.front().settle(cast.evaluator, "reporting-service");
        String id =
                calls.post(
                                cast.evaluator,
                                "open-survey",
                                "/api/surveys",
                                Fields.of(
                                        "programme",
                                        cast.programme,
                                        "survey",
                                        key,
                                        "cohort",
                                        cast.cohorts.get(cohort),
                                        "openedOn",
                                        day,
                                        "population",
                                        population == null
                                                ? null
                                                : population.stream().map(Asked::id).toList()))
                        .id();
        return new Survey(key, calls, id, day);
    }

    /** One survey while it is open; its answers come one after the other. */
    private final class Survey {
        private final String key;
        private final Strand calls;
        private final String id;
        private final LocalDate opened;

        Survey(String key, Strand calls, String id, LocalDate opened) {
            this.key = key;
            this.calls = calls;
            this.id = id;
            this.opened = opened;
        }

        /**
         * Asks everybody.
         *
         * @param reply the share who answer in the end
         * @param favourable by question, the share of all asked who answer in the good sense
         */
        void ask(
                List<Asked> asked, LocalDate closes, double reply, Map<String, Double> favourable) {
            for (Asked one : asked) {
                Chance chance = stage.chance(key + "-" + one.name());
                LocalDate on = chance.day(opened.plusDays(3), closes.minusDays(10));
                if (chance.with(reply)) {
                    if (chance.with(0.08)) {
                        attempt(one, on.minusDays(3), "not-reached", List.of());
                    }
                    attempt(one, on, "answered", answers(chance, reply, favourable));
                } else if (chance.with(0.8)) {
                    attempt(one, on, chance.with(0.4) ? "declined" : "not-reached", List.of());
                }
            }
            stage.agenda()
                    .at(
                            closes,
                            key,
                            day ->
                                    calls.post(
                                            cast.evaluator,
                                            "close-survey",
                                            "/api/surveys/" + id + "/closure",
                                            Fields.of("on", day)));
        }

        private List<Map<String, Object>> answers(
                Chance chance, double reply, Map<String, Double> favourable) {
            List<Map<String, Object>> answers = new ArrayList<>();
            for (String question : cast.blueprint.questions(key)) {
                double share = favourable.getOrDefault(question, 0.9) / reply;
                answers.add(
                        Fields.of(
                                "question", question, "value", chance.with(share) ? "yes" : "no"));
            }
            return answers;
        }

        private void attempt(
                Asked one, LocalDate on, String status, List<Map<String, Object>> answers) {
            Actor self = status.equals("answered") ? one.self() : null;
            stage.agenda()
                    .at(
                            on,
                            key,
                            day ->
                                    calls.post(
                                            self == null ? cast.evaluator : self,
                                            "record-answer",
                                            "/api/surveys/" + id + "/responses",
                                            Fields.of(
                                                    "respondent",
                                                    one.id(),
                                                    "status",
                                                    status,
                                                    "on",
                                                    day,
                                                    "answers",
                                                    answers.isEmpty() ? null : answers)));
        }
    }
}
