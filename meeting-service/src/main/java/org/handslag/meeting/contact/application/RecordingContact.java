package org.handslag.meeting.contact.application;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.handslag.meeting.body.Faults;
import org.handslag.meeting.contact.model.Contact;
import org.handslag.meeting.contact.model.Way;
import org.handslag.meeting.mirrored.Known;
import org.handslag.meeting.mirrored.PairView;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts down that staff were in touch with a pair or a person. */
@Component
public class RecordingContact {
    private final Known known;
    private final Aggregates<Contact> contacts;

    RecordingContact(Known known, Aggregates<Contact> contacts) {
        this.known = known;
        this.contacts = contacts;
    }

    /**
     * What is put down.
     *
     * @param pair a pair's id; else a participant or a mentor of the programme
     */
    public record Order(
            @Nullable String programme,
            @Nullable String pair,
            @Nullable String participant,
            @Nullable String mentor,
            LocalDate on,
            Way how) {}

    /**
     * @throws ProblemException 400 where the order names something unknown or out of the caller's
     *     reach, or more than one of them
     */
    public Result<Contact> record(Call call, Order order) {
        Faults.day("/on", order.on());
        long named =
                Stream.of(order.pair(), order.participant(), order.mentor())
                        .filter(each -> each != null)
                        .count();
        if (named == 0) {
            throw Faults.required("/pair");
        }
        if (named > 1) {
            throw Faults.invalid(order.pair() == null ? "/mentor" : "/pair");
        }
        Contact contact = contact(call, order);
        if (!call.caller().reaches(ShowingContacts.target(contact))
                || !ShowingContacts.isForCaller(call, contact)) {
            throw Faults.unknown(place(order));
        }
        return ShowingContacts.REACH.answerable(
                call, contacts.create(call, id -> contact.recorded()));
    }

    private static String place(Order order) {
        return order.pair() != null
                ? "/pair"
                : order.participant() != null ? "/participant" : "/mentor";
    }

    private Contact contact(Call call, Order order) {
        String by = call.caller().membership();
        if (order.pair() != null) {
            PairView pair =
                    known.pair(call.tenant(), order.pair())
                            .filter(each -> each.acceptedOn() != null)
                            .orElseThrow(() -> Faults.unknown("/pair"));
            return new Contact(
                    pair.programme(),
                    pair.id(),
                    pair.participant(),
                    pair.mentor(),
                    List.of(pair.mentor(), pair.participant()),
                    order.on(),
                    order.how(),
                    by);
        }
        if (order.programme() == null) {
            throw Faults.required("/programme");
        }
        String person = person(call, order.programme(), order);
        return new Contact(
                order.programme(),
                null,
                order.participant(),
                order.mentor(),
                List.of(person),
                order.on(),
                order.how(),
                by);
    }

    /** A participant has an admission in the programme, a mentor a pair. */
    private String person(Call call, String programme, Order order) {
        if (order.participant() != null) {
            return known.admissionsOfParticipant(call.tenant(), order.participant()).stream()
                    .filter(each -> each.programme().equals(programme))
                    .findFirst()
                    .orElseThrow(() -> Faults.unknown("/participant"))
                    .participant();
        }
        return known.pairsOf(call.tenant(), programme).stream()
                .map(PairView::mentor)
                .filter(mentor -> mentor.equals(order.mentor()))
                .findFirst()
                .orElseThrow(() -> Faults.unknown("/mentor"));
    }
}
