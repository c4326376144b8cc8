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
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.OutcomeFact;
import org.handslag.reporting.figures.fact.PairFact;
import org.handslag.reporting.figures.plan.Keyed;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.Pooled;
import org.jspecify.annotations.Nullable;

/**
 * Puts programmes of a tenant together. People are the same over programmes by their id, and count
 * once; what a person reached counts whichever of the programmes recorded it. What programmes
 * define differently is listed for each and never summed.
 */
public final class Pooling {
    private final By by;
    private final LocalDate asOf;
    private final List<Known> all;
    private final @Nullable Integer months;

    private final Set<String> employed = new HashSet<>();
    private final Set<String> placed = new HashSet<>();
    private final Set<String> placedThroughNetwork = new HashSet<>();

    private Pooling(List<Snapshot> programmes, By by, LocalDate asOf) {
        this.by = by;
        this.asOf = asOf;
        all = programmes.stream().map(one -> new Known(one, asOf)).toList();
        Set<Integer> rules =
                all.stream().map(one -> one.plan().placementMonths()).collect(Collectors.toSet());
        months = rules.size() == 1 ? rules.iterator().next() : null;
    }

    /** What the rows of a pooled table are. */
    public enum By {
        COHORT,
        YEAR,
        PROGRAMME,
        MUNICIPALITY,
        GENDER,
        AGE_BAND,
        SOURCE;

        /** As it is asked for, e.g. {@code age-band}. */
        public String code() {
            return GoalParts.code(this);
        }
    }

    /** A course in the row it belongs to. */
    private record Placed(Known of, AdmissionFact admission, String row) {
        String pairKey() {
            return key(of.snapshot().programme().id(), admission.participant(), admission.cohort());
        }
    }

    /**
     * The programmes together as of a day.
     *
     * @param programmes snapshots; of their facts are needed cohorts, admissions, outcomes,
     *     mentors, pairs and surveys
     */
    public static Pooled of(List<Snapshot> programmes, By by, LocalDate asOf) {
        return new Pooling(programmes, by, asOf).pooled();
    }

    private Pooled pooled() {
        for (Known one : all) {
            reached(one);
        }
        Map<String, Words> titles = new HashMap<>();
        var courses = new ArrayList<Placed>();
        for (Known one : all) {
            var rows = new PoolRows(one, by);
            for (AdmissionFact admission : one.admitted()) {
                String row = rows.of(admission);
                Words title = rows.title(admission);
                if (title != null) {
                    titles.putIfAbsent(row, title);
                }
                courses.add(new Placed(one, admission, row));
            }
        }
        Map<String, Integer> live = live();
        Map<String, List<Placed>> byRow =
                courses.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Placed::row, TreeMap::new, Collectors.toList()));
        var rows = new ArrayList<Pooled.Row>();
        byRow.forEach((key, group) -> rows.add(row(key, titles.get(key), group, live)));
        var goals = new PooledGoals(all, people(byRow));
        return new Pooled(
                asOf,
                by.code(),
                all.stream()
                        .map(
                                one ->
                                        new Pooled.Programme(
                                                one.snapshot().programme().id(),
                                                one.plan().blueprint(),
                                                one.plan().title()))
                        .toList(),
                months,
                rows,
                row(VolumeFigures.TOTAL, null, courses, live),
                goals.alike(),
                differing(goals));
    }

    private void reached(Known known) {
        for (OutcomeFact one : known.outcomes()) {
            if (one.kind().equals("employment") && one.startedBy(asOf)) {
                employed.add(one.participant());
            }
            if (months != null && one.kind().equals("placement") && one.lastedBy(asOf, months)) {
                placed.add(one.participant());
                if (OutcomeCounts.NETWORK.equals(one.via())) {
                    placedThroughNetwork.add(one.participant());
                }
            }
        }
    }

    private static String key(String programme, String participant, String cohort) {
        return programme + "/" + participant + "/" + cohort;
    }

    private Map<String, Integer> live() {
        Map<String, Integer> live = new HashMap<>();
        for (Known known : all) {
            for (PairFact one : known.snapshot().pairs()) {
                if (one.liveOn(asOf)) {
                    String key =
                            key(known.snapshot().programme().id(), one.participant(), one.cohort());
                    live.merge(key, 1, Integer::sum);
                }
            }
        }
        return live;
    }

    private Pooled.Row row(
            String key, @Nullable Words title, List<Placed> group, Map<String, Integer> live) {
        Set<String> people = persons(group, one -> true);
        return new Pooled.Row(
                key,
                title,
                by == By.COHORT && !group.isEmpty() && !key.equals(VolumeFigures.TOTAL)
                        ? group.getFirst().of().snapshot().programme().id()
                        : null,
                group.size(),
                people.size(),
                persons(group, one -> Days.by(one.completedOn(), asOf)).size(),
                persons(group, one -> Days.by(one.endedEarlyOn(), asOf)).size(),
                group.stream()
                        .map(Placed::pairKey)
                        .distinct()
                        .mapToInt(one -> live.getOrDefault(one, 0))
                        .sum(),
                both(people, employed),
                months == null ? null : (Integer) both(people, placed),
                months == null ? null : (Integer) both(people, placedThroughNetwork));
    }

    private static Set<String> persons(List<Placed> group, Predicate<AdmissionFact> test) {
        return group.stream()
                .map(Placed::admission)
                .filter(test)
                .map(AdmissionFact::participant)
                .collect(Collectors.toSet());
    }

    private static int both(Collection<String> people, Set<String> others) {
        return (int) people.stream().filter(others::contains).count();
    }

    private static Map<String, Set<String>> people(Map<String, List<Placed>> byRow) {
        Map<String, Set<String>> people = new LinkedHashMap<>();
        byRow.forEach((key, group) -> people.put(key, persons(group, one -> true)));
        return people;
    }

    private List<Pooled.Differing> differing(PooledGoals goals) {
        var differing = new ArrayList<Pooled.Differing>();
        if (months == null) {
            all.forEach(one -> differing.add(placements(one)));
        }
        differing.addAll(goals.alone());
        return differing;
    }

    private Pooled.Differing placements(Known known) {
        int own = known.plan().placementMonths();
        Set<String> admitted = new LinkedHashSet<>();
        known.admitted().forEach(one -> admitted.add(one.participant()));
        Set<String> theirs =
                known.outcomes().stream()
                        .filter(one -> one.kind().equals("placement") && one.lastedBy(asOf, own))
                        .map(OutcomeFact::participant)
                        .collect(Collectors.toSet());
        return new Pooled.Differing(
                known.snapshot().programme().id(),
                "placement-months",
                null,
                "outcome-lasted",
                own,
                both(admitted, theirs),
                admitted.size());
    }

    /** What the plans call a code; null where none has words for it. */
    static @Nullable Words title(List<Keyed> known, @Nullable String key) {
        return key == null ? null : Groups.title(known, key);
    }
}
