package org.handslag.acceptance.recount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.handslag.acceptance.recount.Story.Internship;
import org.handslag.acceptance.recount.Story.Outcome;
import org.handslag.acceptance.recount.Story.Pair;
import tools.jackson.databind.JsonNode;

/** Internships of those admitted, what became of who tried one, and what sisters recorded. */
record Internships(AsOf at, Count count) {

    private static final String BASE = "internships.";

    void all() {
        Set<String> admitted = at.admittedPersons().keySet();
        List<Internship> own = begun(at.story(), admitted);
        List<Internship> begun = new ArrayList<>(own);
        at.sisters().forEach(one -> begun.addAll(begun(one.story(), admitted)));
        Set<String> tried = new HashSet<>();
        begun.forEach(one -> tried.add(one.participant));
        int persons = tried.size();
        at.outcomes().stream()
                .filter(one -> one.kind.equals("internship") && at.by(one.from))
                .filter(one -> admitted.contains(one.participant))
                .forEach(one -> tried.add(one.participant));
        if (!tried.isEmpty()) {
            count.add(BASE + "persons", persons);
            begun(begun);
            if (!at.sisters().isEmpty()) {
                count.add(BASE + "fromSisters", begun.size() - own.size());
            }
            tried(tried);
        }
        at.sisters().forEach(one -> sister(one, admitted));
    }

    private List<Internship> begun(Story story, Set<String> admitted) {
        return story.internships.values().stream()
                .filter(one -> at.by(one.from) && admitted.contains(one.participant))
                .toList();
    }

    private void begun(List<Internship> begun) {
        List<Internship> ended = begun.stream().filter(one -> at.by(one.ended)).toList();
        List<Internship> early = ended.stream().filter(one -> !one.endReason.isEmpty()).toList();
        count.add(BASE + "started", begun.size());
        count.add(BASE + "running", begun.size() - ended.size());
        count.add(BASE + "completed", ended.size() - early.size());
        count.add(BASE + "endedEarly", early.size());
        for (String figure :
                List.of(
                        "evaluated",
                        "evaluations",
                        "followUps",
                        "goals",
                        "goalsReached",
                        "allReached")) {
            count.add(BASE + figure, 0);
        }
        for (Internship one : begun) {
            Set<String> reached = new HashSet<>();
            one.evaluations.stream()
                    .filter(each -> at.by(each.on()))
                    .forEach(each -> reached.addAll(each.reached()));
            reached.retainAll(one.goals);
            int evaluations = Count.number(one.evaluations, each -> at.by(each.on()));
            count.when(evaluations > 0, BASE + "evaluated");
            count.add(BASE + "evaluations", evaluations);
            count.add(BASE + "followUps", Count.number(one.followUps, at::by));
            count.add(BASE + "goals", one.goals.size());
            count.add(BASE + "goalsReached", reached.size());
            count.when(!one.goals.isEmpty() && reached.equals(one.goals), BASE + "allReached");
        }
        count.byCode(
                BASE + "byMentor", List.of("yes", "no", "unknown"), begun, one -> one.withMentor);
        count.byCode(
                BASE + "byTime", List.of("before", "during", "after", "none"), begun, this::time);
        count.byCode(BASE + "endReasons", List.of(), early, one -> one.endReason);
    }

    /** When it began, seen from the person's pairs, here or in a sister. */
    private String time(Internship internship) {
        LocalDate from = internship.from;
        List<Pair> pairs =
                Stream.concat(Stream.of(at.story()), at.sisters().stream().map(Sister::story))
                        .flatMap(one -> one.pairs.values().stream())
                        .filter(one -> one.participant.equals(internship.participant))
                        .filter(one -> one.acceptedBy(at.day()))
                        .toList();
        if (pairs.isEmpty()) {
            return "none";
        }
        if (pairs.stream().anyMatch(one -> one.liveOn(from))) {
            return "during";
        }
        return pairs.stream().anyMatch(one -> one.acceptedBy(from)) ? "after" : "before";
    }

    /** Goals on outcomes and completion, of all who tried. */
    private void tried(Set<String> tried) {
        String path = BASE + "tried.";
        Set<String> completed = new HashSet<>();
        at.admitted().stream()
                .filter(one -> at.by(one.completed) && tried.contains(one.participant))
                .forEach(one -> completed.add(one.participant));
        count.add(path + "persons", tried.size());
        count.add(path + "completed", completed.size());
        for (JsonNode goal : at.plan().list("goals")) {
            Aim aim = Aim.of(goal.path("measure"));
            if (aim.kind().equals("outcome") || aim.kind().equals("completed")) {
                Set<String> reached =
                        new HashSet<>(new Measures(at).find(aim, tried).since().keySet());
                reached.retainAll(tried);
                String place = path + "goals[" + Blueprint.keyOf(goal) + "].";
                count.add(place + "numerator", reached.size());
                count.add(place + "denominator", tried.size());
                count.share(place + "share", reached.size(), tried.size());
            }
        }
    }

    private void sister(Sister sister, Set<String> here) {
        Set<String> there = new HashSet<>();
        sister.story().admissions.values().stream()
                .filter(one -> one.admittedBy(at.day()))
                .forEach(one -> there.add(one.participant));
        int both = Count.number(there, here::contains);
        int outcomes =
                Count.number(
                        at.outcomes(),
                        one ->
                                sister.story().outcomes.containsValue(one)
                                        && here.contains(one.participant)
                                        && counted(one));
        int internships = begun(sister.story(), here).size();
        String path = "sisters[" + sister.blueprint() + "].";
        count.set(path + "here", "true");
        count.add(path + "admitted", there.size());
        count.add(path + "both", both);
        count.add(path + "together", here.size() + there.size() - both);
        count.add(path + "outcomes", outcomes);
        count.add(path + "internships", internships);
        String note = "dataNotes[sister-pooled/" + sister.blueprint() + "].values.";
        count.add(note + "persons", both);
        count.add(note + "outcomes", outcomes);
        count.add(note + "internships", internships);
    }

    private boolean counted(Outcome one) {
        return Outcomes.onRecord(one, at.day()) || at.by(one.offered);
    }
}
