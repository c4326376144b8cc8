package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.handslag.reporting.figures.opening.Rule;
import org.handslag.reporting.figures.opening.Tally;
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
    static Volumes.@Nullable NewMentors of(Known known, Tally at) {
        Plan.NewMentors asked = known.plan().course().newMentors();
        if (asked == null) {
            return null;
        }
        String programme = known.snapshot().programme().id();
        List<MentorFigures.Seen> active =
                known.activeMentors().stream()
                        .map(one -> new MentorFigures.Seen(one, one.in(programme).orElseThrow()))
                        .toList();
        var years = new TreeSet<Integer>();
        active.forEach(one -> years.add(since(one).getYear()));
        var byYear = new ArrayList<Volumes.NewShare>();
        for (Integer year : years) {
            byYear.add(
                    share(
                            at.in("byYear").in(byYear.size()),
                            year,
                            active.stream().filter(one -> since(one).getYear() == year).toList()));
        }
        return new Volumes.NewMentors(
                asked.least(),
                asked.most(),
                asked.stated(),
                share(at.in("total"), null, active),
                byYear,
                byMunicipality(at.in("byMunicipality"), known, active));
    }

    /** Every municipality or region of the plan, also without a mentor. */
    private static List<Volumes.NewIn> byMunicipality(
            Tally at, Known known, List<MentorFigures.Seen> mentors) {
        List<Keyed> places = known.plan().municipalities();
        var by = new ArrayList<Volumes.NewIn>();
        if (!places.isEmpty()) {
            Groups.by(Groups.keys(places), mentors, one -> one.mentor().municipality())
                    .forEach(
                            (key, group) -> {
                                Volumes.NewShare all = share(at.in(by.size()), null, group);
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

    private static LocalDate since(MentorFigures.Seen one) {
        return Objects.requireNonNull(one.part().activatedOn());
    }

    private static Volumes.NewShare share(
            Tally at, @Nullable Integer year, List<MentorFigures.Seen> active) {
        int fresh =
                at.count(
                        "fresh",
                        Rule.NEW_MENTOR,
                        active,
                        one -> Boolean.TRUE.equals(one.part().newMentor()));
        return new Volumes.NewShare(
                year,
                fresh,
                at.all("active", Rule.ACTIVE, active),
                at.count(
                        "known", Rule.NEWNESS_KNOWN, active, one -> one.part().newMentor() != null),
                GoalFigures.share(fresh, active.size()));
    }
}
