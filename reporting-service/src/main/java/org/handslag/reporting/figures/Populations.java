package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.handslag.reporting.figures.fact.CohortFact;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.MentorFact;
import org.handslag.reporting.figures.fact.SurveyFact;
import org.handslag.reporting.figures.plan.Goal;
import org.jspecify.annotations.Nullable;

/** Of whom figures are, as of a day: each person, pair or organisation once. */
final class Populations {
    private Populations() {}

    /**
     * A goal's population.
     *
     * @param measure says which survey asked
     */
    static List<Known.Person> of(Known known, Goal.Population population, Goal.Measure measure) {
        LocalDate day = known.day();
        return switch (population) {
            case ADMITTED_PARTICIPANTS -> known.admittedPersons();
            case COMPLETED_PARTICIPANTS ->
                    known.persons(
                            known.admitted().stream()
                                    .filter(one -> Days.by(one.completedOn(), day))
                                    .toList());
            case PARTICIPANTS_OF_ENDED_COHORTS ->
                    known.persons(
                            known.admitted().stream()
                                    .filter(one -> over(known, one.cohort()))
                                    .toList());
            case ASKED -> people(known, asked(known, measure));
            case ANSWERED ->
                    people(
                            known,
                            measure instanceof Goal.BySurvey survey
                                    ? SurveyMeasure.find(known, survey, asked(known, measure))
                                            .heard()
                                    : Set.of());
            case ACTIVE_MENTORS -> mentors(known);
            case PAIRS -> pairs(known);
            case APPLICANTS ->
                    known.persons(
                            known.snapshot().admissions().stream()
                                    .filter(
                                            one ->
                                                    Days.by(one.referredOn(), day)
                                                            || one.admittedBy(day))
                                    .toList());
            case FIRMS -> firms(known);
        };
    }

    /** Participants who were on leave on the day. */
    static Set<String> onLeave(Known known) {
        var away = new HashSet<String>();
        known.snapshot().admissions().stream()
                .filter(one -> VolumeFigures.onLeave(one, known.day()))
                .forEach(one -> away.add(one.participant()));
        return away;
    }

    /**
     * Whether a cohort's time was over by the end of the day: its planned last day has passed;
     * where none is planned, the months of the plan's course since it was opened. Where neither is
     * known it is not over.
     */
    static boolean over(Known known, @Nullable String id) {
        CohortFact cohort =
                known.snapshot().cohorts().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElse(null);
        if (cohort == null) {
            return false;
        }
        LocalDate last = CohortTime.lastDay(known.plan(), cohort);
        return last != null && !known.day().isBefore(last);
    }

    static List<Known.Person> mentors(Known known) {
        return known.activeMentors().stream()
                .map(
                        one ->
                                new Known.Person(
                                        one.id(),
                                        List.of(one.id()),
                                        List.of(),
                                        one.gender(),
                                        one.municipality(),
                                        null,
                                        null))
                .toList();
    }

    private static List<Known.Person> pairs(Known known) {
        Map<String, Known.Person> participants = new HashMap<>();
        known.persons(known.snapshot().admissions())
                .forEach(one -> participants.put(one.id(), one));
        return known.snapshot().pairs().stream()
                .filter(one -> one.acceptedBy(known.day()))
                .map(
                        one ->
                                participants
                                        .getOrDefault(
                                                one.participant(),
                                                Known.Person.stranger(one.participant()))
                                        .as(one.id()))
                .toList();
    }

    private static List<Known.Person> firms(Known known) {
        return known.activeMentors().stream()
                .map(MentorFact::organisation)
                .filter(Objects::nonNull)
                .distinct()
                .map(Known.Person::stranger)
                .toList();
    }

    /**
     * Everyone whom the measure's surveys had asked by the day, by id or code. Where only a number
     * is known, those who gave no code stand there without one.
     */
    private static Set<String> asked(Known known, Goal.Measure measure) {
        Set<String> asked = new LinkedHashSet<>();
        if (!(measure instanceof Goal.BySurvey survey)) {
            return asked;
        }
        for (SurveyFact one : SurveyMeasure.counting(known, survey)) {
            if (!Days.by(one.openedOn(), known.day())) {
                continue;
            }
            Set<String> ofOne = one.respondents(known.day());
            for (int i = ofOne.size(); i < one.askedBy(known.day()); i++) {
                ofOne.add(one.id() + "#" + i);
            }
            asked.addAll(ofOne);
        }
        return asked;
    }

    private static List<Known.Person> people(Known known, Collection<String> ids) {
        Map<String, Known.Person> people = new LinkedHashMap<>();
        known.persons(known.snapshot().admissions()).forEach(one -> people.put(one.id(), one));
        mentors(known).forEach(one -> people.put(one.id(), one));
        var found = new ArrayList<Known.Person>();
        ids.forEach(id -> found.add(people.getOrDefault(id, Known.Person.stranger(id))));
        return found;
    }
}
