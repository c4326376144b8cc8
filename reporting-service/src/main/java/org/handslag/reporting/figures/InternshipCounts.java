package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.InternshipFact;
import org.handslag.reporting.figures.fact.PairFact;
import org.handslag.reporting.figures.opening.Rule;
import org.handslag.reporting.figures.opening.Tally;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.report.Internships;
import org.jspecify.annotations.Nullable;

/** Internships of those admitted, and what became of those who tried one. */
final class InternshipCounts {
    private static final List<String> MENTOR = List.of("yes", "no", Groups.UNKNOWN);
    private static final List<String> TIMES = List.of("before", "during", "after", "none");

    private InternshipCounts() {}

    /** Null where nobody had begun any by the day. */
    static @Nullable Internships of(Known known, Tally at) {
        LocalDate day = known.day();
        var admitted = new HashSet<String>();
        known.admittedPersons().forEach(one -> admitted.add(one.id()));
        List<InternshipFact> begun =
                known.internships().stream()
                        .filter(one -> admitted.contains(one.participant()) && one.startedBy(day))
                        .toList();
        var persons = new HashSet<String>();
        begun.forEach(one -> persons.add(one.participant()));
        Set<String> tried = tried(known, admitted, persons);
        if (tried.isEmpty()) {
            return null;
        }
        return new Internships(
                at.all("started", Rule.INTERNSHIP, begun),
                at.different(
                        "persons",
                        Rule.INTERNSHIP,
                        begun,
                        InternshipFact::participant,
                        one -> true),
                at.count("running", Rule.INTERNSHIP, begun, one -> one.runningOn(day)),
                at.count("completed", Rule.INTERNSHIP, begun, one -> one.completedBy(day)),
                at.count("endedEarly", Rule.INTERNSHIP, begun, one -> one.endedEarlyBy(day)),
                at.count(
                        "evaluated",
                        Rule.INTERNSHIP_EVALUATION,
                        begun,
                        one -> evaluations(one, day) > 0),
                at.sum(
                        "evaluations",
                        Rule.INTERNSHIP_EVALUATION,
                        begun,
                        one -> evaluations(one, day)),
                at.sum("followUps", Rule.INTERNSHIP_FOLLOW_UP, begun, one -> followUps(one, day)),
                at.sum("goals", Rule.INTERNSHIP_GOAL, begun, one -> goals(one).size()),
                at.sum(
                        "goalsReached",
                        Rule.INTERNSHIP_GOAL_REACHED,
                        begun,
                        one -> one.reachedBy(day).size()),
                at.count(
                        "allReached",
                        Rule.INTERNSHIP_GOAL_REACHED,
                        begun,
                        one -> allReached(one, day)),
                OutcomeCounts.numbers(
                        at.in("byMentor"),
                        Rule.INTERNSHIP,
                        MENTOR,
                        begun,
                        InternshipFact::withMentor),
                OutcomeCounts.numbers(
                        at.in("byTime"), Rule.INTERNSHIP, TIMES, begun, one -> time(known, one)),
                VolumeFigures.reasons(
                        at.in("endReasons"),
                        known.plan().endReasons(),
                        begun.stream().filter(one -> one.endedEarlyBy(day)).toList(),
                        InternshipFact::endReason),
                known.snapshot().sisters().isEmpty()
                        ? null
                        : (Integer)
                                at.count(
                                        "fromSisters",
                                        Rule.FROM_SISTER,
                                        begun,
                                        one -> SisterFigures.isFrom(known, one.programme())),
                reached(known, at.in("tried"), tried));
    }

    private static Set<String> tried(Known known, Set<String> admitted, Set<String> persons) {
        var tried = new HashSet<>(persons);
        known.outcomes().stream()
                .filter(one -> one.kind().equals("internship") && one.startedBy(known.day()))
                .filter(one -> admitted.contains(one.participant()))
                .forEach(one -> tried.add(one.participant()));
        return tried;
    }

    private static int evaluations(InternshipFact one, LocalDate day) {
        return VolumeFigures.count(one.evaluations(), each -> Days.by(each.on(), day));
    }

    private static int followUps(InternshipFact one, LocalDate day) {
        return VolumeFigures.count(one.followUps(), each -> Days.by(each.on(), day));
    }

    private static Set<String> goals(InternshipFact one) {
        return Set.copyOf(one.goals());
    }

    private static boolean allReached(InternshipFact one, LocalDate day) {
        return !one.goals().isEmpty() && one.reachedBy(day).containsAll(one.goals());
    }

    /**
     * When it began, seen from the person's pairs that were pairs by the day, here or in a sister:
     * during one; after one that had ended; before the first.
     */
    private static String time(Known known, InternshipFact internship) {
        LocalDate from = internship.from();
        List<PairFact> pairs =
                known.pairs().stream()
                        .filter(one -> one.participant().equals(internship.participant()))
                        .filter(one -> one.acceptedBy(known.day()))
                        .toList();
        if (pairs.isEmpty()) {
            return "none";
        }
        if (pairs.stream().anyMatch(one -> one.liveOn(from))) {
            return "during";
        }
        return pairs.stream().anyMatch(one -> one.acceptedBy(from)) ? "after" : "before";
    }

    private static Internships.Tried reached(Known known, Tally at, Set<String> tried) {
        List<Known.Person> people = tried.stream().sorted().map(Known.Person::stranger).toList();
        var goals = new ArrayList<Internships.Reached>();
        for (Goal goal : known.plan().goals()) {
            if (goal.measure() instanceof Goal.ByOutcome
                    || goal.measure() instanceof Goal.ByCompletion) {
                Set<String> reached =
                        GoalFigures.measure(known, goal.measure(), tried).fulfilled().keySet();
                Tally its = at.in("goals").in(goals.size());
                int numerator =
                        its.count(
                                "numerator", Rule.TRIED, people, one -> reached.contains(one.id()));
                goals.add(
                        new Internships.Reached(
                                goal.key(),
                                goal.title(),
                                numerator,
                                its.all("denominator", Rule.TRIED, people),
                                GoalFigures.share(numerator, tried.size())));
            }
        }
        var completed = new HashSet<String>();
        known.admitted().stream()
                .filter(one -> Days.by(one.completedOn(), known.day()))
                .filter(one -> tried.contains(one.participant()))
                .forEach(one -> completed.add(one.participant()));
        return new Internships.Tried(
                at.all("persons", Rule.TRIED, people),
                at.count("completed", Rule.COMPLETED, people, one -> completed.contains(one.id())),
                goals);
    }
}
