package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.handslag.reporting.figures.fact.ApplicationFact;
import org.handslag.reporting.figures.fact.ContactFact;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.GroupEventFact;
import org.handslag.reporting.figures.fact.OfferFact;
import org.handslag.reporting.figures.opening.Rule;
import org.handslag.reporting.figures.opening.Tally;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.report.Support;
import org.jspecify.annotations.Nullable;

/** Staff's contacts, courses, and offers of placements. */
final class SupportCounts {
    private SupportCounts() {}

    static Support of(Known known, Tally at) {
        return new Support(
                contacts(known, at.in("contacts")),
                courses(known, at.in("courses")),
                offers(known, at.in("offers")));
    }

    private static Support.@Nullable Contacts contacts(Known known, Tally at) {
        List<ContactFact> contacts =
                known.snapshot().contacts().stream()
                        .filter(one -> Days.by(one.on(), known.day()))
                        .toList();
        return contacts.isEmpty()
                ? null
                : new Support.Contacts(
                        at.all("number", Rule.CONTACT, contacts),
                        OutcomeCounts.numbers(
                                at.in("by"), Rule.CONTACT, List.of(), contacts, ContactFact::how));
    }

    private static List<Support.Course> courses(Known known, Tally at) {
        var courses = new ArrayList<Support.Course>();
        for (Plan.EventKind kind : known.plan().eventKinds()) {
            Plan.Completion completion = kind.course();
            if (completion == null) {
                continue;
            }
            List<GroupEventFact.Attendance> held =
                    known.snapshot().events().stream()
                            .filter(one -> one.kind().equals(kind.key()))
                            .filter(one -> Days.by(one.heldOn(), known.day()))
                            .map(GroupEventFact::attendance)
                            .filter(Objects::nonNull)
                            .toList();
            Tally its = at.in(courses.size());
            int number =
                    its.count(
                            "held",
                            Rule.EVENT_HELD,
                            known.snapshot().events(),
                            one ->
                                    one.kind().equals(kind.key())
                                            && Days.by(one.heldOn(), known.day()));
            Integer needed =
                    completion.all()
                            ? its.computed("needed", number, "held")
                            : completion.attended();
            courses.add(
                    new Support.Course(
                            kind.key(),
                            kind.title(),
                            number,
                            needed,
                            attended(its.in("began"), Rule.COURSE_BEGUN, held, 1),
                            needed == null
                                    ? null
                                    : attended(
                                            its.in("completed"),
                                            Rule.COURSE_COMPLETED,
                                            held,
                                            Math.max(1, needed))));
        }
        return courses;
    }

    private static Support.Attended attended(
            Tally at, Rule rule, List<GroupEventFact.Attendance> held, int least) {
        return new Support.Attended(
                often(
                        at,
                        "participants",
                        rule,
                        held.stream().map(GroupEventFact.Attendance::participants).toList(),
                        least),
                often(
                        at,
                        "mentors",
                        rule,
                        held.stream().map(GroupEventFact.Attendance::mentors).toList(),
                        least));
    }

    private static int often(
            Tally at, String name, Rule rule, List<List<String>> lists, int least) {
        Map<String, Integer> times = new TreeMap<>();
        lists.forEach(
                list -> list.stream().distinct().forEach(id -> times.merge(id, 1, Integer::sum)));
        List<Known.Person> who = times.keySet().stream().map(Known.Person::stranger).toList();
        return at.count(name, rule, who, one -> times.getOrDefault(one.id(), 0) >= least);
    }

    private static Support.@Nullable Offers offers(Known known, Tally at) {
        LocalDate day = known.day();
        List<OfferFact> offers =
                known.snapshot().offers().stream()
                        .filter(one -> Days.by(one.offeredOn(), day))
                        .toList();
        List<ApplicationFact> applications =
                known.snapshot().applications().stream()
                        .filter(one -> Days.by(one.appliedOn(), day))
                        .toList();
        BiFunction<String, String, Integer> in =
                (name, state) ->
                        at.count(
                                name,
                                Rule.APPLICATION,
                                applications,
                                one -> one.stateOn(day).equals(state));
        if (offers.isEmpty() && applications.isEmpty()) {
            return null;
        }
        return new Support.Offers(
                at.all("made", Rule.OFFER, offers),
                at.sum(
                        "places",
                        Rule.OFFERED_PLACES,
                        offers,
                        one -> one.places() == null ? 1 : one.places()),
                at.count("open", Rule.OFFER_OPEN, offers, one -> one.openOn(day)),
                at.all("applications", Rule.APPLICATION, applications),
                in.apply("waiting", "applied"),
                in.apply("accepted", "accepted"),
                in.apply("declined", "declined"),
                in.apply("withdrawn", "withdrawn"));
    }
}
