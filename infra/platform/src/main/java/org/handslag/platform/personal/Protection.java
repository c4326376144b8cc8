package org.handslag.platform.personal;

import java.time.LocalDate;
import java.util.List;

/**
 * Protected identity: nobody but these knows of the person.
 *
 * @param <W> what of such a person can be shown
 * @param handlers the memberships of the named handlers, at least one
 * @param counterpartSees what the own mentor or participant sees, decided with the person
 * @param on the day from which the mark, or its last change, is valid
 * @param recorded who set or changed it
 */
public record Protection<W extends Enum<W>>(
        List<String> handlers, List<W> counterpartSees, LocalDate on, Recorded recorded) {
    public Protection {
        handlers = handlers.stream().distinct().sorted().toList();
        counterpartSees = counterpartSees.stream().distinct().sorted().toList();
    }

    ProtectionEntry logged(ProtectionEntry.Change change) {
        return new ProtectionEntry(change, on, recorded);
    }

    /** Otherwise they would not see the person any more. */
    boolean isHandledByWhoSetIt() {
        return handlers.contains(recorded.by());
    }

    boolean saysTheSameAs(Protection<W> other) {
        return handlers.equals(other.handlers) && counterpartSees.equals(other.counterpartSees);
    }
}
