package org.handslag.meeting.contact.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.handslag.meeting.contact.application.ListingContactsDue;
import org.handslag.meeting.contact.application.RecordingContact;
import org.handslag.meeting.contact.application.ShowingContacts;
import org.handslag.meeting.contact.model.Contact;
import org.handslag.meeting.contact.model.ContactDue;
import org.handslag.meeting.contact.model.Way;
import org.handslag.meeting.reach.Asked;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.web.Answers;
import org.handslag.platform.web.AnswersWith;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contacts over HTTP. */
@RestController
class ContactController {
    private static final String ID = "[0-7][0-9A-HJKMNP-TV-Z]{25}";

    private final RecordingContact recording;
    private final ShowingContacts showing;
    private final ListingContactsDue due;
    private final Answers answers;

    ContactController(
            RecordingContact recording,
            ShowingContacts showing,
            ListingContactsDue due,
            Answers answers) {
        this.recording = recording;
        this.showing = showing;
        this.due = due;
        this.answers = answers;
    }

    /** What callers send. */
    record Request(
            @Pattern(regexp = ID) @Nullable String programme,
            @Pattern(regexp = ID) @Nullable String pair,
            @Pattern(regexp = ID) @Nullable String participant,
            @Pattern(regexp = ID) @Nullable String mentor,
            @NotNull LocalDate on,
            @NotNull Way how) {

        RecordingContact.Order order() {
            return new RecordingContact.Order(programme, pair, participant, mentor, on, how);
        }
    }

    /** A contact, as it is answered. */
    record View(
            String id,
            String programme,
            @Nullable String pair,
            @PersonId @Nullable String participant,
            @PersonId @Nullable String mentor,
            LocalDate on,
            Way how,
            String recordedBy) {

        static View of(Stored<Contact> stored) {
            Contact contact = stored.state();
            return new View(
                    stored.id(),
                    contact.programme(),
                    contact.pair(),
                    contact.participant(),
                    contact.mentor(),
                    contact.on(),
                    contact.how(),
                    contact.by());
        }
    }

    /** Whom staff are to be in touch with, what fails first standing first. */
    record DueView(LocalDate asOf, List<DueItem> items) {
        static DueView of(ListingContactsDue.Listing listing) {
            return new DueView(
                    listing.asOf(),
                    listing.items().stream().map(one -> DueItem.of(one, listing.asOf())).toList());
        }
    }

    /**
     * One pair or person.
     *
     * @param lastOn absent: there was no contact yet
     * @param daysLate 0: there is still time
     */
    record DueItem(
            @Nullable String pair,
            @PersonId @Nullable String participant,
            @PersonId @Nullable String mentor,
            @Nullable LocalDate lastOn,
            LocalDate dueOn,
            long daysLate) {
        static DueItem of(ContactDue one, LocalDate day) {
            return new DueItem(
                    one.pair(),
                    one.participant(),
                    one.mentor(),
                    one.lastOn(),
                    one.dueOn(),
                    one.daysLate(day));
        }
    }

    @Allowed("list-contacts-due")
    @GetMapping("/api/contacts/due")
    DueView due(Call call, @RequestParam @Pattern(regexp = ID) String programme) {
        return DueView.of(due.of(call, programme));
    }

    @Allowed("record-contact")
    @AnswersWith(also = 201)
    @PostMapping("/api/contacts")
    ResponseEntity<View> record(Call call, @Valid @RequestBody Request body) {
        return answers.written("contacts", recording.record(call, body.order()), View::of);
    }

    @Allowed("list-contacts")
    @GetMapping("/api/contacts")
    Page<View> list(
            Call call,
            Paging paging,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String pair,
            @RequestParam(required = false) @Nullable String participant,
            @RequestParam(required = false) @Nullable String mentor) {
        Asked asked =
                new Asked()
                        .with("state.programme", programme)
                        .with("state.pair", pair)
                        .with("state.participant", participant)
                        .with("state.mentor", mentor);
        return showing.list(call, asked.equal(), paging).map(View::of);
    }
}
