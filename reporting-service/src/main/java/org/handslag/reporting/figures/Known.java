package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.CohortFact;
import org.handslag.reporting.figures.fact.FrozenFact;
import org.handslag.reporting.figures.fact.InternshipFact;
import org.handslag.reporting.figures.fact.MentorFact;
import org.handslag.reporting.figures.fact.OutcomeFact;
import org.handslag.reporting.figures.fact.PairFact;
import org.handslag.reporting.figures.plan.Keyed;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.plan.Words;
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
     * @param subjects the ids under which facts may be about it: its own; of a pair the
     *     participant's too
     * @param cohorts the blueprint's keys; empty for mentors
     * @param ageBand of participants; so is the source
     */
    record Person(
            String id,
            List<String> subjects,
            List<String> cohorts,
            @Nullable String gender,
            @Nullable String municipality,
            @Nullable String ageBand,
            @Nullable String source) {

        /** Somebody of whom nothing else is known. */
        static Person stranger(String id) {
            return new Person(id, List.of(id), List.of(), null, null, null, null);
        }

        /** The same, standing for something of theirs. */
        Person as(String id) {
            return new Person(
                    id, List.of(id, this.id), cohorts, gender, municipality, ageBand, source);
        }

        /** Whether it is a participant, or a pair of one. */
        boolean isParticipant() {
            return !cohorts.isEmpty();
        }

        /** Whether one of these facts is about it. */
        boolean among(Set<String> ids) {
            return subjects.stream().anyMatch(ids::contains);
        }
    }

    Plan plan() {
        return snapshot.plan();
    }

    List<AdmissionFact> admitted() {
        return snapshot.admissions().stream().filter(one -> one.admittedBy(day)).toList();
    }

    /** What this programme and its sisters recorded of its people, each outcome once. */
    List<OutcomeFact> outcomes() {
        return new Pool(snapshot).outcomes();
    }

    /** The internships of its people, its own and its sisters'. */
    List<InternshipFact> internships() {
        return new Pool(snapshot).internships();
    }

    /** The pairs of its people, its own and its sisters'. */
    List<PairFact> pairs() {
        return new Pool(snapshot).pairs();
    }

    /** The report frozen last of those as of an earlier day; empty: there was none. */
    Optional<FrozenFact> reportBefore() {
        return snapshot.frozen().stream()
                .filter(one -> one.asOf().isBefore(day))
                .max(
                        Comparator.comparing(FrozenFact::asOf)
                                .thenComparing(FrozenFact::frozenOn)
                                .thenComparing(FrozenFact::report));
    }

    /** The same without what its sisters recorded. */
    Known alone() {
        return new Known(snapshot.alone(), day);
    }

    /** The same as of an earlier day. */
    Known on(LocalDate earlier) {
        return new Known(snapshot, earlier);
    }

    /** Everyone admitted, each person once, in the order of the admissions. */
    List<Person> admittedPersons() {
        return persons(admitted());
    }

    /** Whose admissions these are, each person once, in their order. */
    List<Person> persons(List<AdmissionFact> of) {
        Map<String, List<AdmissionFact>> byPerson =
                of.stream()
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
                    // Of several the first referral says how somebody came, and how old.
                    AdmissionFact first =
                            Collections.min(
                                    admissions,
                                    Comparator.comparing(
                                            AdmissionFact::referredOn,
                                            Comparator.nullsLast(Comparator.naturalOrder())));
                    persons.add(
                            new Person(
                                    id,
                                    List.of(id),
                                    List.copyOf(cohorts),
                                    first.gender(),
                                    first.municipality(),
                                    first.ageBand(),
                                    first.source()));
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

    private static Words title(CohortFact cohort) {
        return Words.of(cohort.title() == null ? cohort.key() : cohort.title());
    }

    /** The plan's cohorts, then those that were opened as they came. */
    List<Keyed> cohorts() {
        var cohorts = new ArrayList<Keyed>();
        plan().cohorts().forEach(one -> cohorts.add(new Keyed(one.key(), one.title())));
        snapshot.cohorts().stream()
                .filter(one -> cohorts.stream().noneMatch(had -> had.key().equals(one.key())))
                .sorted(Comparator.comparing(CohortFact::key))
                .forEach(one -> cohorts.add(new Keyed(one.key(), title(one))));
        return cohorts;
    }
}
