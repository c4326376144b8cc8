package org.handslag.reporting.attention.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * What was done about something that needed attention. It stays as it was written down; what is
 * done next is another one.
 *
 * @param item the id of what needed attention
 * @param until the last day on which that stands back behind the rest; null: as long as it lasts
 * @param note in the writer's words; stays inside the tenant
 * @param persons ids of the participant and the mentor whom it is about
 * @param recordedBy the membership that wrote it down
 */
public record Handling(
        String programme,
        String item,
        What what,
        LocalDate on,
        @Nullable LocalDate until,
        @Nullable PrivateText note,
        List<String> persons,
        String recordedBy) {

    public Handling {
        persons = persons == null ? List.of() : List.copyOf(persons);
    }

    /** What was done. */
    public enum What {
        /** Somebody was called, written to or met. */
        CONTACTED,
        /** Something is planned that will end it. */
        PLANNED,
        /** It is somebody else's now. */
        PASSED_ON,
        /** It is known, and waits. */
        WAITING,
        /** It was looked into, and is as it should be. */
        IN_ORDER
    }

    /** Writes it down. Refused: {@code until-before-handled}. */
    public Decision<Handling> record() {
        return until != null && until.isBefore(on)
                ? Decision.refused("until-before-handled", Map.of("on", on.toString()))
                : Decision.changed(this, "attention-handling.recorded.v1");
    }

    /** Whether it lets the item stand back on the day. */
    public boolean holdsOn(LocalDate day) {
        return !on.isAfter(day) && (until == null || !day.isAfter(until));
    }
}
