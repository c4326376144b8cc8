package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.MentorFact;
import org.handslag.reporting.figures.fact.OrganisationFact;
import org.handslag.reporting.figures.fact.PairFact;
import org.handslag.reporting.figures.opening.Rule;
import org.handslag.reporting.figures.opening.Tally;
import org.handslag.reporting.figures.plan.Keyed;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.plan.Range;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.Volumes;
import org.jspecify.annotations.Nullable;

/** Mentors against the plan, and how many participants each has. */
final class MentorFigures {
    private MentorFigures() {}

    /** A mentor of the programme who had been recruited or was active by the day. */
    record Seen(MentorFact mentor, MentorFact.Engagement part) {}

    static Volumes.Mentors of(Known known, Tally at) {
        LocalDate day = known.day();
        Plan plan = known.plan();
        List<Seen> seen = seen(known);
        Map<String, String> industries = industries(known.snapshot().organisations());
        return new Volumes.Mentors(
                recruited(
                        at.in("total"),
                        VolumeFigures.TOTAL,
                        null,
                        VolumeFigures.sum(
                                plan.mentors().stream().map(Plan.MentorsPlanned::planned).toList()),
                        seen,
                        day),
                groups(
                        at.in("byMunicipality"),
                        plan.municipalities(),
                        seen,
                        one -> one.mentor().municipality(),
                        key -> planned(plan, key),
                        day),
                groups(
                        at.in("byChannel"),
                        plan.channels(),
                        seen,
                        one -> one.part().channel(),
                        key -> null,
                        day),
                groups(
                        at.in("byIndustry"),
                        plan.industries(),
                        seen,
                        one -> industry(one.mentor(), industries),
                        key -> null,
                        day),
                groups(
                                at.in("byGender"),
                                Groups.GENDERS.stream()
                                        .map(key -> new Keyed(key, Words.of(key)))
                                        .toList(),
                                seen,
                                one -> one.mentor().gender(),
                                key -> null,
                                day)
                        .stream()
                        .map(MentorFigures::untitled)
                        .toList(),
                at.count(
                        "coordinating",
                        Rule.COORDINATING,
                        seen,
                        one -> one.part().activeBy(day) && one.part().coordinatedBy(day)),
                load(at.in("load"), known, seen),
                NewMentorFigures.of(known, at.in("newMentors")));
    }

    private static List<Seen> seen(Known known) {
        var seen = new ArrayList<Seen>();
        for (MentorFact mentor : known.snapshot().mentors()) {
            mentor.in(known.snapshot().programme().id())
                    .filter(
                            part ->
                                    Days.by(part.recruitedOn(), known.day())
                                            || part.activeBy(known.day()))
                    .ifPresent(part -> seen.add(new Seen(mentor, part)));
        }
        return seen;
    }

    private static List<Volumes.Recruited> groups(
            Tally at,
            List<Keyed> known,
            List<Seen> seen,
            Function<Seen, @Nullable String> code,
            Function<String, @Nullable Range> planned,
            LocalDate day) {
        var groups = new ArrayList<Volumes.Recruited>();
        Groups.by(Groups.keys(known), seen, code)
                .forEach(
                        (key, group) ->
                                groups.add(
                                        recruited(
                                                at.in(groups.size()),
                                                key,
                                                Groups.title(known, key),
                                                planned.apply(key),
                                                group,
                                                day)));
        return groups;
    }

    private static Volumes.Recruited untitled(Volumes.Recruited one) {
        return new Volumes.Recruited(
                one.key(),
                null,
                one.planned(),
                one.plannedRange(),
                one.recruited(),
                one.active(),
                one.ended());
    }

    private static Volumes.Recruited recruited(
            Tally at,
            String key,
            @Nullable Words title,
            @Nullable Range planned,
            List<Seen> group,
            LocalDate day) {
        Predicate<Seen> active = one -> one.part().activeBy(day);
        return new Volumes.Recruited(
                key,
                title,
                planned == null ? null : planned.most(),
                planned == null ? null : planned.unlessPlain(),
                at.all("recruited", Rule.RECRUITED, group),
                at.count("active", Rule.ACTIVE, group, active),
                at.count(
                        "ended",
                        Rule.MENTOR_ENDED,
                        group,
                        active.and(one -> Days.by(one.part().endedOn(), day))));
    }

    private static @Nullable Range planned(Plan plan, String municipality) {
        return plan.mentors().stream()
                .filter(one -> municipality.equals(one.municipality()))
                .map(Plan.MentorsPlanned::planned)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> industries(List<OrganisationFact> organisations) {
        var industries = new HashMap<String, String>();
        for (OrganisationFact one : organisations) {
            if (one.industry() != null) {
                industries.put(one.id(), one.industry());
            }
        }
        return industries;
    }

    /** The mentor's own industry, else the organisation's. */
    private static @Nullable String industry(MentorFact mentor, Map<String, String> industries) {
        if (mentor.industry() != null) {
            return mentor.industry();
        }
        return mentor.organisation() == null ? null : industries.get(mentor.organisation());
    }

    private static Volumes.Load load(Tally at, Known known, List<Seen> seen) {
        List<Seen> active = seen.stream().filter(one -> one.part().activeBy(known.day())).toList();
        List<Seen> still =
                active.stream().filter(one -> !Days.by(one.part().endedOn(), known.day())).toList();
        return new Volumes.Load(
                spread(at.in("everHad"), known, active, pair -> pair.acceptedBy(known.day())),
                spread(at.in("onTheDay"), known, still, pair -> pair.liveOn(known.day())));
    }

    private static Volumes.Spread spread(
            Tally at, Known known, List<Seen> mentors, Predicate<PairFact> which) {
        var participants = new HashMap<String, Set<String>>();
        known.snapshot().pairs().stream()
                .filter(which)
                .forEach(
                        pair ->
                                participants
                                        .computeIfAbsent(pair.mentor(), id -> new HashSet<>())
                                        .add(pair.participant()));
        ToIntFunction<Seen> many =
                one -> participants.getOrDefault(one.mentor().id(), Set.of()).size();
        return new Volumes.Spread(
                at.count("none", Rule.LOAD, mentors, one -> many.applyAsInt(one) == 0),
                at.count("one", Rule.LOAD, mentors, one -> many.applyAsInt(one) == 1),
                at.count("twoOrMore", Rule.LOAD, mentors, one -> many.applyAsInt(one) > 1));
    }
}
