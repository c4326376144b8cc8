package org.handslag.acceptance.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Actor;

/** Everybody in the story, and what it is about. */
final class Cast {
    final Actor processLeader;
    final Actor evaluator;
    final Actor boardReader;
    final Map<String, List<Actor>> officers;
    final String programme;
    final Blueprint blueprint;
    final Map<Integer, String> cohorts = new LinkedHashMap<>();
    final List<Mentor> mentors = new ArrayList<>();
    final List<Participant> participants = new ArrayList<>();

    Cast(
            Actor processLeader,
            Actor evaluator,
            Actor boardReader,
            Map<String, List<Actor>> officers,
            String programme,
            Blueprint blueprint) {
        this.processLeader = processLeader;
        this.evaluator = evaluator;
        this.boardReader = boardReader;
        this.officers = officers;
        this.programme = programme;
        this.blueprint = blueprint;
    }

    /** Those admitted to the cohort, in the order of their numbers. */
    List<Participant> admitted(int cohort) {
        return participants.stream()
                .filter(participant -> participant.cohort == cohort && participant.admitted)
                .toList();
    }

    List<Mentor> activeOn(LocalDate day) {
        return mentors.stream().filter(mentor -> mentor.activeOn(day)).toList();
    }

    /** The coordinating mentor as a caller; the process leader until there is one. */
    Actor coordinator() {
        return mentors.stream()
                .filter(mentor -> mentor.coordinating && mentor.self != null)
                .map(mentor -> mentor.self)
                .map(self -> self == null ? processLeader : self.as("coordinating-mentor"))
                .findFirst()
                .orElse(processLeader);
    }
}
