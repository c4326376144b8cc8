package org.handslag.reporting.facts.kafka;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handslag.reporting.figures.Sister;
import org.handslag.reporting.figures.Snapshot;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.CohortFact;
import org.handslag.reporting.figures.fact.MentorFact;
import org.handslag.reporting.figures.fact.OutcomeFact;
import org.handslag.reporting.figures.fact.PairFact;

/**
 * A tenant's courses, read kind by kind: so many programmes one by one would mean reading each
 * mirror as often.
 */
final class TenantCourses {
    private final List<ProgrammeView> programmes;
    private final Map<String, List<CohortFact>> cohorts;
    private final Map<String, List<AdmissionFact>> admissions;
    private final Map<String, List<OutcomeFact>> outcomes;
    private final Map<String, List<MentorFact>> mentors;
    private final Map<String, List<PairFact>> pairs;

    TenantCourses(
            List<ProgrammeView> programmes,
            List<CohortFact> cohorts,
            List<AdmissionFact> admissions,
            List<OutcomeFact> outcomes,
            List<MentorFact> mentors,
            List<PairFact> pairs) {
        this.programmes = programmes;
        this.cohorts = by(cohorts, CohortFact::programme);
        this.admissions = by(admissions, AdmissionFact::programme);
        this.outcomes = by(outcomes, OutcomeFact::programme);
        this.pairs = by(pairs, PairFact::programme);
        this.mentors = new HashMap<>();
        for (MentorFact one : mentors) {
            one.engagements().stream()
                    .map(MentorFact.Engagement::programme)
                    .distinct()
                    .forEach(key -> add(key, one));
        }
    }

    private void add(String programme, MentorFact one) {
        mentors.computeIfAbsent(programme, key -> new ArrayList<>()).add(one);
    }

    private static <T> Map<String, List<T>> by(List<T> all, Function<T, String> programme) {
        return all.stream().collect(Collectors.groupingBy(programme));
    }

    List<Snapshot> of(Set<String> ids) {
        return programmes.stream()
                .filter(one -> ids.contains(one.id()))
                .sorted(Comparator.comparing(ProgrammeView::id))
                .map(this::courses)
                .toList();
    }

    private Snapshot courses(ProgrammeView one) {
        return Snapshot.ofCourses(
                one.fact(),
                PlanReader.read(one.definition()),
                cohorts.getOrDefault(one.id(), List.of()),
                admissions.getOrDefault(one.id(), List.of()),
                outcomes.getOrDefault(one.id(), List.of()),
                mentors.getOrDefault(one.id(), List.of()),
                pairs.getOrDefault(one.id(), List.of()),
                sisters(one));
    }

    private List<Sister> sisters(ProgrammeView of) {
        return Sisters.of(of, programmes).stream()
                .map(
                        one ->
                                Sisters.sister(
                                        one,
                                        admissions.getOrDefault(one.id(), List.of()),
                                        outcomes.getOrDefault(one.id(), List.of()),
                                        pairs.getOrDefault(one.id(), List.of()),
                                        List.of()))
                .toList();
    }
}
