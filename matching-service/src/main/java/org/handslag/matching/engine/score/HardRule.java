package org.handslag.matching.engine.score;

import org.handslag.matching.engine.score.Profile.Wishes;

/**
 * What makes a pair impossible; the cheapest to tell first. Each has a level that a policy sets.
 */
public enum HardRule {
    /** Neither is, nor travels to, where the other lives; level 1 asks that one does. */
    TOO_FAR,
    /** Fewer leading digits of an occupation in common than the level, 1 to 4. */
    OCCUPATION_TOO_FAR,
    /** The mentor's studies are below the level, ISCED 0 to 8; unknown is not below. */
    STUDIES_TOO_LOW,
    /** No language that both have at the level, 1 to 6 for A1 to C2. */
    NO_COMMON_LANGUAGE,
    /** A wish of the two is not met; level 1 where the policy lets wishes decide. */
    WISH_NOT_MET;

    /** Whether the rule forbids the pair at this level. */
    public boolean forbids(Profile participant, Profile mentor, int level) {
        return switch (this) {
            case TOO_FAR -> level > 0 && !meet(participant, mentor);
            case OCCUPATION_TOO_FAR -> Criterion.sharedDigits(participant, mentor) < level;
            case STUDIES_TOO_LOW ->
                    mentor.studyLevel() != Profile.UNKNOWN && mentor.studyLevel() < level;
            case NO_COMMON_LANGUAGE -> commonLevel(participant, mentor) < level;
            case WISH_NOT_MET ->
                    level > 0
                            && (met(participant, mentor) < wishes(participant)
                                    || met(mentor, participant) < wishes(mentor));
        };
    }

    /** Whether one of them is where the other lives or goes; unknown homes meet nobody. */
    static boolean meet(Profile participant, Profile mentor) {
        return !participant.municipality().isEmpty() && mentor.isAt(participant.municipality())
                || !mentor.municipality().isEmpty() && participant.isAt(mentor.municipality());
    }

    /** The weaker one's level in their best language in common; 0: none. */
    static int commonLevel(Profile participant, Profile mentor) {
        int best = 0;
        for (var each : participant.languages().entrySet()) {
            int other = mentor.languages().getOrDefault(each.getKey(), 0);
            best = Math.max(best, Math.min(each.getValue(), other));
        }
        return best;
    }

    /** How many wishes the person has. */
    static int wishes(Profile profile) {
        Wishes wishes = profile.wishes();
        return (wishes.gender().isEmpty() ? 0 : 1)
                + (wishes.ageGap() == Profile.UNKNOWN ? 0 : 1)
                + (wishes.culture().isEmpty() ? 0 : 1);
    }

    /** How many of them the other meets. */
    static int met(Profile profile, Profile other) {
        Wishes wishes = profile.wishes();
        boolean near =
                wishes.ageGap() != Profile.UNKNOWN
                        && profile.birthYear() != Profile.UNKNOWN
                        && other.birthYear() != Profile.UNKNOWN
                        && Math.abs(profile.birthYear() - other.birthYear()) <= wishes.ageGap();
        return (!wishes.gender().isEmpty() && wishes.gender().equals(other.gender()) ? 1 : 0)
                + (near ? 1 : 0)
                + (!wishes.culture().isEmpty() && other.cultures().contains(wishes.culture())
                        ? 1
                        : 0);
    }
}
