package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.CohortFact;
import org.handslag.reporting.figures.fact.MentorFact;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.plan.Keyed;
import org.handslag.reporting.figures.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * The snapshot as of a day.
 *
 * @param day the report's date: only facts dated on or before it count
 */
record Known(Snapshot snapshot, LocalDate day) {

    /**
     * One of a goal's population: each person once.
     *
     * @param cohorts the blueprint's keys; empty for mentors
     */
    record Person(
            String id,
            List<String> cohorts,
            @Nullable String gender,
            @Nullable String municipality) {}

    Plan plan() {
        return snapshot.plan();
    }

    List<AdmissionFact> admitted() {
        return snapshot.admissions().stream().filter(one -> one.admittedBy(day)).toList();
    }

    /** The goals' population, in the order in which they were admitted or recruited on record. */
    List<Person> population(Goal.Population population) {
        return switch (population) {
            case ADMITTED_PARTICIPANTS -> admittedPersons();
            case ACTIVE_MENTORS ->
                    activeMentors().stream()
                            .map(
                                    one ->
                                            new Person(
                                                    one.id(),
                                                    List.of(),
                                                    one.gender(),
                                                    one.municipality()))
                            .toList();
        };
    }

    private List<Person> admittedPersons() {
        Map<String, List<AdmissionFact>> byPerson =
                admitted().stream()
                        .collect(
                                Collectors.groupingBy(
                                        AdmissionFact::participant,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        var persons = new ArrayList<Person>();
        byPerson.forEach(
                (id, admissions) -> {
                    var cohorts = new TreeSet<String>();
                    admissions.forEach(one -> cohorts.add(cohortKey(one.cohort())));
                    AdmissionFact first = admissions.getFirst();
                    persons.add(
                            new Person(
                                    id,
                                    List.copyOf(cohorts),
                                    first.gender(),
                                    first.municipality()));
                });
        return persons;
    }

    /** Mentors of the programme who had been active by the day. */
    List<MentorFact> activeMentors() {
        return snapshot.mentors().stream()
                .filter(
                        one ->
                                one.in(snapshot.programme().id())
                                        .filter(part -> part.activeBy(day))
                                        .isPresent())
                .toList();
    }

    /** The blueprint's key of a cohort; unknown where the cohort is not known here. */
    String cohortKey(@Nullable String id) {
        return snapshot.cohorts().stream()
                .filter(one -> one.id().equals(id))
                .map(CohortFact::key)
                .findFirst()
                .orElse(Groups.UNKNOWN);
    }

    List<Keyed> cohorts() {
        return plan().cohorts().stream().map(one -> new Keyed(one.key(), one.title())).toList();
    }
}
