package org.handslag.meeting.group.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's time in a group.
 *
 * @param person the participant's or mentor's id
 * @param from the first day
 * @param to the last day; null: still there
 */
public record Member(String person, Side side, LocalDate from, @Nullable LocalDate to) {

    Member until(LocalDate last) {
        return new Member(person, side, from, last);
    }
}
