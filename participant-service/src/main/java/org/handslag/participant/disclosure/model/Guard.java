package org.handslag.participant.disclosure.model;

import java.util.Set;

/**
 * Whether a person is protected, and what of them the own mentor sees all the same.
 *
 * @param mentorSees what handler and person allow; asked only where protected
 */
public record Guard(boolean isProtected, Set<What> mentorSees) {
    /** Nobody needs protection. */
    public static final Guard NONE = new Guard(false, Set.of());

    public Guard {
        mentorSees = Set.copyOf(mentorSees);
    }

    boolean forbids(What what, Audience to) {
        return isProtected
                && switch (to) {
                    case PAIR_MENTOR -> !mentorSees.contains(what);
                    case ROUND_MENTORS, WORKPLACE -> true;
                };
    }
}
