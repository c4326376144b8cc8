package org.handslag.acceptance.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.handslag.acceptance.client.Actor;

/** Everybody in a programme, what it is about, and what of its policy could not be met. */
final class Cast {
    final Definition definition;
    final Frame frame;
    final Tale tale;
    final Actor processLeader;
    final Actor evaluator;
    final Actor boardReader;
    final List<String> municipalities;
    final Map<String, List<Actor>> officers;
    final Map<String, String> cohorts = new LinkedHashMap<>();
    final List<Mentor> mentors = new ArrayList<>();
    final List<Participant> participants = new ArrayList<>();
    private final ConcurrentMap<String, Integer> unmet = new ConcurrentHashMap<>();
    String programme = "";

    Cast(
            Definition definition,
            Frame frame,
            Tale tale,
            Actor processLeader,
            Actor evaluator,
            Actor boardReader,
            Map<String, List<Actor>> officers) {
        this.definition = definition;
        this.frame = frame;
        this.tale = tale;
        this.processLeader = processLeader;
        this.evaluator = evaluator;
        this.boardReader = boardReader;
        this.officers = officers;
        this.municipalities = List.copyOf(officers.keySet());
    }

    /** Those admitted to the cohort who begin, in the order of their numbers. */
    List<Participant> admitted(Frame.Cohort cohort) {
        return participants.stream()
                .filter(one -> one.cohort.equals(cohort) && one.admitted)
                .filter(one -> one.end != End.GIVES_UP)
                .toList();
    }

    /** Lets the mentors know of the pairs that participants have made since. Stands alone. */
    void note() {
        mentors.forEach(mentor -> mentor.pairs.clear());
        for (Participant participant : participants) {
            participant.pairs.forEach(pair -> pair.mentor().pairs.add(pair));
        }
    }

    /** Something of the policy was not met once more. */
    void missed(String what) {
        unmet.merge(what, 1, Integer::sum);
    }

    /** What was not met, and how often. */
    Map<String, Integer> unmet() {
        return new LinkedHashMap<>(unmet);
    }
}
