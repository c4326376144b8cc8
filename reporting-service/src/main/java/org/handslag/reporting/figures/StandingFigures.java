package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.Days;
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

    static Standing of(Known known) {
        Set<String> unknown = Notes.unknownOutcomes(known);
        List<AdmissionFact> admitted = known.admitted();
        var byCohort = new ArrayList<Standing.Part>();
        Groups.by(Groups.keys(known.cohorts()), admitted, one -> known.cohortKey(one.cohort()))
                .forEach(
                        (key, group) ->
                                byCohort.add(
                                        part(
                                                key,
                                                Groups.title(known.cohorts(), key),
                                                group,
                                                known.day(),
                                                unknown)));
        return new Standing(
                part(
                        VolumeFigures.TOTAL,
                        null,
                        latest(admitted, known.day()),
                        known.day(),
                        unknown),
                byCohort,
                VolumeFigures.count(byCohort, one -> one.underWay() + one.onLeave() > 0));
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
            String key,
            @Nullable Words title,
            List<AdmissionFact> group,
            LocalDate day,
            Set<String> unknown) {
        List<Place> places = group.stream().map(one -> place(one, day, unknown)).toList();
        return new Standing.Part(
                key,
                title,
                group.size(),
                count(places, Place.COMPLETED),
                count(places, Place.ON_LEAVE),
                VolumeFigures.count(
                        group,
                        one ->
                                one.leaveOn(day)
                                        .filter(away -> Days.by(away.offeredToFinishOn(), day))
                                        .isPresent()),
                count(places, Place.ENDED_EARLY),
                count(places, Place.UNKNOWN),
                count(places, Place.UNDER_WAY));
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

    private static int count(List<Place> places, Place place) {
        return VolumeFigures.count(places, one -> one == place);
    }
}
