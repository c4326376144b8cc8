package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.handslag.reporting.figures.fact.MentorFact;
import org.handslag.reporting.figures.plan.Keyed;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.report.Volumes;
import org.jspecify.annotations.Nullable;

/**
 * Which share of a programme's mentors is new. New is who had not been a mentor before, as told at
 * the recruitment; of all who had been active by the day, whoever ended since.
 */
final class NewMentorFigures {
    private NewMentorFigures() {}

    /** Null where the plan does not say which share is to be new. */
    static Volumes.@Nullable NewMentors of(Known known) {
        Plan.NewMentors asked = known.plan().course().newMentors();
        if (asked == null) {
            return null;
        }
        String programme = known.snapshot().programme().id();
        List<MentorFact> mentors = known.activeMentors();
        List<MentorFact.Engagement> active = parts(mentors, programme);
        var years = new TreeSet<Integer>();
        active.forEach(one -> years.add(since(one).getYear()));
        var byYear = new ArrayList<Volumes.NewShare>();
        for (Integer year : years) {
            byYear.add(
                    share(
                            year,
                            active.stream().filter(one -> since(one).getYear() == year).toList()));
        }
        return new Volumes.NewMentors(
                asked.least(),
                asked.most(),
                asked.stated(),
                share(null, active),
                byYear,
                byMunicipality(known, mentors, programme));
    }

    private static List<MentorFact.Engagement> parts(List<MentorFact> mentors, String programme) {
        return mentors.stream().map(one -> one.in(programme).orElseThrow()).toList();
    }

    /** Every municipality or region of the plan, also without a mentor. */
    private static List<Volumes.NewIn> byMunicipality(
            Known known, List<MentorFact> mentors, String programme) {
        List<Keyed> places = known.plan().municipalities();
        var by = new ArrayList<Volumes.NewIn>();
        if (!places.isEmpty()) {
            Groups.by(Groups.keys(places), mentors, MentorFact::municipality)
                    .forEach(
                            (key, group) -> {
                                Volumes.NewShare all = share(null, parts(group, programme));
                                by.add(
                                        new Volumes.NewIn(
                                                key,
                                                Groups.title(places, key),
                                                all.fresh(),
                                                all.active(),
                                                all.known(),
                                                all.share()));
                            });
        }
        return by;
    }

    private static LocalDate since(MentorFact.Engagement one) {
        return Objects.requireNonNull(one.activatedOn());
    }

    private static Volumes.NewShare share(
            @Nullable Integer year, List<MentorFact.Engagement> active) {
        int fresh = VolumeFigures.count(active, one -> Boolean.TRUE.equals(one.newMentor()));
        return new Volumes.NewShare(
                year,
                fresh,
                active.size(),
                VolumeFigures.count(active, one -> one.newMentor() != null),
                GoalFigures.share(fresh, active.size()));
    }
}
