package org.handslag.acceptance.life;

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
import tools.jackson.databind.JsonNode;

/** The blueprint's surveys and interviews, asked on their days; not everybody answers. */
final class Evaluation {

    private static final double ANSWERS = 0.85;
    private static final double FAVOURABLE = 0.85;

    private final Stage stage;
    private final Cast cast;

    /** Somebody who is asked; {@code self}: they answer themselves. */
    private record Asked(String id, @Nullable Actor self) {}

    Evaluation(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    /** Puts everything on the agenda. */
    void schedule() {
        for (JsonNode survey : cast.definition.list("surveys")) {
            LocalDate opens = opens(survey);
            LocalDate closes =
                    When.last(survey.path("when").path("to"))
                            .or(() -> When.last(survey.path("when").path("from")))
                            .filter(day -> day.isAfter(opens.plusWeeks(1)))
                            .orElse(opens.plusWeeks(4));
            if (!opens.isAfter(cast.frame.ends())) {
                stage.agenda()
                        .alone(
                                opens,
                                "survey-" + Definition.keyOf(survey),
                                day -> open(survey, day, When.earlier(closes, cast.frame.ends())));
            }
        }
    }

    private LocalDate opens(JsonNode survey) {
        return When.first(survey.path("when").path("from"))
                .map(day -> day.plusDays(2))
                .orElseGet(() -> byMoment(survey));
    }

    private LocalDate byMoment(JsonNode survey) {
        List<Frame.Cohort> cohorts = cast.frame.cohorts();
        if (cohorts.isEmpty()) {
            return cast.frame.opens().plusMonths(2);
        }
        Frame.Cohort first = cohorts.getFirst();
        Frame.Cohort last = cohorts.getLast();
        return switch (survey.path("moment").asString("after")) {
            case "before" -> first.starts();
            case "during" ->
                    first.starts()
                            .plusDays(
                                    (first.ends().toEpochDay() - first.starts().toEpochDay()) / 2);
            default -> When.earlier(last.ends(), cast.frame.ends()).minusDays(20);
        };
    }

    private void open(JsonNode survey, LocalDate day, LocalDate closes) {
        String key = Definition.keyOf(survey);
        List<Asked> asked = asked(survey);
        if (asked.isEmpty()) {
            cast.missed("nobody was there to be asked: " + key);
            return;
        }
        Strand calls = stage.strand("survey-" + key);
        stage.front().settle(cast.evaluator, "reporting-service");
        String cohort = survey.path("cohort").asString(null);
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
                                        cohort == null ? null : cast.cohorts.get(cohort),
                                        "openedOn",
                                        day,
                                        "population",
                                        asked.stream().map(Asked::id).toList()))
                        .id();
        Chance chance = stage.chance("survey-" + key);
        for (Asked one : asked) {
            boolean answers = chance.with(cast.tale.share("answers", ANSWERS));
            LocalDate on = chance.day(day, When.later(day, closes.minusDays(2)));
            String status = answers ? "answered" : chance.with(0.5) ? "declined" : "not-reached";
            List<Map<String, Object>> values = answers ? answers(survey, chance) : List.of();
            Actor self = answers ? one.self() : null;
            stage.agenda()
                    .at(
                            When.later(on, day),
                            "survey-" + key,
                            then ->
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
                                                    then,
                                                    "answers",
                                                    values.isEmpty() ? null : values)));
        }
        stage.agenda()
                .at(
                        closes,
                        "survey-" + key,
                        then ->
                                calls.post(
                                        cast.evaluator,
                                        "close-survey",
                                        "/api/surveys/" + id + "/closure",
                                        Fields.of("on", then)));
    }

    private List<Asked> asked(JsonNode survey) {
        String cohort = survey.path("cohort").asString("");
        return switch (survey.path("population").asString("")) {
            case "participants" ->
                    cast.participants.stream()
                            .filter(one -> one.admitted)
                            .filter(one -> cohort.isEmpty() || one.cohort.key().equals(cohort))
                            .map(one -> new Asked(one.id, one.self))
                            .toList();
            case "mentors" ->
                    cast.mentors.stream()
                            .filter(one -> one.active)
                            .map(one -> new Asked(one.id, one.self))
                            .toList();
            case "firms" ->
                    cast.mentors.stream()
                            .filter(one -> !one.organisation.isEmpty())
                            .map(one -> new Asked(one.organisation, null))
                            .toList();
            default ->
                    cast.officers.values().stream()
                            .flatMap(List::stream)
                            .map(one -> new Asked(String.valueOf(one.membership()), null))
                            .toList();
        };
    }

    private List<Map<String, Object>> answers(JsonNode survey, Chance chance) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (JsonNode question : survey.path("questions").values()) {
            List<String> good = Definition.codes(question, "favourable");
            boolean five = question.path("scale").asString("").equals("agree-5");
            List<String> bad =
                    (five ? List.of("1", "2", "3", "4", "5") : List.of("yes", "no"))
                            .stream().filter(value -> !good.contains(value)).toList();
            boolean favourable =
                    bad.isEmpty()
                            || (!good.isEmpty()
                                    && chance.with(cast.tale.share("favourable", FAVOURABLE)));
            answers.add(
                    Fields.of(
                            "question",
                            Definition.keyOf(question),
                            "value",
                            chance.of(favourable ? good : bad)));
        }
        return answers;
    }
}
