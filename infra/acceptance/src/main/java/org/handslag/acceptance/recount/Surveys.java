package org.handslag.acceptance.recount;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handslag.acceptance.recount.Story.Attempt;
import org.handslag.acceptance.recount.Story.Survey;
import tools.jackson.databind.JsonNode;

/** Surveys and interviews: who was asked, and what they answered. */
record Surveys(AsOf at, Count count) {

    /** The answers that count for a goal. */
    static List<String> favourable(Blueprint plan, String survey, String question) {
        return plan.item(survey, "surveys").path("questions").values().stream()
                .filter(one -> Blueprint.keyOf(one).equals(question))
                .flatMap(one -> Blueprint.texts(one.path("favourable")).stream())
                .toList();
    }

    void all() {
        for (String key : at.plan().keys("surveys")) {
            List<Survey> opened =
                    at.story().surveys.values().stream()
                            .filter(one -> one.key.equals(key) && at.by(one.opened))
                            .toList();
            if (opened.isEmpty()) {
                answers("surveys[" + key + "].", 0, List.of());
            }
            opened.forEach(one -> survey(key, one));
        }
    }

    private void survey(String key, Survey survey) {
        String cohort = survey.cohort.isEmpty() ? "" : "/" + at.cohort(survey.cohort);
        String path = "surveys[" + key + cohort + "/" + survey.opened + "].";
        Set<String> asked = new HashSet<>(survey.asked);
        survey.attempts.forEach(
                (who, attempts) -> {
                    if (Measures.standing(attempts, at.day()).isPresent()) {
                        asked.add(who);
                    }
                });
        List<Attempt> standing =
                survey.attempts.values().stream()
                        .flatMap(one -> Measures.standing(one, at.day()).stream())
                        .toList();
        int links =
                survey.links.stream()
                        .filter(one -> at.by(one.on()))
                        .mapToInt(Survey.Links::number)
                        .sum();
        answers(path, Math.max(asked.size(), survey.number) + links, standing);
        if (links > 0) {
            count.add(path + "byLink", links);
            count.add(path + "anonymous", 0);
        }
        if (at.by(survey.closed)) {
            count.set(path + "closedOn", String.valueOf(survey.closed));
        }
        List<JsonNode> answered =
                standing.stream()
                        .filter(one -> one.status().equals("answered"))
                        .map(Attempt::answers)
                        .toList();
        for (JsonNode question : at.plan().item(key, "surveys").path("questions").values()) {
            String place = path + "questions[" + Blueprint.keyOf(question) + "].";
            question(place, question, answered);
            new Changes(at, count).inSurvey(place + "change.", survey, question);
        }
    }

    private void answers(String path, int asked, List<Attempt> standing) {
        count.add(path + "asked", asked);
        count.add(path + "answered", with(standing, "answered"));
        count.add(path + "declined", with(standing, "declined"));
        count.add(path + "notReached", with(standing, "not-reached"));
        count.add(path + "noReply", asked - standing.size());
    }

    private static int with(List<Attempt> standing, String status) {
        return Count.number(standing, one -> one.status().equals(status));
    }

    private void question(String path, JsonNode question, List<JsonNode> answered) {
        String key = Blueprint.keyOf(question);
        List<String> good = Blueprint.texts(question.path("favourable"));
        List<String> values =
                answered.stream()
                        .filter(one -> one.has(key))
                        .map(one -> one.path(key).asString(""))
                        .toList();
        boolean five = question.path("scale").asString("").equals("agree-5");
        for (String value : five ? List.of("1", "2", "3", "4", "5") : List.of("yes", "no")) {
            count.add(
                    path + "answers[" + value + "].number",
                    Count.number(values, one -> one.equals(value)));
        }
        count.add(path + "answered", values.size());
        count.add(path + "favourable", Count.number(values, good::contains));
    }
}
