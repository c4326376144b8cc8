package org.handslag.participant.participant.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.handslag.participant.disclosure.model.Guard;
import org.handslag.participant.disclosure.model.What;
import org.handslag.participant.recording.model.Recorded;

/**
 * Protected identity: nobody but these knows of the person.
 *
 * @param handlers the memberships of the named handlers, at least one
 * @param mentorSees what the own mentor sees, decided with the person
 * @param on the day from which the mark, or its last change, is valid
 * @param recorded who set or changed it
 */
public record Protection(
        List<String> handlers, List<What> mentorSees, LocalDate on, Recorded recorded) {
    public Protection {
        handlers = handlers.stream().distinct().sorted().toList();
        mentorSees = mentorSees.stream().distinct().sorted().toList();
    }

    /** The same, as the rule of disclosure asks for it. */
    public Guard guard() {
        return new Guard(true, Set.copyOf(mentorSees));
    }

    ProtectionEntry logged(ProtectionEntry.Change change) {
        return new ProtectionEntry(change, on, recorded);
    }

    /** Otherwise they would not see the person any more. */
    boolean isHandledByWhoSetIt() {
        return handlers.contains(recorded.by());
    }

    boolean saysTheSameAs(Protection other) {
        return handlers.equals(other.handlers) && mentorSees.equals(other.mentorSees);
    }
}
