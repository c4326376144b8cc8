package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.opening.Rule;
import org.handslag.reporting.figures.opening.Tally;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.Standing;
import org.jspecify.annotations.Nullable;

/** Where those admitted stand. */
final class StandingFigures {
    private StandingFigures() {}

    private enum Place {
        COMPLETED,
        ON_LEAVE,
        ENDED_EARLY,
        UNKNOWN,
        UNDER_WAY
    }

    static Standing of(Known known, Tally at) {
        Set<String> unknown = Notes.unknownOutcomes(known);
        List<AdmissionFact> admitted = known.admitted();
        var byCohort = new ArrayList<Standing.Part>();
        Groups.by(Groups.keys(known.cohorts()), admitted, one -> known.cohortKey(one.cohort()))
                .forEach(
                        (key, group) ->
                                byCohort.add(
                                        part(
                                                at.in("byCohort").in(byCohort.size()),
                                                key,
                                                Groups.title(known.cohorts(), key),
                                                group,
                                                known.day(),
                                                unknown)));
        return new Standing(
                part(
                        at.in("total"),
                        VolumeFigures.TOTAL,
                        null,
                        latest(admitted, known.day()),
                        known.day(),
                        unknown),
                byCohort,
                at.count(
                        "startsAtOnce",
                        Rule.STARTS_AT_ONCE,
                        byCohort,
                        one -> one.underWay() + one.onLeave() > 0));
    }

    /** Of each person the admission decided last. */
    private static List<AdmissionFact> latest(List<AdmissionFact> admitted, LocalDate day) {
        Map<String, AdmissionFact> latest = new LinkedHashMap<>();
        admitted.stream()
                .sorted(Comparator.comparing(one -> one.decisionOn(day).orElseThrow().on()))
                .forEach(one -> latest.put(one.participant(), one));
        return List.copyOf(latest.values());
    }

    private static Standing.Part part(
            Tally at,
            String key,
            @Nullable Words title,
            List<AdmissionFact> group,
            LocalDate day,
            Set<String> unknown) {
        BiFunction<String, Place, Integer> in =
                (name, place) ->
                        at.count(
                                name, Rule.STANDS, group, one -> place(one, day, unknown) == place);
        return new Standing.Part(
                key,
                title,
                at.all("admitted", Rule.ADMITTED, group),
                in.apply("completed", Place.COMPLETED),
                in.apply("onLeave", Place.ON_LEAVE),
                at.count(
                        "offeredToFinish",
                        Rule.OFFERED_TO_FINISH,
                        group,
                        one ->
                                one.leaveOn(day)
                                        .filter(away -> Days.by(away.offeredToFinishOn(), day))
                                        .isPresent()),
                in.apply("endedEarly", Place.ENDED_EARLY),
                in.apply("unknown", Place.UNKNOWN),
                in.apply("underWay", Place.UNDER_WAY));
    }

    private static Place place(AdmissionFact one, LocalDate day, Set<String> unknown) {
        if (Days.by(one.completedOn(), day)) {
            return Place.COMPLETED;
        }
        if (Days.by(one.endedEarlyOn(), day)) {
            return Place.ENDED_EARLY;
        }
        if (VolumeFigures.onLeave(one, day)) {
            return Place.ON_LEAVE;
        }
        return unknown.contains(one.participant()) ? Place.UNKNOWN : Place.UNDER_WAY;
    }
}
