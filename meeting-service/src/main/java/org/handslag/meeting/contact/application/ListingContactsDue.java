package org.handslag.meeting.contact.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.handslag.meeting.body.Faults;
import org.handslag.meeting.contact.model.Contact;
import org.handslag.meeting.contact.model.ContactDue;
import org.handslag.meeting.mirrored.AdmissionView;
import org.handslag.meeting.mirrored.Definition;
import org.handslag.meeting.mirrored.Interval;
import org.handslag.meeting.mirrored.Known;
import org.handslag.meeting.mirrored.PairView;
import org.handslag.meeting.mirrored.ProgrammeView;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.springframework.stereotype.Component;

/** Says whom staff are to be in touch with, and until when. */
@Component
public class ListingContactsDue {
    private final Known known;
    private final Aggregates<Contact> contacts;
    private final Clock clock;

    ListingContactsDue(Known known, Aggregates<Contact> contacts, Clock clock) {
        this.known = known;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** What is due as of a business day, what fails first standing first. */
    public record Listing(LocalDate asOf, List<ContactDue> items) {}

    /**
     * Every pair, participant or mentor under way with whom the blueprint wants staff to be in
     * touch; nobody where it has no rhythm. Who is on leave and whose pair rests is left out until
     * they are back, and so is whoever is unknown to the caller.
     *
     * @throws org.handslag.platform.problem.ProblemException 404 where the programme is out of the
     *     caller's reach, 400 where it is unknown
     */
    public Listing of(Call call, String programme) {
        call.mustReach(Target.ofProgramme(programme));
        Definition definition =
                known.programme(call.tenant(), programme)
                        .map(ProgrammeView::definition)
                        .orElseThrow(() -> Faults.unknown("?programme"));
        LocalDate day = LocalDate.now(clock);
        Integer months = definition.contactMonths();
        if (months == null) {
            return new Listing(day, List.of());
        }
        var rhythm =
                new Rhythm(
                        months,
                        day,
                        known.pairsOf(call.tenant(), programme),
                        known.admissionsOf(call.tenant(), programme),
                        contacts.all(call.tenant(), Map.of("state.programme", programme)).stream()
                                .map(Stored::state)
                                .toList());
        List<ContactDue> due =
                switch (definition.contactWith()) {
                    case "participant" -> rhythm.participants();
                    case "mentor" -> rhythm.mentors();
                    default -> rhythm.pairs();
                };
        return new Listing(day, known(call, due));
    }

    private static List<ContactDue> known(Call call, List<ContactDue> due) {
        Set<String> persons = new HashSet<>();
        due.forEach(one -> persons(one).forEach(persons::add));
        call.caller().sight().look(persons);
        return due.stream()
                .filter(one -> persons(one).allMatch(call.caller()::mayKnow))
                .sorted(
                        Comparator.comparing(ContactDue::dueOn)
                                .thenComparing(ListingContactsDue::id))
                .toList();
    }

    private static Stream<String> persons(ContactDue due) {
        return Stream.of(due.participant(), due.mentor()).flatMap(Stream::ofNullable);
    }

    private static String id(ContactDue due) {
        return due.pair() + "/" + due.participant() + "/" + due.mentor();
    }

    /** One programme's facts beside its rhythm. */
    private record Rhythm(
            int months,
            LocalDate day,
            List<PairView> all,
            List<AdmissionView> admissions,
            List<Contact> contacts) {

        List<ContactDue> pairs() {
            List<ContactDue> due = new ArrayList<>();
            for (PairView pair : live()) {
                LocalDate begun = pair.acceptedOn();
                if (begun != null) {
                    due.add(
                            ContactDue.of(
                                    pair.id(),
                                    pair.participant(),
                                    pair.mentor(),
                                    begun,
                                    months,
                                    with(one -> pair.id().equals(one.pair())),
                                    day));
                }
            }
            return due;
        }

        List<ContactDue> participants() {
            List<ContactDue> due = new ArrayList<>();
            for (AdmissionView one : admissions) {
                LocalDate begun = one.admittedOn();
                if (begun != null && one.underWayOn(day) && !away(one.participant())) {
                    due.add(
                            ContactDue.of(
                                    null,
                                    one.participant(),
                                    null,
                                    begun,
                                    months,
                                    with(each -> one.participant().equals(each.participant())),
                                    day));
                }
            }
            return due;
        }

        List<ContactDue> mentors() {
            Map<String, LocalDate> begun = new TreeMap<>();
            for (PairView pair : live()) {
                if (pair.acceptedOn() != null) {
                    begun.merge(
                            pair.mentor(),
                            pair.acceptedOn(),
                            (one, other) -> one.isBefore(other) ? one : other);
                }
            }
            List<ContactDue> due = new ArrayList<>();
            begun.forEach(
                    (mentor, since) ->
                            due.add(
                                    ContactDue.of(
                                            null,
                                            null,
                                            mentor,
                                            since,
                                            months,
                                            with(one -> mentor.equals(one.mentor())),
                                            day)));
            return due;
        }

        private List<PairView> live() {
            return all.stream()
                    .filter(one -> one.liveOn(day))
                    .filter(one -> one.breaks().stream().noneMatch(span -> holds(span, day)))
                    .filter(one -> !away(one.participant()))
                    .toList();
        }

        private boolean away(String participant) {
            return admissions.stream()
                    .filter(one -> one.participant().equals(participant))
                    .flatMap(one -> one.breaks().stream())
                    .anyMatch(span -> holds(span, day));
        }

        private static boolean holds(Interval span, LocalDate day) {
            return !day.isBefore(span.from()) && (span.to() == null || !day.isAfter(span.to()));
        }

        private List<Contact> with(Predicate<Contact> whom) {
            return contacts.stream().filter(whom).toList();
        }
    }
}
