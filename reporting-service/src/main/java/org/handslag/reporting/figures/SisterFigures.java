package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.OutcomeFact;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.report.SisterFigure;
import org.jspecify.annotations.Nullable;

/** What comes from programmes that share people and outcomes with this one. */
final class SisterFigures {
    private SisterFigures() {}

    /** Those that the tenant has, then those that the plan names and the tenant has not. */
    static List<SisterFigure> of(Known known) {
        List<Sister> sisters = known.snapshot().sisters();
        return Stream.concat(
                        sisters.stream().map(one -> figure(known, one)),
                        absent(known).stream().map(SisterFigure::absent))
                .toList();
    }

    /** Keys of the sisters that the plan names and the tenant does not have. */
    static List<String> absent(Known known) {
        return known.plan().sisters().stream()
                .filter(
                        key ->
                                known.snapshot().sisters().stream()
                                        .noneMatch(one -> one.blueprint().equals(key)))
                .toList();
    }

    private static SisterFigure figure(Known known, Sister sister) {
        LocalDate day = known.day();
        Set<String> here = admitted(known.snapshot().admissions(), day);
        Set<String> there = admitted(sister.admissions(), day);
        var both = new HashSet<>(there);
        both.retainAll(here);
        String programme = sister.programme();
        return new SisterFigure(
                sister.blueprint(),
                true,
                sister.title(),
                there.size(),
                both.size(),
                here.size() + there.size() - both.size(),
                VolumeFigures.count(
                        known.outcomes(),
                        one ->
                                one.programme().equals(programme)
                                        && here.contains(one.participant())
                                        && counted(one, day)),
                VolumeFigures.count(
                        known.internships(),
                        one ->
                                one.programme().equals(programme)
                                        && here.contains(one.participant())
                                        && one.startedBy(day)));
    }

    private static boolean counted(OutcomeFact one, LocalDate day) {
        return OutcomeCounts.onRecord(one, day) || OutcomeCounts.offered(one, day);
    }

    private static Set<String> admitted(List<AdmissionFact> admissions, LocalDate day) {
        var people = new HashSet<String>();
        admissions.stream()
                .filter(one -> one.admittedBy(day))
                .forEach(one -> people.add(one.participant()));
        return people;
    }

    /** Whether a fact of that programme comes from a sister of this one. */
    static boolean isFrom(Known known, String programme) {
        return !known.snapshot().programme().id().equals(programme);
    }

    /**
     * How many of those who fulfil a goal on outcomes do so by what sisters recorded alone; null
     * where it is another goal, or no sister is here.
     */
    static @Nullable Integer ofGoal(Known known, Goal goal, GoalFigures.Of of) {
        if (known.snapshot().sisters().isEmpty()
                || !(goal.measure() instanceof Goal.ByOutcome)
                || goal.population() == null) {
            return null;
        }
        GoalFigures.Of alone = GoalFigures.find(known.alone(), goal, goal.population());
        return of.numerator() - alone.numerator();
    }
}
