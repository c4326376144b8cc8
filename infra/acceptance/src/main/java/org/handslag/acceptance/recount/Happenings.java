package org.handslag.acceptance.recount;

import static org.handslag.acceptance.recount.Telling.need;
import static org.handslag.acceptance.recount.Telling.of;

import java.util.ArrayList;
import org.handslag.acceptance.recount.Story.Activity;
import org.handslag.acceptance.recount.Story.Attempt;
import org.handslag.acceptance.recount.Story.Cost;
import org.handslag.acceptance.recount.Story.Decision;
import org.handslag.acceptance.recount.Story.Event;
import org.handslag.acceptance.recount.Story.Meeting;
import org.handslag.acceptance.recount.Story.Survey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells of meetings, events, surveys and the plan. Other lines tell nothing that is counted. */
record Happenings(Story story) {

    void tell(Entry line) {
        switch (line.operation()) {
            case "record-meeting" -> meeting(line);
            case "hold-meeting" -> of(story.meetings.get(line.about())).held = line.day("heldOn");
            case "miss-meeting" ->
                    of(story.meetings.get(line.about())).missed = line.day("missedOn");
            case "cancel-meeting" -> of(story.meetings.get(line.about())).cancelled = true;
            case "plan-group-event" -> event(line);
            case "hold-group-event" -> held(line);
            case "cancel-group-event" -> of(story.events.get(line.about())).cancelled = true;
            case "open-survey" -> survey(line);
            case "record-answer" -> response(line);
            case "record-cost" ->
                    story.costs.add(
                            new Cost(
                                    line.request().path("year").asInt(),
                                    line.text("line"),
                                    line.request().path("amount").asDecimal(),
                                    need(line, "on")));
            case "record-deviation" -> story.deviations.add(need(line, "on"));
            case "record-activity" -> {
                String path = line.line().path("path").asString("");
                story.activities.put(
                        path.substring(path.lastIndexOf('/') + 1),
                        new Activity(line.day("startedOn"), line.day("endedOn")));
            }
            case "record-decision" ->
                    story.decisions.put(
                            line.text("decision"),
                            new Decision(need(line, "decidedOn"), line.text("outcome")));
            default -> {}
        }
    }

    private void meeting(Entry line) {
        Meeting meeting = new Meeting();
        meeting.kind = line.text("kind");
        meeting.cohort =
                line.request().has("pair")
                        ? of(story.pairs.get(line.text("pair"))).cohort
                        : line.text("cohort");
        meeting.format = line.text("format");
        meeting.held = line.day("heldOn");
        meeting.missed = line.day("missedOn");
        story.meetings.put(line.about(), meeting);
    }

    private void event(Entry line) {
        Event event = new Event();
        event.kind = line.text("kind");
        event.theme = line.text("theme");
        event.planned = need(line, "plannedOn");
        story.events.put(line.about(), event);
    }

    private void held(Entry line) {
        Event event = of(story.events.get(line.about()));
        event.held = line.day("heldOn");
        event.participants = line.request().path("participants").size();
        event.mentors = line.request().path("mentors").size();
        event.others =
                line.request().path("others").values().stream()
                        .mapToInt(one -> one.path("count").asInt(0))
                        .sum();
    }

    /** Who is asked: those named, else everybody admitted, or active, by the opening day. */
    private void survey(Entry line) {
        Survey survey = new Survey();
        survey.key = line.text("survey");
        survey.cohort = line.text("cohort");
        survey.opened = need(line, "openedOn");
        if (line.request().has("population")) {
            line.request()
                    .path("population")
                    .values()
                    .forEach(one -> survey.asked.add(one.asString("")));
        } else if (survey.key.startsWith("mentors")) {
            story.mentors.forEach(
                    (id, mentor) -> {
                        if (Story.by(mentor.activated, survey.opened)) {
                            survey.asked.add(id);
                        }
                    });
        } else {
            story.admissions.values().stream()
                    .filter(one -> one.admittedBy(survey.opened))
                    .filter(one -> survey.cohort.isEmpty() || one.cohort.equals(survey.cohort))
                    .forEach(one -> survey.asked.add(one.participant));
        }
        story.surveys.put(line.about(), survey);
    }

    private void response(Entry line) {
        of(story.surveys.get(line.about()))
                .attempts
                .computeIfAbsent(line.text("respondent"), who -> new ArrayList<>())
                .add(
                        new Attempt(
                                need(line, "on"),
                                line.text("status"),
                                byQuestion(line.request().path("answers"))));
    }

    private static JsonNode byQuestion(JsonNode answers) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        answers.values()
                .forEach(one -> values.set(one.path("question").asString(""), one.path("value")));
        return values;
    }
}
