package org.handslag.matching.engine.score;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes a pair fit, each 0 to 1000. */
public enum Criterion {
    /** Shared leading digits of the nearest occupations: 250 for each. */
    OCCUPATION,
    /** An industry in common. */
    INDUSTRY,
    /** The same field of studies (700), and levels no more than one apart (300). */
    STUDIES,
    /** Interests and goals in common: 400 for the first, 300 for each further one. */
    INTERESTS,
    /** The best language in common, by the weaker one's level: 1000 from C1. */
    LANGUAGE,
    /** The same municipality 1000; 500 where one travels to the other's. */
    REGION,
    /** The share of the wishes of both that are met. */
    WISHES;

    /** How well the two fit by this criterion, 0 to 1000. */
    public int of(Profile participant, Profile mentor) {
        return switch (this) {
            case OCCUPATION -> 250 * sharedDigits(participant, mentor);
            case INDUSTRY -> shared(participant.industries(), mentor.industries()) > 0 ? 1000 : 0;
            case STUDIES -> studies(participant, mentor);
            case INTERESTS -> {
                int common = shared(participant.interests(), mentor.interests());
                yield common == 0 ? 0 : Math.min(1000, 100 + 300 * common);
            }
            case LANGUAGE -> Math.min(1000, 200 * HardRule.commonLevel(participant, mentor));
            case REGION ->
                    participant.municipality().isEmpty()
                            ? 0
                            : participant.municipality().equals(mentor.municipality())
                                    ? 1000
                                    : HardRule.meet(participant, mentor) ? 500 : 0;
            case WISHES -> wishes(participant, mentor);
        };
    }

    /** The rule that looks at the same of both; null: none does. */
    @Nullable HardRule rule() {
        return switch (this) {
            case OCCUPATION -> HardRule.OCCUPATION_TOO_FAR;
            case STUDIES -> HardRule.STUDIES_TOO_LOW;
            case LANGUAGE -> HardRule.NO_COMMON_LANGUAGE;
            case REGION -> HardRule.TOO_FAR;
            case WISHES -> HardRule.WISH_NOT_MET;
            case INDUSTRY, INTERESTS -> null;
        };
    }

    /** How many leading digits the nearest two occupations share, 0 to 4. */
    static int sharedDigits(Profile participant, Profile mentor) {
        int most = 0;
        for (String one : participant.occupations()) {
            for (String other : mentor.occupations()) {
                int shared = 0;
                int end = Math.min(4, Math.min(one.length(), other.length()));
                while (shared < end && one.charAt(shared) == other.charAt(shared)) {
                    shared++;
                }
                most = Math.max(most, shared);
            }
        }
        return most;
    }

    private static int studies(Profile participant, Profile mentor) {
        boolean field =
                !participant.studyField().isEmpty()
                        && participant.studyField().equals(mentor.studyField());
        boolean level =
                participant.studyLevel() != Profile.UNKNOWN
                        && mentor.studyLevel() != Profile.UNKNOWN
                        && Math.abs(participant.studyLevel() - mentor.studyLevel()) <= 1;
        return (field ? 700 : 0) + (level ? 300 : 0);
    }

    private static int shared(Set<String> one, Set<String> other) {
        int common = 0;
        for (String each : one) {
            if (other.contains(each)) {
                common++;
            }
        }
        return common;
    }

    private static int wishes(Profile participant, Profile mentor) {
        int asked = HardRule.wishes(participant) + HardRule.wishes(mentor);
        int met = HardRule.met(participant, mentor) + HardRule.met(mentor, participant);
        return asked == 0 ? 0 : 1000 * met / asked;
    }
}
