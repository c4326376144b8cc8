package org.handslag.acceptance.recount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handslag.acceptance.recount.Story.Attempt;
import org.handslag.acceptance.recount.Story.Outcome;
import tools.jackson.databind.JsonNode;

/** Goals: how many of all admitted, or all active, fulfil them. */
record Goals(Story story, LocalDate day, Count count) {

    /** When the programme ends; from then on outcomes are measured in any case. */
    private static final LocalDate ENDS = LocalDate.of(2017, 11, 30);

    void all() {
        Printed.GOALS.forEach(this::goal);
    }

    private void goal(Printed.Goal goal) {
        Map<String, List<String>> population = goal.ofMentors() ? active() : admitted();
        Set<String> fulfil = new HashSet<>();
        Set<String> known = new HashSet<>();
        if (goal.question().isEmpty()) {
            outcomes(goal.key(), population.keySet(), fulfil, known);
        } else {
            answers(goal.question(), population.keySet(), fulfil, known);
        }
        String path = "goals[" + goal.key() + "].";
        int all = population.size();
        count.amount(path + "target", BigDecimal.valueOf(goal.tenths(), 1));
        count.add(path + "planned", goal.planned());
        count.add(path + "numerator", fulfil.size());
        count.add(path + "denominator", all);
        count.add(path + "answered", known.size());
        count.add(path + "needed", (goal.tenths() * all + 9) / 10);
        count.add(path + "plannedNeeded", (goal.tenths() * goal.planned() + 9) / 10);
        boolean measured = all > 0 && measured(goal);
        if (measured) {
            share(path + "share", fulfil.size(), all);
            share(path + "shareOfAnswered", fulfil.size(), known.size());
        }
        boolean reached = fulfil.size() * 10 >= goal.tenths() * all;
        String state = reached ? "reached" : "not-reached";
        count.set(path + "state", measured ? state : "not-yet-measured");
        population.forEach(
                (person, parts) -> {
                    for (String part : parts) {
                        String place = path + "breakdown[" + part + "].";
                        count.add(place + "denominator", 1);
                        count.when(fulfil.contains(person), place + "numerator");
                        count.when(known.contains(person), place + "answered");
                    }
                });
    }

    private void share(String path, int numerator, int denominator) {
        if (denominator > 0) {
            count.amount(
                    path,
                    BigDecimal.valueOf(numerator)
                            .divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_UP));
        }
    }

    /** Each admitted person with the parts of the breakdown that they belong to. */
    private Map<String, List<String>> admitted() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        story.admissions.values().stream()
                .filter(one -> one.admittedBy(day))
                .forEach(
                        one -> {
                            Story.Person person = Telling.of(story.persons.get(one.participant));
                            all.put(
                                    one.participant,
                                    List.of(
                                            "cohort/" + story.cohorts.get(one.cohort),
                                            "gender/" + person.gender(),
                                            "municipality/" + person.municipality()));
                        });
        return all;
    }

    private Map<String, List<String>> active() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        story.mentors.forEach(
                (id, one) -> {
                    if (Story.by(one.activated, day)) {
                        all.put(
                                id,
                                List.of(
                                        "gender/" + one.gender,
                                        "municipality/" + one.municipality));
                    }
                });
        return all;
    }

    private void outcomes(
            String goal, Set<String> population, Set<String> fulfil, Set<String> known) {
        Set<String> unknown = new HashSet<>();
        Set<String> something = new HashSet<>();
        for (Outcome one : story.outcomes.values()) {
            String person = Telling.of(story.admissions.get(one.admission)).participant;
            if (!population.contains(person)) {
                continue;
            }
            boolean counts =
                    goal.equals("employment")
                            ? one.kind.equals("employment") && Story.by(one.from, day)
                            : one.kind.equals("placement")
                                    && one.via.equals("mentor-network")
                                    && Outcomes.threeMonths(one, day);
            if (counts) {
                fulfil.add(person);
            }
            if (Outcomes.onRecord(one, day)) {
                (one.kind.equals("unknown") ? unknown : something).add(person);
            }
        }
        unknown.removeAll(something);
        known.addAll(population);
        known.removeAll(unknown);
    }

    /** The latest answer by the day counts; of a survey, the latest attempt must be an answer. */
    private void answers(
            String question, Set<String> population, Set<String> fulfil, Set<String> known) {
        for (String person : population) {
            Optional<JsonNode> latest =
                    story.surveys.values().stream()
                            .filter(survey -> survey.attempts.containsKey(person))
                            .flatMap(
                                    survey ->
                                            standing(Telling.of(survey.attempts.get(person)), day)
                                                    .stream())
                            .filter(one -> one.status().equals("answered"))
                            .filter(one -> one.answers().has(question))
                            .max(Comparator.comparing(Attempt::on))
                            .map(one -> one.answers().path(question));
            if (latest.isPresent()) {
                known.add(person);
                if (latest.get().asString("").equals("yes")) {
                    fulfil.add(person);
                }
            }
        }
    }

    /** The latest attempt by the day; of two on one day the one recorded later. */
    static Optional<Attempt> standing(List<Attempt> attempts, LocalDate day) {
        return attempts.stream()
                .filter(one -> Story.by(one.on(), day))
                .reduce((one, next) -> next.on().isBefore(one.on()) ? one : next);
    }

    /** Whether anybody could have fulfilled it yet. */
    private boolean measured(Printed.Goal goal) {
        if (!goal.question().isEmpty()) {
            String survey = goal.ofMentors() ? "mentors-final" : "participants-final";
            return story.surveys.values().stream()
                    .filter(one -> one.key.equals(survey))
                    .flatMap(one -> one.attempts.values().stream())
                    .flatMap(List::stream)
                    .anyMatch(one -> Story.by(one.on(), day));
        }
        boolean job = goal.key().equals("employment");
        return !day.isBefore(ENDS)
                || story.outcomes.values().stream()
                        .filter(one -> one.kind.equals(job ? "employment" : "placement"))
                        .anyMatch(
                                one ->
                                        one.from != null
                                                && !one.from
                                                        .plusMonths(job ? 0 : 3)
                                                        .isAfter(day.plusDays(1)));
    }
}
