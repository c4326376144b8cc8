package org.handslag.participant.disclosure.model;

import java.util.Set;

/**
 * Whether a person is protected, and what of them the own mentor sees all the same.
 *
 * @param workplaces what the person's consent says of telling workplaces
 * @param mentorSees what handler and person allow; asked only where protected
 */
public record Guard(boolean isProtected, Set<What> mentorSees, Workplaces workplaces) {
    /** Nobody needs protection. */
    public static final Guard NONE = new Guard(false, Set.of());

    /** What a consent says, where telling a workplace rests on one. */
    public enum Workplaces {
        /** It rests on something else, or there is consent: nothing more to ask. */
        OPEN,
        /** Nobody consented: the person's own release is needed, a blueprint's word is none. */
        NOT_GIVEN,
        /** Nothing is told, and what was told is shown no more. */
        WITHDRAWN
    }

    /** The same where no consent is asked for. */
    public Guard(boolean isProtected, Set<What> mentorSees) {
        this(isProtected, mentorSees, Workplaces.OPEN);
    }

    /** The same with what a consent says. */
    public Guard with(Workplaces workplaces) {
        return new Guard(isProtected, mentorSees, workplaces);
    }

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
