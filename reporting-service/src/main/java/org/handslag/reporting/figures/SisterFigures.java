package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.OutcomeFact;
import org.handslag.reporting.figures.opening.Rule;
import org.handslag.reporting.figures.opening.Tally;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.report.SisterFigure;
import org.jspecify.annotations.Nullable;

/** What comes from programmes that share people and outcomes with this one. */
final class SisterFigures {
    private SisterFigures() {}

    /** Those that the tenant has, then those that the plan names and the tenant has not. */
    static List<SisterFigure> of(Known known, Tally at) {
        var figures = new ArrayList<SisterFigure>();
        known.snapshot()
                .sisters()
                .forEach(one -> figures.add(figure(known, at.in(figures.size()), one)));
        absent(known).forEach(one -> figures.add(SisterFigure.absent(one)));
        return figures;
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

    private static SisterFigure figure(Known known, Tally at, Sister sister) {
        LocalDate day = known.day();
        Set<String> here = admitted(known.snapshot().admissions(), day);
        Predicate<AdmissionFact> admitted = one -> one.admittedBy(day);
        List<AdmissionFact> together =
                Stream.concat(known.snapshot().admissions().stream(), sister.admissions().stream())
                        .toList();
        String programme = sister.programme();
        return new SisterFigure(
                sister.blueprint(),
                true,
                sister.title(),
                persons(at, "admitted", Rule.SISTER_ADMITTED, sister.admissions(), admitted),
                persons(
                        at,
                        "both",
                        Rule.SISTER_TOGETHER,
                        sister.admissions(),
                        admitted.and(one -> here.contains(one.participant()))),
                persons(at, "together", Rule.SISTER_TOGETHER, together, admitted),
                at.count(
                        "outcomes",
                        Rule.FROM_SISTER,
                        known.outcomes(),
                        one ->
                                one.programme().equals(programme)
                                        && here.contains(one.participant())
                                        && counted(one, day)),
                at.count(
                        "internships",
                        Rule.FROM_SISTER,
                        known.internships(),
                        one ->
                                one.programme().equals(programme)
                                        && here.contains(one.participant())
                                        && one.startedBy(day)));
    }

    private static int persons(
            Tally at,
            String name,
            Rule rule,
            List<AdmissionFact> admissions,
            Predicate<AdmissionFact> test) {
        return at.different(name, rule, admissions, AdmissionFact::participant, test);
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
    static @Nullable Integer ofGoal(Known known, Tally at, Goal goal, GoalFigures.Of of) {
        if (known.snapshot().sisters().isEmpty()
                || !(goal.measure() instanceof Goal.ByOutcome)
                || goal.population() == null) {
            return null;
        }
        GoalFigures.Of alone = GoalFigures.find(known.alone(), goal, goal.population());
        Set<String> without = alone.finding().fulfilled().keySet();
        return at.sum(
                "fromSisters",
                Rule.FROM_SISTER,
                of.judged(),
                one -> (one.fulfils() ? 1 : 0) - (one.person().among(without) ? 1 : 0));
    }
}
