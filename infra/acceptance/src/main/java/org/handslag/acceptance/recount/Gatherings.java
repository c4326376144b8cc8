package org.handslag.acceptance.recount;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handslag.acceptance.recount.Story.Attempt;
import org.handslag.acceptance.recount.Story.Event;
import org.handslag.acceptance.recount.Story.Meeting;
import org.handslag.acceptance.recount.Story.Survey;

/** Meetings, events and surveys. */
record Gatherings(Story story, LocalDate day, Count count) {

    void all() {
        meetings();
        story.events.values().forEach(this::event);
        story.surveys.values().forEach(this::survey);
    }

    private void meetings() {
        int[] held = {0, 0};
        for (Meeting one : story.meetings.values()) {
            if (one.cancelled) {
                continue;
            }
            String path = "meetings[" + one.kind + "].";
            count.when(Story.by(one.held, day), path + "held");
            count.when(Story.by(one.missed, day), path + "missed");
            count.when(Story.by(one.held, day) && one.format.equals("digital"), path + "digital");
            if (Story.by(one.held, day) || Story.by(one.missed, day)) {
                held[0] += one.kind.equals("individual") ? 1 : 0;
                held[1] += one.kind.equals("joint") ? 1 : 0;
            }
        }
        Due due = new Due(story);
        expected("individual", due.individual(day), held[0]);
        expected("joint", due.joint(day), held[1]);
    }

    private void expected(String kind, int expected, int recorded) {
        count.add("meetings[" + kind + "].expected", expected);
        count.add("meetings[" + kind + "].unrecorded", Math.max(0, expected - recorded));
    }

    private void event(Event one) {
        String path = "events[" + one.kind + (one.theme.isEmpty() ? "" : "/" + one.theme) + "].";
        boolean held = Story.by(one.held, day);
        count.when(!one.cancelled && (Story.by(one.planned, day) || held), path + "planned");
        count.when(one.cancelled && Story.by(one.planned, day), path + "cancelled");
        count.when(held, path + "held");
        count.add(path + "participants", held ? one.participants : 0);
        count.add(path + "mentors", held ? one.mentors : 0);
        count.add(path + "others", held ? one.others : 0);
        count.add(path + "attended", held ? one.participants + one.mentors + one.others : 0);
    }

    private void survey(Survey survey) {
        if (!Story.by(survey.opened, day)) {
            return;
        }
        String path = "surveys[" + survey.key + "].";
        Set<String> asked = new HashSet<>(survey.asked);
        for (String respondent : survey.attempts.keySet()) {
            List<Attempt> attempts = Telling.of(survey.attempts.get(respondent));
            Optional<Attempt> standing = Goals.standing(attempts, day);
            if (standing.isPresent()) {
                asked.add(respondent);
                standing(path, standing.get());
            }
        }
        count.add(path + "asked", asked.size());
        long heard =
                survey.attempts.values().stream()
                        .filter(attempts -> Goals.standing(attempts, day).isPresent())
                        .count();
        count.add(path + "noReply", asked.size() - heard);
    }

    private void standing(String path, Attempt attempt) {
        count.when(attempt.status().equals("answered"), path + "answered");
        count.when(attempt.status().equals("declined"), path + "declined");
        count.when(attempt.status().equals("not-reached"), path + "notReached");
        if (attempt.status().equals("answered")) {
            attempt.answers()
                    .properties()
                    .forEach(
                            answer -> {
                                String value = answer.getValue().asString("");
                                String place = path + "questions[" + answer.getKey() + "].";
                                count.add(place + "answered", 1);
                                count.when(value.equals("yes"), place + "favourable");
                                count.add(place + "answers[" + value + "].number", 1);
                            });
        }
    }
}
