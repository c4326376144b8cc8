package org.handslag.acceptance.recount;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.handslag.acceptance.recount.Story.Admission;
import org.handslag.acceptance.recount.Story.Mentor;
import org.handslag.acceptance.recount.Story.Pair;

/** How many came, were paired and left. */
record Volumes(Story story, LocalDate day, Count count) {

    void all() {
        participants();
        mentors();
        pairs();
        rounds();
    }

    private void participants() {
        Set<String> persons = new HashSet<>();
        for (Admission one : story.admissions.values()) {
            if (!Story.by(one.referred, day)) {
                continue;
            }
            Story.Person person = Telling.of(story.persons.get(one.participant));
            String base = "volumes.participants.";
            for (String part :
                    List.of(
                            "total",
                            "byMunicipality[" + person.municipality() + "]",
                            "byGender[" + person.gender() + "]",
                            "byCohort[" + story.cohorts.get(one.cohort) + "]",
                            "bySource[" + one.source + "]")) {
                course(base + part + ".", one);
            }
            if (one.admittedBy(day)) {
                persons.add(one.participant);
            }
            if (Story.by(one.endedEarly, day)) {
                count.add(base + "endReasons[" + one.endReason + "].number", 1);
            }
        }
        count.add("volumes.participants.persons", persons.size());
        count.set("volumes.participants.byCohort[1].planned", "70");
    }

    private void course(String path, Admission one) {
        boolean admitted = one.admittedBy(day);
        boolean withdrawn = !admitted && Story.by(one.withdrawn, day);
        boolean decided = !admitted && !withdrawn && Story.by(one.decided, day);
        boolean over = Story.by(one.completed, day) || Story.by(one.endedEarly, day);
        count.add(path + "referred", 1);
        count.when(admitted, path + "admitted");
        count.when(withdrawn, path + "withdrawn");
        count.when(decided && one.decision.equals("waiting-list"), path + "waiting");
        count.when(decided && one.decision.equals("declined"), path + "declined");
        count.when(!admitted && !withdrawn && !decided, path + "inIntake");
        count.when(
                admitted && !over && one.leaves.stream().anyMatch(leave -> leave.holds(day)),
                path + "onLeave");
        count.when(Story.by(one.completed, day), path + "completed");
        count.when(Story.by(one.endedEarly, day), path + "endedEarly");
    }

    private void mentors() {
        String base = "volumes.mentors.";
        count.set(base + "total.planned", "35");
        for (int i = 0; i < Printed.MUNICIPALITIES.size(); i++) {
            String path = base + "byMunicipality[" + Printed.MUNICIPALITIES.get(i) + "].planned";
            count.add(path, Printed.MENTORS.get(i));
        }
        story.mentors.forEach((id, one) -> mentor(base, id, one));
    }

    private void mentor(String base, String id, Mentor one) {
        if (!Story.by(one.recruited, day)) {
            return;
        }
        boolean active = Story.by(one.activated, day);
        boolean ended = active && Story.by(one.ended, day);
        for (String part :
                List.of(
                        "total",
                        "byMunicipality[" + one.municipality + "]",
                        "byChannel[" + one.channel + "]",
                        "byIndustry[" + one.industry + "]",
                        "byGender[" + one.gender + "]")) {
            count.add(base + part + ".recruited", 1);
            count.when(active, base + part + ".active");
            count.when(ended, base + part + ".ended");
        }
        count.when(active && one.coordinating, base + "coordinating");
        if (active) {
            spread(base + "load.everHad.", id, pair -> pair.acceptedBy(day));
        }
        if (active && !ended) {
            spread(
                    base + "load.onTheDay.",
                    id,
                    pair -> pair.acceptedBy(day) && !Story.by(pair.ended, day));
        }
    }

    private void spread(String path, String mentor, Predicate<Pair> which) {
        long participants =
                story.pairs.values().stream()
                        .filter(pair -> pair.mentor.equals(mentor))
                        .filter(which)
                        .map(pair -> pair.participant)
                        .distinct()
                        .count();
        count.when(participants == 0, path + "none");
        count.when(participants == 1, path + "one");
        count.when(participants > 1, path + "twoOrMore");
    }

    private void pairs() {
        for (Pair one : story.pairs.values()) {
            if (!Story.by(one.proposed, day)) {
                continue;
            }
            for (String part :
                    List.of("total", "byCohort[" + story.cohorts.get(one.cohort) + "]")) {
                String path = "volumes.pairs." + part + ".";
                boolean accepted = one.acceptedBy(day);
                count.add(path + "proposed", 1);
                count.when(!accepted && Story.by(one.declined, day), path + "declined");
                count.when(accepted, path + "accepted");
                count.when(Story.by(one.agreed, day), path + "agreed");
                count.when(accepted && !Story.by(one.ended, day), path + "live");
                count.when(one.endedBy(day), path + "ended");
                count.when(accepted && rematched(one), path + "rematched");
            }
            if (one.endedBy(day)) {
                count.add("volumes.pairs.endReasons[" + one.endReason + "].number", 1);
            }
        }
    }

    /** Whether the participant had had another mentor in the cohort before. */
    private boolean rematched(Pair one) {
        return story.pairs.values().stream()
                .anyMatch(
                        other ->
                                other.participant.equals(one.participant)
                                        && other.cohort.equals(one.cohort)
                                        && !other.mentor.equals(one.mentor)
                                        && other.endedBy(day)
                                        && Story.by(other.ended, Telling.of(one.accepted())));
    }

    private void rounds() {
        for (Story.Round one : story.rounds.values()) {
            if (!Story.by(one.opened, day)) {
                continue;
            }
            Map<String, Integer> wished = new HashMap<>();
            one.choices
                    .values()
                    .forEach(wishes -> wishes.forEach(who -> wished.merge(who, 1, Integer::sum)));
            String path = "rounds[" + one.opened + "].";
            count.set(path + "cohort", String.valueOf(story.cohorts.get(one.cohort)));
            count.add(path + "participants", one.participants);
            count.add(path + "mentors", one.mentors);
            count.add(path + "choices", one.resolved ? one.choices.size() : 0);
            count.add(
                    path + "contested",
                    wished.values().stream().filter(number -> number > 1).count());
            count.add(path + "proposals", one.proposals);
        }
    }
}
