package org.handslag.acceptance.recount;

import static org.handslag.acceptance.recount.Telling.need;
import static org.handslag.acceptance.recount.Telling.of;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.handslag.acceptance.recount.Story.Activity;
import org.handslag.acceptance.recount.Story.Assessment;
import org.handslag.acceptance.recount.Story.Attempt;
import org.handslag.acceptance.recount.Story.Cost;
import org.handslag.acceptance.recount.Story.Decision;
import org.handslag.acceptance.recount.Story.Deviation;
import org.handslag.acceptance.recount.Story.Event;
import org.handslag.acceptance.recount.Story.Meeting;
import org.handslag.acceptance.recount.Story.Survey;
import org.handslag.acceptance.recount.Story.Touch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells of meetings, events, surveys and the plan. Other lines tell nothing that is counted. */
record Happenings(Story story, Blueprint plan) {

    void tell(Entry line) {
        switch (line.operation()) {
            case "record-meeting" -> meeting(line);
            case "record-month" -> month(line);
            case "ask-for-follow-up" -> followUp(line);
            case "hold-meeting" -> {
                Meeting meeting = of(story.meetings.get(line.about()));
                meeting.held = need(line, "heldOn");
                meeting.minutes = line.request().path("minutesLong").asInt(meeting.minutes);
            }
            case "miss-meeting" ->
                    of(story.meetings.get(line.about())).missed = need(line, "missedOn");
            case "cancel-meeting" -> of(story.meetings.get(line.about())).cancelled = true;
            case "record-contact" ->
                    story.touches.add(new Touch(need(line, "on"), line.text("how")));
            case "plan-group-event" -> event(line);
            case "hold-group-event" -> held(line);
            case "cancel-group-event" ->
                    of(story.events.get(line.about())).cancelled = need(line, "on");
            case "open-survey" -> survey(line);
            case "record-answer" -> response(line);
            case "record-interview" -> interview(line);
            case "invite-anonymously" -> links(line);
            case "close-survey" -> of(story.surveys.get(line.about())).closed = need(line, "on");
            case "record-cost" ->
                    story.costs.add(
                            new Cost(
                                    line.request().path("year").asInt(),
                                    line.text("line"),
                                    line.request().path("amount").asDecimal(),
                                    need(line, "on")));
            case "record-deviation" ->
                    story.deviations.put(
                            line.about(),
                            new Deviation(
                                    need(line, "on"),
                                    line.text("kind"),
                                    Blueprint.whole(line.request().path("activity")),
                                    new ArrayList<>(),
                                    new ArrayList<>()));
            case "assess-risk" ->
                    of(story.deviations.get(line.about()))
                            .assessments()
                            .add(
                                    new Assessment(
                                            need(line, "on"),
                                            line.request().path("likelihood").asInt(),
                                            line.request().path("consequence").asInt()));
            case "close-deviation" ->
                    of(story.deviations.get(line.about())).closed().add(need(line, "on"));
            case "freeze-report" -> story.frozen.add(need(line, "asOf"));
            case "record-activity" ->
                    story.activities.put(
                            line.part(3),
                            new Activity(
                                    line.day("startedOn"),
                                    line.day("endedOn"),
                                    line.text("state")));
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
        meeting.pair = line.text("pair");
        meeting.mentor = line.text("mentor");
        meeting.participant = line.text("participant");
        meeting.cohort =
                meeting.pair.isEmpty()
                        ? line.text("cohort")
                        : of(story.pairs.get(meeting.pair)).cohort;
        meeting.format = line.text("format");
        meeting.minutes = line.request().path("minutesLong").asInt(0);
        meeting.held = line.day("heldOn");
        meeting.missed = line.day("missedOn");
        story.meetings.put(line.about(), meeting);
    }

    /** Many at once, without ids: what is there already is not made twice. */
    private void month(Entry line) {
        for (JsonNode row : line.request().path("rows").values()) {
            Meeting meeting = new Meeting();
            meeting.kind = row.path("kind").asString("");
            meeting.pair = row.path("pair").asString("");
            meeting.cohort = of(story.pairs.get(meeting.pair)).cohort;
            meeting.format = row.path("format").asString("");
            meeting.minutes = row.path("minutesLong").asInt(0);
            meeting.held = Entry.day(row, "heldOn");
            meeting.missed = Entry.day(row, "missedOn");
            LocalDate on = meeting.held == null ? meeting.missed : meeting.held;
            boolean there =
                    story.meetings.values().stream()
                            .filter(one -> one.pair.equals(meeting.pair))
                            .filter(one -> one.kind.equals(meeting.kind))
                            .anyMatch(one -> of(on).equals(one.held) || of(on).equals(one.missed));
            if (!there) {
                story.meetings.put(meeting.pair + "/" + meeting.kind + "/" + on, meeting);
            }
        }
    }

    /** Of the first kind that is for follow-up, unless another is asked for. */
    private void followUp(Entry line) {
        Meeting meeting = new Meeting();
        meeting.cohort = line.text("cohort");
        meeting.participant = line.text("participant");
        List<JsonNode> kinds =
                plan.list("meetings", "kinds").stream()
                        .filter(one -> one.path("level").asString("").equals("participant"))
                        .filter(one -> one.path("purpose").asString("").equals("follow-up"))
                        .toList();
        meeting.kind =
                kinds.isEmpty() || !line.text("kind").isEmpty()
                        ? line.text("kind")
                        : Blueprint.keyOf(kinds.getFirst());
        story.meetings.put(line.answered(), meeting);
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
        event.held = need(line, "heldOn");
        event.participants = Blueprint.texts(line.request().path("participants"));
        event.mentors = Blueprint.texts(line.request().path("mentors"));
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
        String whom = plan.item(survey.key, "surveys").path("population").asString("");
        if (line.request().has("population")) {
            survey.asked.addAll(Blueprint.texts(line.request().path("population")));
        } else if (whom.equals("mentors")) {
            story.mentors.forEach(
                    (id, mentor) -> {
                        if (Story.by(mentor.activated, survey.opened)) {
                            survey.asked.add(id);
                        }
                    });
        } else if (whom.equals("participants")) {
            story.admissions.values().stream()
                    .filter(one -> one.admittedBy(survey.opened))
                    .filter(one -> survey.cohort.isEmpty() || one.cohort.equals(survey.cohort))
                    .forEach(one -> survey.asked.add(one.participant));
        }
        if (!whom.equals("mentors") && !whom.equals("participants")) {
            survey.number = line.request().path("asked").asInt(0);
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

    /** Whoever was there has answered: with answers of their own, else with the group's. */
    private void interview(Entry line) {
        Survey survey = of(story.surveys.get(line.text("survey")));
        for (String who : Blueprint.texts(line.request().path("respondents"))) {
            JsonNode common = JsonNodeFactory.instance.arrayNode();
            JsonNode own = null;
            for (JsonNode result : line.request().path("results").values()) {
                if (!result.has("respondent")) {
                    common = result.path("answers");
                } else if (result.path("respondent").asString("").equals(who)) {
                    own = result.path("answers");
                }
            }
            survey.attempts
                    .computeIfAbsent(who, one -> new ArrayList<>())
                    .add(
                            new Attempt(
                                    need(line, "on"),
                                    "answered",
                                    byQuestion(own == null ? common : own)));
        }
    }

    private void links(Entry line) {
        Survey survey = of(story.surveys.get(line.about()));
        survey.links.add(
                new Survey.Links(need(line, "on"), line.request().path("number").asInt(0)));
        Blueprint.texts(line.request().path("instead")).forEach(survey.asked::remove);
    }

    private static JsonNode byQuestion(JsonNode answers) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        answers.values()
                .forEach(one -> values.set(one.path("question").asString(""), one.path("value")));
        return values;
    }
}
