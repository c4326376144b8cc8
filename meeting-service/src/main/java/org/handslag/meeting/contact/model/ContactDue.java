package org.handslag.meeting.contact.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Until when staff are to be in touch with a pair or a person, by the blueprint's rhythm. Rule: so
 * many months after the last contact; where there was none, after the two became a pair, the person
 * was admitted, or the mentor's first pair that goes on began.
 *
 * @param pair the pair's id; null for one person
 * @param participant the participant's id, of a pair too; null for a mentor alone
 * @param mentor the mentor's id, of a pair too; null for a participant alone
 * @param lastOn the last contact; null: there was none
 * @param dueOn the last day on which the next one is in time
 */
public record ContactDue(
        @Nullable String pair,
        @Nullable String participant,
        @Nullable String mentor,
        @Nullable LocalDate lastOn,
        LocalDate dueOn) {

    /**
     * When the next contact is due.
     *
     * @param begun from when on there is somebody to be in touch with
     * @param months the rhythm
     * @param contacts all with the pair or person
     * @param day contacts after it do not count yet
     */
    public static ContactDue of(
            @Nullable String pair,
            @Nullable String participant,
            @Nullable String mentor,
            LocalDate begun,
            int months,
            List<Contact> contacts,
            LocalDate day) {
        LocalDate last =
                contacts.stream()
                        .map(Contact::on)
                        .filter(on -> !on.isAfter(day))
                        .max(LocalDate::compareTo)
                        .orElse(null);
        LocalDate since = last == null ? begun : last;
        return new ContactDue(pair, participant, mentor, last, since.plusMonths(months));
    }

    /** How many days it is late on the day; 0 where it is not. */
    public long daysLate(LocalDate day) {
        return Math.max(0, day.toEpochDay() - dueOn.toEpochDay());
    }
}
