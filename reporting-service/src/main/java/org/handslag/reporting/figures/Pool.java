package org.handslag.reporting.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.InternshipFact;
import org.handslag.reporting.figures.fact.OutcomeFact;
import org.handslag.reporting.figures.fact.PairFact;

/**
 * What this programme and its sisters recorded of the people who have an admission here. Rule: an
 * outcome that two of them recorded is one. It is the same where person and kind are, and the first
 * day, or where one of the two has none the day of the offer, or where neither has either the day
 * of the record; of two the one that says that it began stands, else this programme's own.
 */
final class Pool {
    private final Snapshot snapshot;
    private final Set<String> people = new HashSet<>();

    Pool(Snapshot snapshot) {
        this.snapshot = snapshot;
        snapshot.admissions().stream().map(AdmissionFact::participant).forEach(people::add);
    }

    List<OutcomeFact> outcomes() {
        if (snapshot.sisters().isEmpty()) {
            return snapshot.outcomes();
        }
        var pooled = new ArrayList<>(snapshot.outcomes());
        for (Sister sister : snapshot.sisters()) {
            sister.outcomes().stream()
                    .filter(one -> people.contains(one.participant()))
                    .forEach(one -> add(pooled, one));
        }
        return List.copyOf(pooled);
    }

    private static void add(List<OutcomeFact> pooled, OutcomeFact one) {
        for (int i = 0; i < pooled.size(); i++) {
            OutcomeFact had = pooled.get(i);
            if (!had.programme().equals(one.programme()) && same(had, one)) {
                if (had.from() == null && one.from() != null) {
                    pooled.set(i, one);
                }
                return;
            }
        }
        pooled.add(one);
    }

    private static boolean same(OutcomeFact one, OutcomeFact other) {
        if (!one.participant().equals(other.participant()) || !one.kind().equals(other.kind())) {
            return false;
        }
        if (one.from() != null && other.from() != null) {
            return one.from().equals(other.from());
        }
        if (one.offeredOn() != null || other.offeredOn() != null) {
            return Objects.equals(one.offeredOn(), other.offeredOn());
        }
        return one.from() == null
                && other.from() == null
                && Objects.equals(one.recordedOn(), other.recordedOn());
    }

    /** Each is recorded where it is followed: none is in two programmes. */
    List<InternshipFact> internships() {
        return Stream.concat(
                        snapshot.internships().stream(),
                        snapshot.sisters().stream()
                                .flatMap(one -> one.internships().stream())
                                .filter(one -> people.contains(one.participant())))
                .toList();
    }

    List<PairFact> pairs() {
        return Stream.concat(
                        snapshot.pairs().stream(),
                        snapshot.sisters().stream()
                                .flatMap(one -> one.pairs().stream())
                                .filter(one -> people.contains(one.participant())))
                .toList();
    }
}
