package org.handslag.acceptance.recount;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What fulfils a goal, as its blueprint says.
 *
 * @param kind outcome, survey, pairs, completed or unknown
 * @param months how many an outcome must have lasted; 0: it counts from its first day
 * @param offered whether an offer is enough
 */
record Aim(
        String kind,
        List<String> outcomes,
        int months,
        List<String> via,
        boolean summed,
        boolean finished,
        boolean relevant,
        boolean offered,
        List<String> surveys,
        String question) {

    static Aim of(JsonNode measure) {
        String kind = measure.path("kind").asString("unknown");
        return new Aim(
                kind.equals("interview") ? "survey" : kind,
                Blueprint.texts(measure.path("outcome")),
                measure.path("months").asInt(0),
                Blueprint.texts(measure.path("via")),
                measure.path("counting").asString("").equals("summed"),
                measure.path("running").asString("").equals("left-out"),
                measure.path("relevant").asBoolean(false),
                measure.path("stage").asString("").equals("offered"),
                Blueprint.texts(measure.path("survey")),
                measure.path("question").asString(""));
    }

    /** A favourable answer to a question, whichever survey asks it. */
    static Aim answer(String question) {
        return new Aim(
                "survey", List.of(), 0, List.of(), false, false, false, false, List.of(), question);
    }

    /** The same question, asked in these surveys. */
    Aim in(List<String> others) {
        return new Aim(
                kind, outcomes, months, via, summed, finished, relevant, offered, others, question);
    }

    /** The same, begun and not only offered. */
    Aim begun() {
        return new Aim(
                kind, outcomes, months, via, summed, finished, relevant, false, surveys, question);
    }

    /** Whether a survey has the question and counts. */
    boolean counts(Blueprint plan, String survey) {
        return (surveys.isEmpty() || surveys.contains(survey))
                && plan.item(survey, "surveys").path("questions").values().stream()
                        .anyMatch(one -> Blueprint.keyOf(one).equals(question));
    }
}
