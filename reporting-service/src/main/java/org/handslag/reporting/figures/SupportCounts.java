package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handslag.reporting.figures.fact.ApplicationFact;
import org.handslag.reporting.figures.fact.ContactFact;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.GroupEventFact;
import org.handslag.reporting.figures.fact.OfferFact;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.report.Support;
import org.jspecify.annotations.Nullable;

/** Staff's contacts, courses, and offers of placements. */
final class SupportCounts {
    private SupportCounts() {}

    static Support of(Known known) {
        return new Support(contacts(known), courses(known), offers(known));
    }

    private static Support.@Nullable Contacts contacts(Known known) {
        List<ContactFact> contacts =
                known.snapshot().contacts().stream()
                        .filter(one -> Days.by(one.on(), known.day()))
                        .toList();
        return contacts.isEmpty()
                ? null
                : new Support.Contacts(
                        contacts.size(),
                        OutcomeCounts.numbers(List.of(), contacts, ContactFact::how));
    }

    private static List<Support.Course> courses(Known known) {
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
            int number =
                    VolumeFigures.count(
                            known.snapshot().events(),
                            one ->
                                    one.kind().equals(kind.key())
                                            && Days.by(one.heldOn(), known.day()));
            Integer needed = completion.all() ? (Integer) number : completion.attended();
            courses.add(
                    new Support.Course(
                            kind.key(),
                            kind.title(),
                            number,
                            needed,
                            attended(held, 1),
                            needed == null ? null : attended(held, Math.max(1, needed))));
        }
        return courses;
    }

    private static Support.Attended attended(List<GroupEventFact.Attendance> held, int least) {
        return new Support.Attended(
                often(held.stream().map(GroupEventFact.Attendance::participants).toList(), least),
                often(held.stream().map(GroupEventFact.Attendance::mentors).toList(), least));
    }

    private static int often(List<List<String>> lists, int least) {
        Map<String, Integer> times = new HashMap<>();
        lists.forEach(
                list -> list.stream().distinct().forEach(id -> times.merge(id, 1, Integer::sum)));
        return VolumeFigures.count(List.copyOf(times.values()), one -> one >= least);
    }

    private static Support.@Nullable Offers offers(Known known) {
        LocalDate day = known.day();
        List<OfferFact> offers =
                known.snapshot().offers().stream()
                        .filter(one -> Days.by(one.offeredOn(), day))
                        .toList();
        List<String> applications =
                known.snapshot().applications().stream()
                        .filter(one -> Days.by(one.appliedOn(), day))
                        .map((ApplicationFact one) -> one.stateOn(day))
                        .toList();
        if (offers.isEmpty() && applications.isEmpty()) {
            return null;
        }
        return new Support.Offers(
                offers.size(),
                offers.stream().mapToInt(one -> one.places() == null ? 1 : one.places()).sum(),
                VolumeFigures.count(offers, one -> one.openOn(day)),
                applications.size(),
                VolumeFigures.count(applications, "applied"::equals),
                VolumeFigures.count(applications, "accepted"::equals),
                VolumeFigures.count(applications, "declined"::equals),
                VolumeFigures.count(applications, "withdrawn"::equals));
    }
}
