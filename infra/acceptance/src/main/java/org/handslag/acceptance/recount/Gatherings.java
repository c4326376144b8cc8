package org.handslag.acceptance.recount;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        int individual = 0;
        int joint = 0;
        for (Meeting one : story.meetings.values()) {
            if (one.cancelled) {
                continue;
            }
            String path = "meetings[" + one.kind + "].";
            boolean held = Story.by(one.held, day);
            boolean missed = Story.by(one.missed, day);
            for (String place :
                    List.of(path, path + "byCohort[" + story.cohorts.get(one.cohort) + "].")) {
                count.when(held, place + "held");
                count.when(missed, place + "missed");
            }
            count.when(held && one.format.equals("digital"), path + "digital");
            individual += one.kind.equals("individual") && (held || missed) ? 1 : 0;
            joint += one.kind.equals("joint") && (held || missed) ? 1 : 0;
        }
        expected("individual", new Due(story).individual(day), individual);
        expected("joint", new Due(story).joint(day), joint);
    }

    private void expected(String kind, Map<String, Integer> dueByCohort, int recorded) {
        String path = "meetings[" + kind + "].";
        int expected = 0;
        for (Map.Entry<String, Integer> due : dueByCohort.entrySet()) {
            expected += due.getValue();
            String cohort = story.cohorts.get(due.getKey());
            count.add(path + "byCohort[" + cohort + "].expected", due.getValue());
        }
        count.add(path + "expected", expected);
        count.add(path + "unrecorded", Math.max(0, expected - recorded));
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
