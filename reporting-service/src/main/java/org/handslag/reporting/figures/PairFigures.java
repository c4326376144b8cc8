package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.PairFact;
import org.handslag.reporting.figures.opening.Rule;
import org.handslag.reporting.figures.opening.Tally;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.Volumes;
import org.jspecify.annotations.Nullable;

/** What became of proposals. */
final class PairFigures {
    private PairFigures() {}

    static Volumes.Pairs of(Known known, Tally at) {
        LocalDate day = known.day();
        List<PairFact> seen =
                known.snapshot().pairs().stream()
                        .filter(one -> Days.by(one.proposedOn(), day) || one.acceptedBy(day))
                        .toList();
        var byCohort = new ArrayList<Volumes.PairCourse>();
        Groups.by(Groups.keys(known.cohorts()), seen, one -> known.cohortKey(one.cohort()))
                .forEach(
                        (key, group) ->
                                byCohort.add(
                                        course(
                                                at.in("byCohort").in(byCohort.size()),
                                                key,
                                                Groups.title(known.cohorts(), key),
                                                group,
                                                day)));
        return new Volumes.Pairs(
                course(at.in("total"), VolumeFigures.TOTAL, null, seen, day),
                byCohort,
                VolumeFigures.reasons(
                        at.in("endReasons"),
                        known.plan().endReasons(),
                        seen.stream().filter(one -> ended(one, day)).toList(),
                        PairFact::endReason));
    }

    private static Volumes.PairCourse course(
            Tally at, String key, @Nullable Words title, List<PairFact> group, LocalDate day) {
        return new Volumes.PairCourse(
                key,
                title,
                at.all("proposed", Rule.PROPOSED, group),
                at.count(
                        "declined",
                        Rule.PAIR_DECLINED,
                        group,
                        one -> !one.acceptedBy(day) && one.declinedBy(day)),
                at.count("accepted", Rule.ACCEPTED, group, one -> one.acceptedBy(day)),
                at.count("agreed", Rule.AGREED, group, one -> Days.by(one.agreedOn(), day)),
                at.count("live", Rule.LIVE, group, one -> one.liveOn(day)),
                at.count("ended", Rule.PAIR_ENDED, group, one -> ended(one, day)),
                at.count("rematched", Rule.REMATCHED, group, one -> rematched(one, group, day)));
    }

    private static boolean ended(PairFact one, LocalDate day) {
        return one.acceptedBy(day) && Days.by(one.endedOn(), day);
    }

    /**
     * A pair of somebody who had had another mentor in the cohort before: it follows an accepted
     * pair with another mentor that had ended by then.
     */
    private static boolean rematched(PairFact one, List<PairFact> all, LocalDate day) {
        if (!one.acceptedBy(day)) {
            return false;
        }
        return all.stream()
                .anyMatch(
                        other ->
                                !other.id().equals(one.id())
                                        && other.participant().equals(one.participant())
                                        && other.cohort().equals(one.cohort())
                                        && !other.mentor().equals(one.mentor())
                                        && ended(other, day)
                                        && Days.by(other.endedOn(), startOf(one)));
    }

    private static LocalDate startOf(PairFact one) {
        return one.acceptedOn() != null ? one.acceptedOn() : Objects.requireNonNull(one.agreedOn());
    }
}
