package org.handslag.reporting.figures.attention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.handslag.reporting.figures.Snapshot;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.ContactFact;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.MentorFact;
import org.handslag.reporting.figures.fact.PairFact;
import org.handslag.reporting.figures.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Pairs or people with whom staff have not been in touch for longer than the plan says: since the
 * last contact, else since they became a pair, were selected or became active. Without a rhythm in
 * the plan nobody is expected to.
 */
final class ContactAttention {
    private final Snapshot snapshot;
    private final LocalDate day;
    private final int months;
    private final List<Item> items = new ArrayList<>();

    private ContactAttention(Snapshot snapshot, LocalDate day, int months) {
        this.snapshot = snapshot;
        this.day = day;
        this.months = months;
    }

    static List<Item> of(Snapshot snapshot, LocalDate day) {
        Plan.Contact rhythm = snapshot.plan().course().contact();
        if (rhythm == null) {
            return List.of();
        }
        var attention = new ContactAttention(snapshot, day, rhythm.everyMonths());
        switch (rhythm.with()) {
            case "participant" -> snapshot.admissions().forEach(attention::participant);
            case "mentor" -> snapshot.mentors().forEach(attention::mentor);
            default -> snapshot.pairs().forEach(attention::pair);
        }
        return attention.items;
    }

    private void pair(PairFact pair) {
        boolean away =
                snapshot.admissions().stream()
                        .filter(one -> one.participant().equals(pair.participant()))
                        .anyMatch(one -> one.leaveOn(day).isPresent());
        if (pair.liveOn(day) && !pair.pausedOn(day) && !away) {
            LocalDate since = pair.acceptedOn() == null ? pair.agreedOn() : pair.acceptedOn();
            add(
                    pair.id(),
                    since,
                    one -> pair.id().equals(one.pair()),
                    Item.Subject.pair(pair.id(), pair.participant(), pair.mentor()));
        }
    }

    private void participant(AdmissionFact one) {
        if (one.admittedBy(day) && !one.throughBy(day) && one.leaveOn(day).isEmpty()) {
            add(
                    one.id(),
                    one.decisionOn(day).map(AdmissionFact.Selection::on).orElse(null),
                    contact -> one.participant().equals(contact.participant()),
                    Item.Subject.admission(one.id(), one.participant()));
        }
    }

    private void mentor(MentorFact mentor) {
        mentor.in(snapshot.programme().id())
                .filter(part -> part.activeBy(day) && !Days.by(part.endedOn(), day))
                .ifPresent(
                        part ->
                                add(
                                        mentor.id(),
                                        part.activatedOn(),
                                        contact -> mentor.id().equals(contact.mentor()),
                                        Item.Subject.mentor(mentor.id())));
    }

    private void add(
            String id,
            @Nullable LocalDate begun,
            Predicate<ContactFact> with,
            Item.Subject subject) {
        LocalDate last =
                snapshot.contacts().stream()
                        .filter(with)
                        .map(ContactFact::on)
                        .filter(on -> Days.by(on, day))
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(begun);
        LocalDate due = last == null ? null : last.plusMonths(months);
        if (last != null && due != null && day.isAfter(due)) {
            items.add(
                    new Item(
                            Item.idOf(Code.CONTACT_DUE, id, due),
                            Code.CONTACT_DUE,
                            last,
                            due,
                            subject,
                            null,
                            Map.of("since", last.toString(), "number", String.valueOf(months)),
                            Item.Rule.BLUEPRINT));
        }
    }
}
